package io.bonafide.core.order;

import java.util.Locale;

/** Where a line stands, in the canonical words of {@code orders.csv}. */
public enum OrderStatus {
    UNPAID,
    PAID,
    SHIPPED,
    COMPLETED,
    CLOSED;

    /** The word that files use, such as {@code completed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
