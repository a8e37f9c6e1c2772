package io.bonafide.core.signal;

import java.util.List;
import java.util.Set;

/** {@code parcel.scan_before_payment}: the parcel was under way before the order was paid: a waybill of something else. */
final class ScanBeforePayment implements Detector {
    private static final double HOUR = 3_600;

    private final ParcelParameters parameters;

    ScanBeforePayment(ParcelParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public String code() {
        return "parcel.scan_before_payment";
    }

    @Override
    public Set<Quantity> reads() {
        return Set.of(Quantity.PAY_TO_FIRST_SCAN_S);
    }

    @Override
    public Opinion opine(LineQuantities line) {
        double seconds = line.get(Quantity.PAY_TO_FIRST_SCAN_S);
        if (Double.isNaN(seconds)) {
            return Facts.abstain(line, Quantity.PAY_TO_FIRST_SCAN_S);
        }
        if (seconds >= 0) {
            return Opinion.ORDINARY;
        }
        return Facts.suspicion(
                line,
                1 + StrictMath.log10(1 - seconds / HOUR),
                () -> List.of(Facts.beyond(
                        code(), line, Quantity.PAY_TO_FIRST_SCAN_S, Fact.Operator.LESS, 0, parameters.reference())));
    }
}
