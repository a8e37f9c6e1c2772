package io.bonafide.core.signal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The parcel has not been seen where it should have been by now: at its pickup, at a hub. One class for the two, since only
 * the stretch differs. A parcel that arrived there late is as abnormal as one that never did.
 */
final class StalledParcel implements Detector {
    private static final double MOST_TIMES = 1_000;

    private final String code;
    private final Quantity wait;
    private final double limit;
    private final Map<String, String> reference;

    /**
     * @param wait hours, so far where the node is still to come
     * @param limit hours, allowed in full
     */
    StalledParcel(String code, Quantity wait, double limit, Map<String, String> reference) {
        this.code = code;
        this.wait = wait;
        this.limit = limit;
        this.reference = Map.copyOf(reference);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<Quantity> reads() {
        return Set.of(wait, Quantity.LINE_WAYBILLS, Quantity.VIRTUAL);
    }

    /** What was shipped without a waybill, or needs none, cannot be waited for. */
    @Override
    public Opinion opine(LineQuantities line) {
        if (line.get(Quantity.VIRTUAL) == 1) {
            return Opinion.ORDINARY;
        }
        double hours = line.get(wait);
        if (Double.isNaN(hours)) {
            return Facts.abstain(line, wait);
        }
        if (Double.isNaN(line.get(Quantity.LINE_WAYBILLS))) {
            return Facts.abstain(line, Quantity.LINE_WAYBILLS);
        }
        if (hours <= limit) {
            return Opinion.ORDINARY;
        }
        return Facts.suspicion(
                line, 1 + StrictMath.log10(Math.min(hours / limit, MOST_TIMES)), () -> List.of(fact(line)));
    }

    private Fact fact(LineQuantities line) {
        Map<String, String> details = new TreeMap<>(reference);
        details.putAll(Facts.words(line, LineQuantities.Word.CARRIER));
        return Facts.beyond(code, line, wait, Fact.Operator.MORE, limit, details);
    }
}
