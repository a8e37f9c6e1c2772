package io.bonafide.core.signal;

import static io.bonafide.core.signal.FakeLine.abstainsFor;
import static io.bonafide.core.signal.FakeLine.line;
import static io.bonafide.core.signal.FakeLine.suspicion;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BurstSpanTest {
    private static final String CODE = "burst.span";

    @Test
    void theShareOfChanceDecides() {
        assertThat(span(20, 5, 3, 0.049).weight(CODE)).isEqualTo(3 * 0.75);
        assertThat(span(20, 5, 3, 0.05).weight(CODE)).isEqualTo(3 * 0.75);
        assertThat(span(20, 5, 3, 0.051).hear(CODE)).isEqualTo(Opinion.ORDINARY);
    }

    @Test
    void theWeightIsTheTailTimesThePartInExcess() {
        assertThat(span(40, 10, 8, 0.001).weight(CODE)).isEqualTo(8 * 0.75);
        assertThat(span(40, 10, 80, 0.001).weight(CODE)).isEqualTo(50 * 0.75);
        assertThat(span(10, 10, 8, 0.001).hear(CODE)).isEqualTo(Opinion.ORDINARY);
    }

    @Test
    void nothingStandsOutWhereThereIsNoSpan() {
        assertThat(span(0, 0, 0, 1).hear(CODE)).isEqualTo(Opinion.ORDINARY);
    }

    @Test
    void withoutHistoryItAbstains() {
        assertThat(line().hear(CODE)).isEqualTo(abstainsFor(Quantity.ITEM_SPAN));
    }

    @Test
    void theFactsGiveOrdersExpectationAndLength() {
        Opinion.Suspicious said =
                suspicion(span(20, 5, 3, 0.01).with(Quantity.ITEM_SPAN_H, 72).hear(CODE));
        assertThat(said.facts()).hasSize(2);
        Fact orders = said.facts().get(0);
        assertThat(orders.value()).isEqualTo(20);
        assertThat(orders.limit()).isEqualTo(5);
        assertThat(orders.details()).containsEntry("span_hours", "72");
        assertThat(said.facts().get(1).value()).isEqualTo(0.01);
    }

    private static FakeLine span(double orders, double expected, double tail, double chance) {
        return line().with(Quantity.ITEM_SPAN_ORDERS, orders)
                .with(Quantity.ITEM_SPAN_EXPECTED, expected)
                .with(Quantity.ITEM_SPAN, tail)
                .with(Quantity.ITEM_SPAN_FDR, chance);
    }
}
