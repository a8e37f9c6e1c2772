package io.bonafide.core.signal;

import static io.bonafide.core.signal.FakeLine.abstainsFor;
import static io.bonafide.core.signal.FakeLine.line;
import static io.bonafide.core.signal.FakeLine.suspicion;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SeveralWaybillsTest {
    private static final String CODE = "parcel.several_waybills";

    private static FakeLine shipped(double waybills, double late) {
        return line().with(Quantity.LINE_WAYBILLS, waybills).with(Quantity.SHIP_LATE_H, late);
    }

    @Test
    void onlySeveralWaybillsOfALateLineStandOut() {
        assertThat(shipped(1, 5).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(shipped(2, 5).weight(CODE)).isEqualTo(1);
        assertThat(shipped(3, 5).weight(CODE)).isGreaterThan(1);
        assertThat(shipped(3, -0.1).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(shipped(3, 0).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(shipped(3, 0.1).hear(CODE)).isInstanceOf(Opinion.Suspicious.class);
    }

    @Test
    void oneAnswerAgainstItSufficesAndElseTheMissingIsNamed() {
        assertThat(shipped(1, Double.NaN).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(shipped(Double.NaN, -2).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(shipped(2, Double.NaN).hear(CODE)).isEqualTo(abstainsFor(Quantity.SHIP_LATE_H));
        assertThat(shipped(Double.NaN, 2).hear(CODE)).isEqualTo(abstainsFor(Quantity.LINE_WAYBILLS));
    }

    @Test
    void theFactsAreTheWaybillsAndTheDelay() {
        assertThat(suspicion(shipped(2, 7).hear(CODE)).facts())
                .extracting(Fact::value)
                .containsExactly(2.0, 7.0);
    }
}
