package io.bonafide.core.signal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The detectors there are. Each has a page in {@code docs/detectors}. */
public final class Detectors {
    private static final List<Detector> ALL = with(DetectorParameters.defaults());
    private static final Map<String, Detector> BY_CODE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Detector::code, Function.identity()));

    private Detectors() {}

    /** All of them with their default settings, always in the same order, which is that of results and models. */
    public static List<Detector> all() {
        return ALL;
    }

    /** The detector of a code such as {@code repeat.buyer}, with its default settings. */
    public static Optional<Detector> byCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** All of them with other settings, in the order of {@link #all}. */
    public static List<Detector> with(DetectorParameters parameters) {
        return Stream.of(
                        repeats(),
                        crowds(parameters),
                        timings(parameters.timing()),
                        prices(parameters.price()),
                        parcels(parameters.parcel()),
                        List.of(
                                BurstHour.ofItem(parameters.burst()),
                                BurstHour.ofShop(parameters.burst()),
                                BurstSpan.ofItem(parameters.burst()),
                                BurstSpan.ofDistrict(parameters.burst()),
                                BurstSpan.ofSign(parameters.burst()),
                                new OddCompany(parameters.burst()),
                                Marked.by(
                                        "platform.risk_mark",
                                        Quantity.PLATFORM_RISK_MARK,
                                        Map.of(),
                                        LineQuantities.Word.PLATFORM_RISK_MARK),
                                new RingMember()))
                .<Detector>flatMap(List::stream)
                .toList();
    }

    private static List<Detector> repeats() {
        return List.of(
                new Repeat(
                        "repeat.buyer",
                        List.of(Quantity.BUYER_ORDERS_1H, Quantity.BUYER_ORDERS_1D, Quantity.BUYER_ORDERS_7D),
                        List.of(Quantity.BUYER_STRANGERS_1H, Quantity.BUYER_STRANGERS_1D, Quantity.BUYER_STRANGERS_7D),
                        Quantity.BUYER_USUAL_1D,
                        RepeatParameters.person()),
                new Repeat(
                        "repeat.buyer_item",
                        List.of(Quantity.BUYER_ITEM_ORDERS_1D, Quantity.BUYER_ITEM_ORDERS_7D),
                        List.of(),
                        Quantity.BUYER_USUAL_1D,
                        RepeatParameters.person()),
                new Repeat(
                        "repeat.receiver",
                        List.of(Quantity.RECEIVER_ORDERS_1D, Quantity.RECEIVER_ORDERS_7D),
                        List.of(Quantity.RECEIVER_STRANGERS_1D, Quantity.RECEIVER_STRANGERS_7D),
                        Quantity.RECEIVER_USUAL_1D,
                        RepeatParameters.person()),
                new Repeat(
                        "repeat.phone",
                        List.of(Quantity.PHONE_ORDERS_1D, Quantity.PHONE_ORDERS_7D),
                        List.of(Quantity.PHONE_STRANGERS_1D, Quantity.PHONE_STRANGERS_7D),
                        Quantity.PHONE_USUAL_1D,
                        RepeatParameters.person()),
                new Repeat(
                        "repeat.address",
                        List.of(Quantity.ADDRESS_ORDERS_1D, Quantity.ADDRESS_ORDERS_7D),
                        List.of(Quantity.ADDRESS_STRANGERS_1D, Quantity.ADDRESS_STRANGERS_7D),
                        Quantity.ADDRESS_USUAL_1D,
                        RepeatParameters.household()),
                new Repeat(
                        "repeat.device",
                        List.of(Quantity.DEVICE_ORDERS_1D),
                        List.of(),
                        Quantity.DEVICE_USUAL_1D,
                        RepeatParameters.person()),
                new Repeat(
                        "repeat.ip",
                        List.of(Quantity.IP_ORDERS_1H, Quantity.IP_ORDERS_1D),
                        List.of(),
                        Quantity.IP_USUAL_1D,
                        RepeatParameters.network()),
                new Repeat(
                        "repeat.payment_account",
                        List.of(Quantity.PAYMENT_ACCOUNT_ORDERS_1D),
                        List.of(),
                        null,
                        RepeatParameters.account()),
                new Repeat(
                        "repeat.coupon",
                        List.of(Quantity.COUPON_ORDERS_1H),
                        List.of(),
                        Quantity.COUPON_USUAL_1D,
                        RepeatParameters.crowd()),
                new Repeat(
                        "repeat.share_link",
                        List.of(Quantity.SHARE_LINK_ORDERS_1D),
                        List.of(),
                        Quantity.SHARE_LINK_USUAL_1D,
                        RepeatParameters.crowd()));
    }

    private static List<Detector> crowds(DetectorParameters parameters) {
        return List.of(
                new IdenticalBaskets(parameters.crowd()),
                Marked.byMany(
                        "memo.code",
                        Quantity.MEMO_CODE_ORDERS_30D,
                        parameters.crowd().leastMemoCodes(),
                        LineQuantities.Word.MEMO_CODE),
                Marked.by("memo.term", Quantity.MEMO_TERM, Map.of(), LineQuantities.Word.MEMO_TERM),
                Marked.byMany(
                        "review.reward",
                        Quantity.REWARD_ORDERS_30D,
                        parameters.crowd().leastRewards()),
                new MassRefund(
                        "refund.coupon",
                        Quantity.COUPON_REFUND_SHARE_1D,
                        Quantity.COUPON_REFUNDED_ORDERS_1D,
                        LineQuantities.Word.COUPON,
                        parameters.refund()),
                new MassRefund(
                        "refund.share_link",
                        Quantity.SHARE_LINK_REFUND_SHARE_1D,
                        Quantity.SHARE_LINK_REFUNDED_ORDERS_1D,
                        LineQuantities.Word.SHARE_LINK,
                        parameters.refund()),
                new MassRefund(
                        "refund.item",
                        Quantity.ITEM_REFUND_SHARE_1H,
                        Quantity.ITEM_REFUNDED_ORDERS_1H,
                        LineQuantities.Word.ITEM,
                        parameters.refund()),
                new MassUnpaid(parameters.crowd()));
    }

    private static List<Detector> timings(TimingParameters timing) {
        return List.of(
                new QuickConfirm(timing),
                new QuickStep("timing.refund", Quantity.PAY_TO_REFUND_REQUEST_S, timing.refundS()),
                new QuickStep("timing.cancel", Quantity.PLACE_TO_CLOSE_S, timing.cancelS()),
                new QuickStep("timing.pay", Quantity.PLACE_TO_PAY_S, timing.payS()));
    }

    private static List<Detector> prices(PriceParameters price) {
        return List.of(new WipedPrice(price), new FlippedPrice(price), new NearZeroPrice(price));
    }

    private static List<Detector> parcels(ParcelParameters parcel) {
        return List.of(
                new TinyParcels(parcel),
                new ReusedWaybill(parcel),
                Marked.by("parcel.mismatch", Quantity.WAYBILL_MISMATCH, parcel.reference()),
                new ScanBeforePayment(parcel),
                new StalledParcel(
                        "parcel.no_pickup", Quantity.UPLOAD_TO_PICKUP_H, parcel.pickupH(), parcel.reference()),
                new StalledParcel("parcel.no_hub", Quantity.PICKUP_TO_HUB_H, parcel.hubH(), parcel.reference()),
                new RepeatedMessages(parcel),
                Marked.by("parcel.recalled", Quantity.RECALLED, parcel.reference()),
                new SeveralWaybills(parcel));
    }
}
