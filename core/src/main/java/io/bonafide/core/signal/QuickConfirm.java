package io.bonafide.core.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code timing.confirm}: received sooner than a parcel can travel, or before the trace says that it was delivered. */
final class QuickConfirm implements Detector {
    private static final double LEAST_H = 1 / 60.0;

    private final TimingParameters parameters;

    QuickConfirm(TimingParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public String code() {
        return "timing.confirm";
    }

    @Override
    public Set<Quantity> reads() {
        return Set.of(
                Quantity.PAY_TO_CONFIRM_H, Quantity.SHIP_TO_CONFIRM_H, Quantity.DELIVER_TO_CONFIRM_H, Quantity.VIRTUAL);
    }

    @Override
    public Opinion opine(LineQuantities line) {
        double paid = line.get(Quantity.PAY_TO_CONFIRM_H);
        double shipped = line.get(Quantity.SHIP_TO_CONFIRM_H);
        double delivered = line.get(Quantity.DELIVER_TO_CONFIRM_H);
        if (Double.isNaN(paid) && Double.isNaN(shipped) && Double.isNaN(delivered)) {
            return Facts.abstain(line, Quantity.PAY_TO_CONFIRM_H);
        }
        if (line.get(Quantity.VIRTUAL) == 1) {
            return Opinion.ORDINARY;
        }
        double quick = Math.max(quick(paid, parameters.payToConfirmH()), quick(shipped, parameters.shipToConfirmH()));
        boolean parcelUnknown = Double.isNaN(line.get(Quantity.VIRTUAL)) && Double.isNaN(delivered);
        double sure = parcelUnknown ? parameters.virtualUnknownPart() : 1;
        double weight = Math.max(ahead(delivered), sure * quick);
        return weight > 0 ? Facts.suspicion(line, weight, () -> facts(line)) : Opinion.ORDINARY;
    }

    private List<Fact> facts(LineQuantities line) {
        List<Fact> facts = new ArrayList<>();
        add(facts, line, Quantity.DELIVER_TO_CONFIRM_H, -parameters.aheadOfDeliveryH());
        add(facts, line, Quantity.PAY_TO_CONFIRM_H, parameters.payToConfirmH());
        add(facts, line, Quantity.SHIP_TO_CONFIRM_H, parameters.shipToConfirmH());
        return facts;
    }

    private void add(List<Fact> facts, LineQuantities line, Quantity quantity, double limit) {
        if (line.get(quantity) < limit) {
            facts.add(Facts.beyond(code(), line, quantity, Fact.Operator.LESS, limit, Map.of()));
        }
    }

    /** 1 at the limit, 1 more for each tenth of it; 0 if it is not below, or not known. */
    private static double quick(double hours, double limit) {
        return hours < limit ? 1 + StrictMath.log10(limit / Math.max(hours, LEAST_H)) : 0;
    }

    private double ahead(double hours) {
        double early = -hours - parameters.aheadOfDeliveryH();
        return early > 0 ? 1 + StrictMath.log10(1 + early) : 0;
    }
}
