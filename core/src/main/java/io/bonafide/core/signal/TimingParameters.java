package io.bonafide.core.signal;

/**
 * Which times are too short for a real purchase. All defaults are our own choice.
 *
 * @param payToConfirmH hours: a parcel takes at least so long from payment to the buyer's confirmation
 * @param shipToConfirmH hours: and so long from shipping
 * @param aheadOfDeliveryH hours by which a confirmation may come before the trace says delivered, since couriers scan late
 * @param virtualUnknownPart the part of the weight that remains where nothing says whether the item needs a parcel at all
 * @param refundS seconds: refunds asked for sooner after payment stand out
 * @param cancelS seconds: orders closed sooner after they were placed stand out
 * @param payS seconds: payments sooner after the order stand out
 */
public record TimingParameters(
        double payToConfirmH,
        double shipToConfirmH,
        double aheadOfDeliveryH,
        double virtualUnknownPart,
        double refundS,
        double cancelS,
        double payS) {

    public TimingParameters {
        Require.positive("payToConfirmH", payToConfirmH);
        Require.positive("shipToConfirmH", shipToConfirmH);
        Require.notNegative("aheadOfDeliveryH", aheadOfDeliveryH);
        Require.part("virtualUnknownPart", virtualUnknownPart);
        Require.positive("refundS", refundS);
        Require.positive("cancelS", cancelS);
        Require.positive("payS", payS);
    }

    public static TimingParameters defaults() {
        return new TimingParameters(12, 6, 1, 0.5, 900, 600, 3);
    }
}
