package io.bonafide.core.exposure;

import java.util.Locale;

/** What a platform may mean by 笔. */
public enum CountingUnit {
    LINE,
    ORDER;

    /** The word that files use. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
