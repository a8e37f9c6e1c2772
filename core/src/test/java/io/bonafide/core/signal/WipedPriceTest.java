package io.bonafide.core.signal;

import static io.bonafide.core.signal.FakeLine.abstainsFor;
import static io.bonafide.core.signal.FakeLine.line;
import static io.bonafide.core.signal.FakeLine.suspicion;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WipedPriceTest {
    private static final String CODE = "price.wipe";

    private static FakeLine priced(double paid, double share) {
        return line().with(Quantity.UNIT_PAID, paid)
                .with(Quantity.UNIT_PAID_TO_LIST, share)
                .with(LineQuantities.Word.CURRENCY, "CNY");
    }

    @Test
    void bothConditionsAreSharp() {
        assertThat(priced(99, 0.29).weight(CODE)).isEqualTo(1);
        assertThat(priced(100, 0.29).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(priced(101, 0.29).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(priced(99, 0.3).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(priced(99, 0.31).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(priced(0, 0).weight(CODE)).isEqualTo(1);
    }

    @Test
    void aConditionThatFailsIsAnAnswerWhateverTheOther() {
        assertThat(priced(100, Double.NaN).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(priced(99, Double.NaN).hear(CODE)).isEqualTo(abstainsFor(Quantity.UNIT_PAID_TO_LIST));
        assertThat(line().hear(CODE)).isEqualTo(abstainsFor(Quantity.UNIT_PAID));
    }

    @Test
    void anotherCurrencyIsNotJudgedByYuan() {
        FakeLine dollars = priced(99, 0.1).with(LineQuantities.Word.CURRENCY, "USD");
        assertThat(dollars.hear(CODE)).isEqualTo(PriceOpinions.OTHER_CURRENCY);
    }

    @Test
    void theFactsNameTheRuleAndItsDate() {
        assertThat(suspicion(priced(50, 0.1).hear(CODE)).facts())
                .extracting(Fact::quantity)
                .containsExactly("unit_paid", "unit_paid_to_list");
        assertThat(suspicion(priced(50, 0.1).hear(CODE)).facts().get(0).details())
                .containsEntry("rule", "taobao ruleId 4149")
                .containsEntry("effective_from", "2026-06-22");
    }
}
