package io.bonafide.core.assess.table;

import io.bonafide.core.signal.KeyKind;

/** One bit of a line. */
public enum Flag {
    MASKED_BUYER,
    MASKED_RECEIVER,
    MASKED_PHONE,
    MASKED_ADDRESS,
    MASKED_DEVICE,
    MASKED_IP,
    MASKED_ACCOUNT,
    MASKED_WAYBILL,
    /** Refunded at an unknown time. */
    REFUNDED_UNDATED,
    /** The seller wrote a memo. */
    MEMO,
    /** The export says that the line was paid, or went on from there. */
    NOTED_PAID,
    /** The export says that the line is unpaid, or was closed. */
    NOTED_UNPAID,
    RECALLED,
    /** A field of a waybill was held against the order's. */
    PARCEL_COMPARED,
    PARCEL_DIFFERS,
    /** A field of a waybill could not be held against the order's, because one of the two is masked. */
    PARCEL_MASKED,
    /** Another order had the same key within the kind's longest window. */
    COMPANY_BUYER,
    COMPANY_RECEIVER,
    COMPANY_PHONE,
    COMPANY_ADDRESS,
    COMPANY_DEVICE,
    COMPANY_IP,
    COMPANY_PAYMENT_ACCOUNT,
    COMPANY_COUPON,
    COMPANY_SHARE_LINK,
    COMPANY_BUYER_ITEM,
    COMPANY_BASKET;

    private static final Flag[] ALL = values();

    int bit() {
        return 1 << ordinal();
    }

    /** The flag that says that {@code kind}'s key is shared; only of the kinds that are counted as of an event. */
    public static Flag company(KeyKind kind) {
        if (kind.ordinal() > KeyKind.BASKET.ordinal()) {
            throw new IllegalArgumentException("""
                    The kind (%s) is not counted as of an event.
                    Ask only for kinds up to BASKET.""".formatted(kind));
        }
        return ALL[COMPANY_BUYER.ordinal() + kind.ordinal()];
    }
}
