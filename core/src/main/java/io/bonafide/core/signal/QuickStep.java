package io.bonafide.core.signal;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One step of a line's life came sooner after another than people take: a payment, a cancellation, a refund request. One
 * class for the three, since only the step differs.
 */
final class QuickStep implements Detector {
    private static final double LEAST_S = 1;

    private final String code;
    private final Quantity time;
    private final double limit;
    private final Opinion disordered;

    /**
     * @param time in seconds
     * @param limit in seconds; from it on nothing stands out
     */
    QuickStep(String code, Quantity time, double limit) {
        this.code = code;
        this.time = time;
        this.limit = limit;
        this.disordered = new Opinion.Abstained(new Opinion.Reason(time.column(), Opinion.Reason.Kind.MISSING));
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<Quantity> reads() {
        return Set.of(time);
    }

    /** A time before the first of the two events is a fault of the records, and none that can be used. */
    @Override
    public Opinion opine(LineQuantities line) {
        double seconds = line.get(time);
        if (Double.isNaN(seconds)) {
            return Facts.abstain(line, time);
        }
        if (seconds < 0) {
            return disordered;
        }
        if (seconds >= limit) {
            return Opinion.ORDINARY;
        }
        return Facts.suspicion(
                line,
                1 + StrictMath.log10(limit / Math.max(seconds, LEAST_S)),
                () -> List.of(Facts.beyond(code, line, time, Fact.Operator.LESS, limit, Map.of())));
    }
}
