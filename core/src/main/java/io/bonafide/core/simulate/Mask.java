package io.bonafide.core.simulate;

import io.bonafide.core.order.Identity;
import io.bonafide.core.order.Platform;
import org.jspecify.annotations.Nullable;

/**
 * What an export gives of a buyer. After the platforms' export headers and their masking as of 2026; an own shop gives
 * everything.
 */
public enum Mask {
    FULL(Form.RAW, Form.RAW, true, true, true),
    /** Taobao and Tmall: names and telephones in part, the buyer's name in part, no machine, no source. */
    TAOBAO(Form.MASKED, Form.MASKED, false, false, false),
    JD(Form.RAW, Form.MASKED, false, false, false),
    /** No buyer at all. */
    PDD(Form.NONE, Form.MASKED, false, false, false),
    /** Traffic source and creator, but no buyer. */
    DOUYIN(Form.NONE, Form.MASKED, false, true, false),
    KUAISHOU(Form.NONE, Form.MASKED, false, true, false),
    /** A stable buyer number and weighed parcels. */
    XIAOHONGSHU(Form.RAW, Form.MASKED, false, true, true),
    WECHAT(Form.NONE, Form.MASKED, false, true, false),
    /** Neither buyer nor receiver. */
    AMAZON(Form.NONE, Form.NONE, false, false, false);

    private final Form buyer;
    private final Form receiver;
    private final boolean machine;
    private final boolean source;
    private final boolean weight;

    Mask(Form buyer, Form receiver, boolean machine, boolean source, boolean weight) {
        this.buyer = buyer;
        this.receiver = receiver;
        this.machine = machine;
        this.source = source;
        this.weight = weight;
    }

    /** What the platform's own export gives. */
    public static Mask of(Platform platform) {
        return switch (platform) {
            case TMALL, TAOBAO -> TAOBAO;
            case JD -> JD;
            case PDD -> PDD;
            case DOUYIN, TIKTOK_SHOP -> DOUYIN;
            case KUAISHOU -> KUAISHOU;
            case XIAOHONGSHU -> XIAOHONGSHU;
            case WECHAT -> WECHAT;
            case AMAZON, SHOPEE -> AMAZON;
            case SHOPIFY, WOOCOMMERCE, OTHER -> FULL;
        };
    }

    /** In which form an identity is given. */
    enum Form {
        RAW,
        MASKED,
        NONE
    }

    /** Device, network address, payment account and registration. */
    boolean machine() {
        return machine;
    }

    /** Traffic source, creator and share link. */
    boolean source() {
        return source;
    }

    /** Weighed parcels. */
    boolean weight() {
        return weight;
    }

    @Nullable
    Identity buyer(String id) {
        return identity(buyer, id, 1, "**");
    }

    @Nullable
    Identity name(String name) {
        return identity(receiver, name, 1, "**");
    }

    @Nullable
    Identity phone(String phone) {
        return identity(receiver, phone, 3, "********");
    }

    @Nullable
    Identity address(String address) {
        return identity(receiver, address, 2, "****");
    }

    private static @Nullable Identity identity(Form form, String value, int shown, String hidden) {
        return switch (form) {
            case RAW -> new Identity.Raw(value);
            case MASKED -> new Identity.Masked(value.substring(0, Math.min(shown, value.length())) + hidden);
            case NONE -> null;
        };
    }
}
