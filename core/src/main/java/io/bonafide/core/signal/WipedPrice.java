package io.bonafide.core.signal;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code price.wipe}: paid so little, and so little of the list price, that the platform takes the sale away. */
final class WipedPrice implements Detector {
    private final PriceParameters parameters;

    WipedPrice(PriceParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public String code() {
        return "price.wipe";
    }

    @Override
    public Set<Quantity> reads() {
        return Set.of(Quantity.UNIT_PAID, Quantity.UNIT_PAID_TO_LIST);
    }

    /** Both conditions must hold, so that one that fails is an answer, whatever the other. */
    @Override
    public Opinion opine(LineQuantities line) {
        double paid = line.get(Quantity.UNIT_PAID);
        double share = line.get(Quantity.UNIT_PAID_TO_LIST);
        if (!parameters.apply(line)) {
            return PriceOpinions.OTHER_CURRENCY;
        }
        if (paid >= parameters.wipeBelow() || share >= parameters.wipeShare()) {
            return Opinion.ORDINARY;
        }
        if (Double.isNaN(paid)) {
            return Facts.abstain(line, Quantity.UNIT_PAID);
        }
        return Double.isNaN(share)
                ? Facts.abstain(line, Quantity.UNIT_PAID_TO_LIST)
                : Facts.suspicion(line, 1, () -> facts(line));
    }

    private List<Fact> facts(LineQuantities line) {
        Map<String, String> rule = parameters.reference();
        return List.of(
                Facts.beyond(code(), line, Quantity.UNIT_PAID, Fact.Operator.LESS, parameters.wipeBelow(), rule),
                Facts.beyond(
                        code(), line, Quantity.UNIT_PAID_TO_LIST, Fact.Operator.LESS, parameters.wipeShare(), rule));
    }
}
