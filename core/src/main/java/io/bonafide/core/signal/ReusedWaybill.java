package io.bonafide.core.signal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** {@code parcel.waybill_reuse}: the line's waybill also went to another destination. One parcel for one door is ordinary. */
final class ReusedWaybill implements Detector {
    private static final int ONE = 1;

    private final ParcelParameters parameters;

    ReusedWaybill(ParcelParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public String code() {
        return "parcel.waybill_reuse";
    }

    @Override
    public Set<Quantity> reads() {
        return Set.of(Quantity.WAYBILL_DESTINATIONS);
    }

    @Override
    public Opinion opine(LineQuantities line) {
        double destinations = line.get(Quantity.WAYBILL_DESTINATIONS);
        if (Double.isNaN(destinations)) {
            return Facts.abstain(line, Quantity.WAYBILL_DESTINATIONS);
        }
        if (destinations <= ONE) {
            return Opinion.ORDINARY;
        }
        double sure = line.masked(Quantity.WAYBILL_DESTINATIONS) ? parameters.maskedPart() : 1;
        return Facts.suspicion(line, sure * (1 + StrictMath.log10(destinations - 1)), () -> List.of(fact(line)));
    }

    private Fact fact(LineQuantities line) {
        Map<String, String> details = new TreeMap<>(parameters.reference());
        details.putAll(Facts.words(line, LineQuantities.Word.CARRIER));
        return Facts.beyond(code(), line, Quantity.WAYBILL_DESTINATIONS, Fact.Operator.MORE, ONE, details);
    }
}
