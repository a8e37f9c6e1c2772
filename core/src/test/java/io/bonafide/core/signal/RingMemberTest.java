package io.bonafide.core.signal;

import static io.bonafide.core.signal.FakeLine.abstainsFor;
import static io.bonafide.core.signal.FakeLine.line;
import static io.bonafide.core.signal.FakeLine.suspicion;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RingMemberTest {
    private static final String CODE = "ring.member";

    private static FakeLine ring(double strength) {
        return line().with(Quantity.RING_STRENGTH, strength)
                .with(Quantity.RING_ORDERS, 12)
                .with(Quantity.RING_REPEATS, 17)
                .with(Quantity.RING_EXPECTED_REPEATS, .4);
    }

    @Test
    void aLineInNoRingIsOrdinary() {
        assertThat(ring(0).hear(CODE)).isEqualTo(Opinion.ORDINARY);
    }

    @Test
    void theWeightIsTheRingsStrengthUpToTheMostThatATailSays() {
        assertThat(ring(6.5).weight(CODE)).isEqualTo(6.5);
        assertThat(ring(400).weight(CODE)).isEqualTo(50);
    }

    @Test
    void aGroupThatRepeatsNoMoreThanChanceIsOrdinary() {
        assertThat(ring(6.5).with(Quantity.RING_EXPECTED_REPEATS, 17).hear(CODE))
                .isEqualTo(Opinion.ORDINARY);
    }

    @Test
    void withoutTwoKeysNothingIsSaid() {
        assertThat(line().hear(CODE)).isEqualTo(abstainsFor(Quantity.RING_STRENGTH));
    }

    @Test
    void theFactsHoldTheRepeatsAgainstChanceAndCountTheOrders() {
        List<Fact> facts = suspicion(ring(6.5).hear(CODE)).facts();
        assertThat(facts).extracting(Fact::quantity).containsExactly("ring.repeats", "ring.orders");
        assertThat(facts.get(0).value()).isEqualTo(17);
        assertThat(facts.get(0).limit()).isEqualTo(.4);
        assertThat(facts.get(0).limitIs()).isEqualTo(Fact.Limit.EXPECTATION);
        assertThat(facts.get(1).value()).isEqualTo(12);
    }
}
