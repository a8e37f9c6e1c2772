package io.bonafide.bench.accuracy;

import io.bonafide.core.assess.EvidenceModel;
import io.bonafide.core.signal.Detector;
import io.bonafide.core.signal.Detectors;
import java.util.List;
import java.util.stream.Stream;

/** Detectors that read the same thing, so that one thing seen twice is not counted twice. */
public final class Groups {
    public static final List<EvidenceModel.Group> OF_DETECTORS = List.of(
            group(
                    "person",
                    .25,
                    "repeat.buyer",
                    "repeat.buyer_item",
                    "repeat.receiver",
                    "repeat.phone",
                    "repeat.address",
                    "repeat.device",
                    "repeat.ip",
                    "repeat.payment_account"),
            group(
                    "offer",
                    .25,
                    "repeat.coupon",
                    "repeat.share_link",
                    "refund.coupon",
                    "refund.share_link",
                    "refund.item"),
            group("memo", .5, "memo.code", "memo.term"),
            group("price", .25, "price.wipe", "price.flip", "price.near_zero"),
            group(
                    "burst",
                    .5,
                    "burst.item",
                    "burst.span",
                    "burst.district",
                    "burst.sign",
                    "burst.company",
                    "burst.shop",
                    "basket.identical"),
            group(
                    "parcel",
                    .5,
                    "parcel.waybill_reuse",
                    "parcel.mismatch",
                    "parcel.scan_before_payment",
                    "parcel.no_pickup",
                    "parcel.no_hub",
                    "parcel.repeated_messages",
                    "parcel.recalled",
                    "parcel.several_waybills",
                    "parcel.weight"));

    private Groups() {}

    private static EvidenceModel.Group group(String name, double rest, String... codes) {
        List<String> known = Detectors.all().stream().map(Detector::code).toList();
        return new EvidenceModel.Group(
                name, rest, Stream.of(codes).filter(known::contains).toList());
    }
}
