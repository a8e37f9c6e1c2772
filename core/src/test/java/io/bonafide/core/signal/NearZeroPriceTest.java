package io.bonafide.core.signal;

import static io.bonafide.core.signal.FakeLine.abstainsFor;
import static io.bonafide.core.signal.FakeLine.line;
import static io.bonafide.core.signal.FakeLine.suspicion;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NearZeroPriceTest {
    private static final String CODE = "price.near_zero";

    private static FakeLine paid(double paid, double cost) {
        return line().with(Quantity.UNIT_PAID, paid).with(Quantity.UNIT_COST, cost);
    }

    @Test
    void tenFenAreNextToNothingAndElevenAreNot() {
        assertThat(paid(9, 0).weight(CODE)).isEqualTo(1);
        assertThat(paid(10, 0).weight(CODE)).isEqualTo(1);
        assertThat(paid(11, 0).hear(CODE)).isEqualTo(Opinion.ORDINARY);
    }

    @Test
    void aTenthBelowTheCostStandsOut() {
        assertThat(paid(1_100, 1_000).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(paid(901, 1_000).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(paid(900, 1_000).weight(CODE)).isEqualTo(0.1);
        assertThat(paid(899, 1_000).weight(CODE)).isGreaterThan(0.1);
        assertThat(paid(0, 1_000).weight(CODE)).isEqualTo(2);
    }

    @Test
    void withoutACostOnlyNextToNothingIsJudged() {
        assertThat(paid(5, Double.NaN).weight(CODE)).isEqualTo(1);
        assertThat(paid(500, Double.NaN).hear(CODE)).isEqualTo(abstainsFor(Quantity.UNIT_COST));
        assertThat(line().hear(CODE)).isEqualTo(abstainsFor(Quantity.UNIT_PAID));
    }

    @Test
    void belowCostHoldsInAnyCurrencyAndNextToNothingInItsOwn() {
        assertThat(paid(5, 10).with(LineQuantities.Word.CURRENCY, "KRW").weight(CODE))
                .isEqualTo(0.5);
        assertThat(paid(5, 4).with(LineQuantities.Word.CURRENCY, "KRW").hear(CODE))
                .isEqualTo(Opinion.ORDINARY);
    }

    @Test
    void theFactsSayWhichLimit() {
        assertThat(suspicion(paid(5, 1_000).hear(CODE)).facts())
                .extracting(Fact::limit)
                .containsExactly(10.0, 1_000.0);
    }
}
