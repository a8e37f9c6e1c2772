package io.bonafide.core.signal;

import static io.bonafide.core.signal.FakeLine.abstainsFor;
import static io.bonafide.core.signal.FakeLine.line;
import static io.bonafide.core.signal.FakeLine.suspicion;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MassUnpaidTest {
    private static final String CODE = "unpaid.mass";

    private static FakeLine unpaid(double orders, double expected) {
        return line().with(Quantity.UNPAID, 1)
                .with(Quantity.ITEM_UNPAID_ORDERS_1H, orders)
                .with(Quantity.ITEM_UNPAID_EXPECTED_1H, expected);
    }

    @Test
    void fiveUnexpectedUnpaidOrdersStandOutAndFourDoNot() {
        assertThat(unpaid(4, 0.01).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        double five = unpaid(5, 0.01).weight(CODE);
        assertThat(unpaid(6, 0.01).weight(CODE)).isGreaterThan(five);
    }

    @Test
    void aFlashSaleExpectsUnpaidOrders() {
        assertThat(unpaid(40, 35).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(unpaid(300, 35).hear(CODE)).isInstanceOf(Opinion.Suspicious.class);
    }

    @Test
    void aPaidLineAmongThemIsOrdinary() {
        assertThat(unpaid(90, 0.01).with(Quantity.UNPAID, 0).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(line().with(Quantity.UNPAID, 0).hear(CODE)).isEqualTo(Opinion.ORDINARY);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(line().hear(CODE)).isEqualTo(abstainsFor(Quantity.UNPAID));
        assertThat(line().with(Quantity.UNPAID, 1).hear(CODE)).isEqualTo(abstainsFor(Quantity.ITEM_UNPAID_ORDERS_1H));
        assertThat(unpaid(9, Double.NaN).hear(CODE)).isEqualTo(abstainsFor(Quantity.ITEM_UNPAID_EXPECTED_1H));
    }

    @Test
    void theFactHoldsTheCountAgainstTheExpectation() {
        Fact fact = suspicion(unpaid(50, 0.2).hear(CODE)).facts().get(0);
        assertThat(fact.value()).isEqualTo(50);
        assertThat(fact.limit()).isEqualTo(0.2);
    }
}
