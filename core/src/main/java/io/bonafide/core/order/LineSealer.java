package io.bonafide.core.order;

import org.jspecify.annotations.Nullable;

/** Seals every identity of a line into its token, so that an engine may see it. Not thread-safe, as its sealer is not. */
public final class LineSealer {
    private final IdentitySealer sealer;

    public LineSealer(IdentitySealer sealer) {
        this.sealer = sealer;
    }

    /** The line with tokens for identities. */
    public OrderLine seal(OrderLine line) {
        return new OrderLine(
                line.key(),
                line.source(),
                seal(line.purchase()),
                line.createdAt(),
                line.paidAt(),
                line.paid(),
                seal(IdentityKind.PAYMENT_ACCOUNT, line.paymentAccount()),
                line.shippedAt(),
                line.parcels().stream().map(this::seal).toList(),
                line.scans(),
                line.deliveredAt(),
                line.confirmedAt(),
                line.closedAt(),
                line.refunds(),
                line.reviews(),
                line.notes());
    }

    private Purchase seal(Purchase purchase) {
        return new Purchase(
                purchase.item(),
                purchase.charge(),
                seal(purchase.buyer()),
                seal(purchase.destination()),
                purchase.shipBy(),
                purchase.buyerMessage());
    }

    private Buyer seal(Buyer buyer) {
        return new Buyer(
                seal(IdentityKind.BUYER, buyer.id()),
                buyer.registeredAt(),
                seal(IdentityKind.DEVICE, buyer.device()),
                seal(IdentityKind.IP, buyer.ip()),
                buyer.trafficSource(),
                buyer.creatorId(),
                buyer.shareLinkId());
    }

    private Destination seal(Destination destination) {
        return new Destination(
                seal(IdentityKind.RECEIVER, destination.receiver()),
                seal(IdentityKind.PHONE, destination.phone()),
                destination.phonePlace(),
                destination.province(),
                destination.city(),
                destination.district(),
                seal(IdentityKind.ADDRESS, destination.address()));
    }

    private Parcel seal(Parcel parcel) {
        return new Parcel(
                seal(IdentityKind.WAYBILL, parcel.waybill()),
                parcel.carrier(),
                parcel.weightG(),
                parcel.uploadedAt(),
                seal(IdentityKind.RECEIVER, parcel.receiver()),
                seal(IdentityKind.PHONE, parcel.phone()),
                seal(IdentityKind.ADDRESS, parcel.address()));
    }

    private @Nullable Identity seal(IdentityKind kind, @Nullable Identity identity) {
        if (identity instanceof Identity.Raw raw) {
            return sealer.seal(kind, raw.value());
        }
        return identity instanceof Identity.Masked masked ? sealer.seal(kind, masked.shown()) : identity;
    }
}
