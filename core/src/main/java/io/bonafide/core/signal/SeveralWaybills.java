package io.bonafide.core.signal;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code parcel.several_waybills}: one line that was shipped late has several waybills, the first put in to look punctual. */
final class SeveralWaybills implements Detector {
    private final ParcelParameters parameters;

    SeveralWaybills(ParcelParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public String code() {
        return "parcel.several_waybills";
    }

    @Override
    public Set<Quantity> reads() {
        return Set.of(Quantity.LINE_WAYBILLS, Quantity.SHIP_LATE_H);
    }

    @Override
    public Opinion opine(LineQuantities line) {
        double waybills = line.get(Quantity.LINE_WAYBILLS);
        double late = line.get(Quantity.SHIP_LATE_H);
        if (waybills <= 1 || late <= 0) {
            return Opinion.ORDINARY;
        }
        if (Double.isNaN(waybills)) {
            return Facts.abstain(line, Quantity.LINE_WAYBILLS);
        }
        if (Double.isNaN(late)) {
            return Facts.abstain(line, Quantity.SHIP_LATE_H);
        }
        return Facts.suspicion(line, 1 + StrictMath.log10(waybills - 1), () -> facts(line));
    }

    private List<Fact> facts(LineQuantities line) {
        return List.of(
                Facts.beyond(code(), line, Quantity.LINE_WAYBILLS, Fact.Operator.MORE, 1, parameters.reference()),
                Facts.beyond(code(), line, Quantity.SHIP_LATE_H, Fact.Operator.MORE, 0, Map.of()));
    }
}
