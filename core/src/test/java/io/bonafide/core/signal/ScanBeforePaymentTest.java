package io.bonafide.core.signal;

import static io.bonafide.core.signal.FakeLine.abstainsFor;
import static io.bonafide.core.signal.FakeLine.line;
import static io.bonafide.core.signal.FakeLine.suspicion;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ScanBeforePaymentTest {
    private static final String CODE = "parcel.scan_before_payment";

    private static FakeLine scanned(double seconds) {
        return line().with(Quantity.PAY_TO_FIRST_SCAN_S, seconds);
    }

    @Test
    void aSecondBeforeThePaymentStandsOut() {
        assertThat(scanned(1).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(scanned(0).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(scanned(-1).weight(CODE)).isGreaterThan(1).isLessThan(1.001);
        assertThat(scanned(-9 * 3_600).weight(CODE)).isEqualTo(2);
        assertThat(suspicion(scanned(-60).hear(CODE)).facts().get(0).value()).isEqualTo(-60);
    }

    @Test
    void withoutATraceNothingIsSaid() {
        assertThat(line().hear(CODE)).isEqualTo(abstainsFor(Quantity.PAY_TO_FIRST_SCAN_S));
    }
}
