package io.bonafide.core.assess.quantity;

import io.bonafide.core.signal.KeyKind;
import io.bonafide.core.signal.Quantity;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The quantities that count the orders of one key in one window, as the registry declares them. */
final class OrderCounts {
    static final Set<Quantity> ALL = Collections.unmodifiableSet(EnumSet.of(
            Quantity.BUYER_ORDERS_1H,
            Quantity.BUYER_ORDERS_1D,
            Quantity.BUYER_ORDERS_7D,
            Quantity.BUYER_ITEM_ORDERS_1D,
            Quantity.BUYER_ITEM_ORDERS_7D,
            Quantity.RECEIVER_ORDERS_1D,
            Quantity.RECEIVER_ORDERS_7D,
            Quantity.PHONE_ORDERS_1D,
            Quantity.PHONE_ORDERS_7D,
            Quantity.ADDRESS_ORDERS_1D,
            Quantity.ADDRESS_ORDERS_7D,
            Quantity.DEVICE_ORDERS_1D,
            Quantity.IP_ORDERS_1H,
            Quantity.IP_ORDERS_1D,
            Quantity.PAYMENT_ACCOUNT_ORDERS_1D,
            Quantity.COUPON_ORDERS_1H,
            Quantity.SHARE_LINK_ORDERS_1D,
            Quantity.BASKET_ORDERS_1H,
            Quantity.MEMO_CODE_ORDERS_30D,
            Quantity.REWARD_ORDERS_30D,
            Quantity.PARCEL_WEIGHT_ORDERS_1D));

    private static final Map<KeyKind, List<Quantity>> BY_KIND = byKind();

    private OrderCounts() {}

    /** The counts of {@code kind}, by ascending window. */
    static List<Quantity> of(KeyKind kind) {
        return BY_KIND.getOrDefault(kind, List.of());
    }

    /** The count of {@code kind} in its longest window. */
    static Quantity longest(KeyKind kind) {
        List<Quantity> counts = of(kind);
        return counts.get(counts.size() - 1);
    }

    static boolean asOf(Quantity quantity) {
        return quantity.scope() == Quantity.Scope.AS_OF_AND_HINDSIGHT;
    }

    static KeyKind kind(Quantity quantity) {
        return Objects.requireNonNull(quantity.key());
    }

    static int seconds(Quantity quantity) {
        return Math.toIntExact(Objects.requireNonNull(quantity.window()).toSeconds());
    }

    private static Map<KeyKind, List<Quantity>> byKind() {
        Map<KeyKind, List<Quantity>> byKind = new EnumMap<>(KeyKind.class);
        for (KeyKind kind : KeyKind.values()) {
            List<Quantity> ofKind = ALL.stream()
                    .filter(quantity -> quantity.key() == kind)
                    .sorted(java.util.Comparator.comparingInt(OrderCounts::seconds))
                    .toList();
            if (!ofKind.isEmpty()) {
                byKind.put(kind, ofKind);
            }
        }
        return byKind;
    }
}
