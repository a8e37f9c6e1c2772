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
    WAYBILL
}
