package io.bonafide.core.signal;

import static io.bonafide.core.signal.FakeLine.abstainsFor;
import static io.bonafide.core.signal.FakeLine.line;
import static io.bonafide.core.signal.FakeLine.suspicion;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class IdenticalBasketsTest {
    private static final String CODE = "basket.identical";

    private static FakeLine baskets(double orders, double expected) {
        return line().with(Quantity.BASKET_ORDERS_1H, orders).with(Quantity.BASKET_EXPECTED_1H, expected);
    }

    @Test
    void fourUnexpectedBasketsInAnHourStandOutAndThreeDoNot() {
        assertThat(baskets(3, 0.01).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        double four = baskets(4, 0.01).weight(CODE);
        assertThat(baskets(5, 0.01).weight(CODE)).isGreaterThan(four);
        assertThat(four).isGreaterThan(2);
    }

    @Test
    void aShopThatSellsOneThingIsOrdinary() {
        assertThat(baskets(30, 28).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(baskets(50, 28).hear(CODE))
                .as("an expectation that is off by half")
                .isEqualTo(Opinion.ORDINARY);
        assertThat(baskets(200, 28).hear(CODE)).isInstanceOf(Opinion.Suspicious.class);
    }

    @Test
    void theFactNamesTheExpectationAndTheVariant() {
        Fact fact = suspicion(
                        baskets(9, 0.5).with(LineQuantities.Word.SKU, "K-1").hear(CODE))
                .facts()
                .get(0);
        assertThat(fact.limit()).isEqualTo(0.5);
        assertThat(fact.limitIs()).isEqualTo(Fact.Limit.EXPECTATION);
        assertThat(fact.details()).containsEntry("sku", "K-1");
    }

    @Test
    void withoutAMixNothingIsSaid() {
        assertThat(line().with(Quantity.BASKET_ORDERS_1H, 9).hear(CODE))
                .isEqualTo(abstainsFor(Quantity.BASKET_EXPECTED_1H));
        assertThat(line().with(Quantity.BASKET_ORDERS_1H, 1).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(line().hear(CODE)).isEqualTo(abstainsFor(Quantity.BASKET_ORDERS_1H));
    }
}
