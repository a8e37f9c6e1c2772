package io.bonafide.core.assess;

import io.bonafide.core.order.SourceRef;
import io.bonafide.core.signal.Detector;
import io.bonafide.core.signal.Fact;
import io.bonafide.core.signal.LineQuantities;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The simplest detector: suspicious from a value on, by as much as the value is. */
record AtLeast(Quantity quantity, double limit) implements Detector {

    /** One for each quantity that the engine computes, so that an engine's answer shows every one of them. */
    static List<Detector> ofEveryKind() {
        return List.of(
                new AtLeast(Quantity.BUYER_ORDERS_1H, 2),
                new AtLeast(Quantity.BUYER_ORDERS_7D, 3),
                new AtLeast(Quantity.BUYER_USUAL_1D, .01),
                new AtLeast(Quantity.BUYER_ITEM_ORDERS_7D, 2),
                new AtLeast(Quantity.RECEIVER_ORDERS_7D, 3),
                new AtLeast(Quantity.PHONE_ORDERS_7D, 3),
                new AtLeast(Quantity.ADDRESS_ORDERS_7D, 3),
                new AtLeast(Quantity.ADDRESS_USUAL_1D, .01),
                new AtLeast(Quantity.DEVICE_ORDERS_1D, 2),
                new AtLeast(Quantity.IP_ORDERS_1D, 3),
                new AtLeast(Quantity.PAYMENT_ACCOUNT_ORDERS_1D, 2),
                new AtLeast(Quantity.COUPON_ORDERS_1H, 3),
                new AtLeast(Quantity.SHARE_LINK_ORDERS_1D, 3),
                new AtLeast(Quantity.BASKET_ORDERS_1H, 2),
                new AtLeast(Quantity.BASKET_EXPECTED_1H, .1),
                new AtLeast(Quantity.MEMO_CODE_ORDERS_30D, 2),
                new AtLeast(Quantity.PARCEL_WEIGHT_ORDERS_1D, 3),
                new AtLeast(Quantity.ITEM_REFUND_SHARE_1H, .6),
                new AtLeast(Quantity.ITEM_UNPAID_ORDERS_1H, 2),
                new AtLeast(Quantity.UNPAID, 1),
                new AtLeast(Quantity.PAY_TO_CONFIRM_H, 300),
                new AtLeast(Quantity.PAY_TO_REFUND_REQUEST_S, 1),
                new AtLeast(Quantity.PLACE_TO_PAY_S, 600),
                new AtLeast(Quantity.UNIT_PAID_TO_LIST, 1),
                new AtLeast(Quantity.SKU_LOWEST_PAID_30D, 20_000),
                new AtLeast(Quantity.WAYBILL_ORDERS, 2),
                new AtLeast(Quantity.REPEATED_SCAN_MESSAGES, 1),
                new AtLeast(Quantity.IN_CAMPAIGN, 1));
    }

    /** A model in which each of them says a little. */
    static EvidenceModel model(List<Detector> detectors) {
        return new EvidenceModel(
                detectors.stream()
                        .map(d -> new EvidenceModel.Term(
                                d.code(), -.05, List.of(new EvidenceModel.Step(0, .7), new EvidenceModel.Step(4, 2.1))))
                        .toList(),
                List.of(new EvidenceModel.Group(
                        "receiver", .5, List.of("receiver.orders.7d", "phone.orders.7d", "address.orders.7d"))));
    }

    @Override
    public String code() {
        return quantity.code();
    }

    @Override
    public Set<Quantity> reads() {
        return Set.of(quantity);
    }

    @Override
    public Opinion opine(LineQuantities line) {
        double value = line.get(quantity);
        if (Double.isNaN(value)) {
            return new Opinion.Abstained(line.whyMissing(quantity));
        }
        if (value < limit || Double.isInfinite(value)) {
            return Opinion.ORDINARY;
        }
        List<SourceRef> sources = line.sources(quantity);
        Fact fact = new Fact(
                code(),
                quantity.code(),
                value,
                Fact.Operator.AT_LEAST,
                limit,
                Fact.Limit.THRESHOLD,
                quantity.window(),
                sources,
                line.sourcesInAll(quantity),
                Map.of("masked", Boolean.toString(line.masked(quantity))));
        return new Opinion.Suspicious(value, List.of(fact));
    }
}
