package io.bonafide.core.signal;

import static io.bonafide.core.signal.FakeLine.abstainsFor;
import static io.bonafide.core.signal.FakeLine.line;
import static io.bonafide.core.signal.FakeLine.suspicion;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FlippedPriceTest {
    private static final String CODE = "price.flip";

    /** Listed and paid at ¥2, and never edited. */
    private static FakeLine steady() {
        return line().with(Quantity.UNIT_PAID, 200)
                .with(Quantity.UNIT_LIST, 200)
                .with(Quantity.SKU_LOWEST_PAID_30D, 200)
                .with(Quantity.SKU_NEXT_PRICE_30D, 200)
                .with(Quantity.ITEM_NEXT_PRICE, 200);
    }

    @Test
    void moreThanTenTimesTheLowestPriceIsAFlip() {
        assertThat(steady().hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(steady().with(Quantity.SKU_NEXT_PRICE_30D, 1_999).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(steady().with(Quantity.SKU_NEXT_PRICE_30D, 2_000).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(steady().with(Quantity.SKU_NEXT_PRICE_30D, 2_001).weight(CODE))
                .isEqualTo(1);
    }

    @Test
    void aLowestPriceOfTenYuanIsExempt() {
        FakeLine line = steady().with(Quantity.SKU_NEXT_PRICE_30D, 90_000);
        assertThat(line.with(Quantity.SKU_LOWEST_PAID_30D, 999).weight(CODE)).isEqualTo(1);
        assertThat(line.with(Quantity.SKU_LOWEST_PAID_30D, 1_000).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(line.with(Quantity.SKU_LOWEST_PAID_30D, 1_001).hear(CODE)).isEqualTo(Opinion.ORDINARY);
    }

    @Test
    void aDeepDiscountWithoutAnEditIsNoFlip() {
        FakeLine discounted = steady().with(Quantity.UNIT_LIST, 9_900)
                .with(Quantity.SKU_NEXT_PRICE_30D, 9_900)
                .with(Quantity.ITEM_NEXT_PRICE, 9_900)
                .with(Quantity.UNIT_PAID, 90);
        assertThat(discounted.hear(CODE)).isEqualTo(Opinion.ORDINARY);
    }

    @Test
    void anOrderBelowAYuanIsWipedWhenTheListingRisesAboveFive() {
        FakeLine line = steady().with(Quantity.UNIT_LIST, 90).with(Quantity.UNIT_PAID, 90);
        line.with(Quantity.SKU_LOWEST_PAID_30D, 90).with(Quantity.SKU_NEXT_PRICE_30D, 90);
        assertThat(line.with(Quantity.ITEM_NEXT_PRICE, 500).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(line.with(Quantity.ITEM_NEXT_PRICE, 501).weight(CODE)).isEqualTo(1);
        assertThat(line.with(Quantity.UNIT_PAID, 99).weight(CODE)).isEqualTo(1);
        assertThat(line.with(Quantity.UNIT_PAID, 100).hear(CODE)).isEqualTo(Opinion.ORDINARY);
    }

    @Test
    void bothConditionsTogetherWeighTwo() {
        FakeLine line = steady().with(Quantity.UNIT_LIST, 90).with(Quantity.UNIT_PAID, 90);
        line.with(Quantity.SKU_LOWEST_PAID_30D, 90)
                .with(Quantity.SKU_NEXT_PRICE_30D, 6_900)
                .with(Quantity.ITEM_NEXT_PRICE, 6_900);
        Opinion.Suspicious both = suspicion(line.hear(CODE));
        assertThat(both.weight()).isEqualTo(2);
        assertThat(both.facts())
                .extracting(Fact::quantity)
                .containsExactly("sku.next_price.30d", "sku.lowest_paid.30d", "item.next_price", "unit_paid");
        assertThat(both.facts().get(0).limit()).isEqualTo(900);
    }

    @Test
    void whatIsMissingIsNamedUnlessTheRestSpeaksAgainstIt() {
        assertThat(line().hear(CODE)).isEqualTo(abstainsFor(Quantity.UNIT_LIST));
        FakeLine unsold = steady().with(Quantity.SKU_LOWEST_PAID_30D, Double.NaN);
        assertThat(unsold.hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(unsold.with(Quantity.SKU_NEXT_PRICE_30D, 9_000).hear(CODE))
                .isEqualTo(abstainsFor(Quantity.SKU_LOWEST_PAID_30D));
    }

    @Test
    void anotherCurrencyIsNotJudgedByYuan() {
        FakeLine yen = steady().with(Quantity.SKU_NEXT_PRICE_30D, 9_000).with(LineQuantities.Word.CURRENCY, "JPY");
        assertThat(yen.hear(CODE)).isEqualTo(PriceOpinions.OTHER_CURRENCY);
    }
}
