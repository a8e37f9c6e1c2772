package io.bonafide.core.signal;

import java.util.List;
import java.util.Set;

/** {@code parcel.repeated_messages}: the trace tells the same thing twice, as invented traces do. */
final class RepeatedMessages implements Detector {
    private final ParcelParameters parameters;

    RepeatedMessages(ParcelParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public String code() {
        return "parcel.repeated_messages";
    }

    @Override
    public Set<Quantity> reads() {
        return Set.of(Quantity.REPEATED_SCAN_MESSAGES);
    }

    @Override
    public Opinion opine(LineQuantities line) {
        double repeats = line.get(Quantity.REPEATED_SCAN_MESSAGES);
        if (Double.isNaN(repeats)) {
            return Facts.abstain(line, Quantity.REPEATED_SCAN_MESSAGES);
        }
        if (repeats < 1) {
            return Opinion.ORDINARY;
        }
        return Facts.suspicion(
                line,
                1 + StrictMath.log10(repeats),
                () -> List.of(Facts.beyond(
                        code(),
                        line,
                        Quantity.REPEATED_SCAN_MESSAGES,
                        Fact.Operator.AT_LEAST,
                        1,
                        parameters.reference())));
    }
}
