package io.bonafide.core.signal;

import static io.bonafide.core.signal.FakeLine.abstainsFor;
import static io.bonafide.core.signal.FakeLine.line;
import static io.bonafide.core.signal.FakeLine.suspicion;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code memo.code} and {@code review.reward}. */
final class MarkedByManyTest {

    @ParameterizedTest
    @CsvSource({"memo.code, MEMO_CODE_ORDERS_30D", "review.reward, REWARD_ORDERS_30D"})
    void fiveOrdersStandOutAsFiftyDoAndFourDoNot(String code, Quantity orders) {
        assertThat(line().with(orders, 4).hear(code)).isEqualTo(Opinion.ORDINARY);
        assertThat(line().with(orders, 5).weight(code)).isEqualTo(1);
        assertThat(line().with(orders, 50).weight(code)).isEqualTo(1);
    }

    @Test
    void theFactShowsTheCode() {
        FakeLine line = line().with(Quantity.MEMO_CODE_ORDERS_30D, 8).with(LineQuantities.Word.MEMO_CODE, "G-");
        assertThat(suspicion(line.hear("memo.code")).facts().get(0).details()).containsEntry("memo_code", "G-");
    }

    @ParameterizedTest
    @CsvSource({"memo.code, MEMO_CODE_ORDERS_30D", "review.reward, REWARD_ORDERS_30D"})
    void aLineWithoutTheKeyIsNotJudged(String code, Quantity orders) {
        assertThat(line().hear(code)).isEqualTo(abstainsFor(orders));
    }
}
