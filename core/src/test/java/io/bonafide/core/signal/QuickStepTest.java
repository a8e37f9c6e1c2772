package io.bonafide.core.signal;

import static io.bonafide.core.signal.FakeLine.abstainsFor;
import static io.bonafide.core.signal.FakeLine.line;
import static io.bonafide.core.signal.FakeLine.suspicion;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The family of quick steps: {@code timing.refund}, {@code timing.cancel}, {@code timing.pay}. */
final class QuickStepTest {
    @ParameterizedTest
    @CsvSource({
        "timing.refund, PAY_TO_REFUND_REQUEST_S, 900",
        "timing.cancel, PLACE_TO_CLOSE_S, 600",
        "timing.pay, PLACE_TO_PAY_S, 3"
    })
    void sharplyBelowTheLimitStandsOut(String code, Quantity time, double limit) {
        assertThat(line().with(time, limit + 1).hear(code)).isEqualTo(Opinion.ORDINARY);
        assertThat(line().with(time, limit).hear(code)).isEqualTo(Opinion.ORDINARY);
        double justBelow = line().with(time, limit - 1).weight(code);
        double atOnce = line().with(time, 0).weight(code);
        assertThat(justBelow).isGreaterThan(1).isLessThan(atOnce);
        assertThat(atOnce).isEqualTo(1 + StrictMath.log10(limit));
        assertThat(suspicion(line().with(time, 0).hear(code)).facts().get(0).limit())
                .isEqualTo(limit);
    }

    @ParameterizedTest
    @CsvSource({
        "timing.refund, PAY_TO_REFUND_REQUEST_S",
        "timing.cancel, PLACE_TO_CLOSE_S",
        "timing.pay, PLACE_TO_PAY_S"
    })
    void whatNeverHappenedIsOrdinaryAndWhatIsUnknownIsNotJudged(String code, Quantity time) {
        assertThat(line().with(time, Double.POSITIVE_INFINITY).hear(code)).isEqualTo(Opinion.ORDINARY);
        assertThat(line().hear(code)).isEqualTo(abstainsFor(time));
    }

    @Test
    void aRefundAskedForBeforeThePaymentIsAFaultOfTheRecords() {
        Opinion.Reason column = new Opinion.Reason("refund_requested_at", Opinion.Reason.Kind.MISSING);
        assertThat(line().with(Quantity.PAY_TO_REFUND_REQUEST_S, -1).hear("timing.refund"))
                .isEqualTo(new Opinion.Abstained(column));
    }
}
