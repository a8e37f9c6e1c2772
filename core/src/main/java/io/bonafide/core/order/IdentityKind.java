package io.bonafide.core.order;

/** What an identity identifies. Equal values of two kinds have different tokens. */
public enum IdentityKind {
    BUYER,
    RECEIVER,
    PHONE,
    ADDRESS,
    DEVICE,
    IP,
    PAYMENT_ACCOUNT,
    WAYBILL,
    /** Taobao's token of a receiver; comparable within a shop and a week only, see {@link Oaid}. */
    OAID
}
