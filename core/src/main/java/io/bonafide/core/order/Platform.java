package io.bonafide.core.order;

import java.util.Locale;
import java.util.Optional;

/** The marketplace or shop system that an order was placed on. */
public enum Platform {
    TMALL,
    TAOBAO,
    JD,
    PDD,
    DOUYIN,
    KUAISHOU,
    XIAOHONGSHU,
    WECHAT,
    AMAZON,
    TIKTOK_SHOP,
    SHOPEE,
    SHOPIFY,
    WOOCOMMERCE,
    OTHER;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The word that files and the command line use, such as {@code tmall}. */
    public String code() {
        return code;
    }

    /** The platform of a file's word, in any case; empty if Bonafide does not know it. */
    public static Optional<Platform> ofCode(String code) {
        String wanted = code.strip().toLowerCase(Locale.ROOT).replace('-', '_');
        for (Platform platform : values()) {
            if (platform.code.equals(wanted)) {
                return Optional.of(platform);
            }
        }
        return Optional.empty();
    }
}
