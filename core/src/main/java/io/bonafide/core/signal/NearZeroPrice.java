package io.bonafide.core.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code price.near_zero}: one piece was paid next to nothing, or clearly less than it cost the shop. */
final class NearZeroPrice implements Detector {
    private final PriceParameters parameters;

    NearZeroPrice(PriceParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public String code() {
        return "price.near_zero";
    }

    @Override
    public Set<Quantity> reads() {
        return Set.of(Quantity.UNIT_PAID, Quantity.UNIT_COST);
    }

    @Override
    public Opinion opine(LineQuantities line) {
        double paid = line.get(Quantity.UNIT_PAID);
        if (Double.isNaN(paid)) {
            return Facts.abstain(line, Quantity.UNIT_PAID);
        }
        double cost = line.get(Quantity.UNIT_COST);
        double loss = cost > 0 ? (cost - paid) / cost : 0;
        boolean atLoss = loss >= parameters.leastLoss();
        boolean nearZero = parameters.apply(line) && paid <= parameters.nearZero();
        if (!atLoss && !nearZero) {
            return Double.isNaN(cost) ? Facts.abstain(line, Quantity.UNIT_COST) : Opinion.ORDINARY;
        }
        double weight = (nearZero ? 1 : 0) + (atLoss ? loss : 0);
        return Facts.suspicion(line, weight, () -> facts(line, nearZero, atLoss ? cost : Double.NaN));
    }

    /** @param cost where the line was sold below it, else NaN */
    private List<Fact> facts(LineQuantities line, boolean nearZero, double cost) {
        List<Fact> facts = new ArrayList<>();
        if (nearZero) {
            facts.add(Facts.beyond(
                    code(), line, Quantity.UNIT_PAID, Fact.Operator.AT_MOST, parameters.nearZero(), Map.of()));
        }
        if (!Double.isNaN(cost)) {
            facts.add(Facts.beyond(
                    code(), line, Quantity.UNIT_PAID, Fact.Operator.LESS, cost, Map.of("limit_is", "unit_cost")));
        }
        return facts;
    }
}
