package io.bonafide.core.signal;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code parcel.weight}: a feather-weight parcel among others of the same weight to the gram, as gift parcels are. */
final class TinyParcels implements Detector {
    private final ParcelParameters parameters;

    TinyParcels(ParcelParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public String code() {
        return "parcel.weight";
    }

    @Override
    public Set<Quantity> reads() {
        return Set.of(Quantity.PARCEL_WEIGHT_G, Quantity.PARCEL_WEIGHT_ORDERS_1D);
    }

    @Override
    public Opinion opine(LineQuantities line) {
        double grams = line.get(Quantity.PARCEL_WEIGHT_G);
        double orders = line.get(Quantity.PARCEL_WEIGHT_ORDERS_1D);
        if (Double.isNaN(grams)) {
            return Facts.abstain(line, Quantity.PARCEL_WEIGHT_G);
        }
        if (grams > parameters.tinyG() || orders < parameters.leastTiny()) {
            return Opinion.ORDINARY;
        }
        if (Double.isNaN(orders)) {
            return Facts.abstain(line, Quantity.PARCEL_WEIGHT_ORDERS_1D);
        }
        return Facts.suspicion(line, 1 + StrictMath.log10(orders / parameters.leastTiny()), () -> facts(line));
    }

    private List<Fact> facts(LineQuantities line) {
        return List.of(
                Facts.beyond(
                        code(),
                        line,
                        Quantity.PARCEL_WEIGHT_ORDERS_1D,
                        Fact.Operator.AT_LEAST,
                        parameters.leastTiny(),
                        Facts.words(line, LineQuantities.Word.CARRIER)),
                Facts.beyond(
                        code(), line, Quantity.PARCEL_WEIGHT_G, Fact.Operator.AT_MOST, parameters.tinyG(), Map.of()));
    }
}
