package io.bonafide.core.signal;

import static io.bonafide.core.signal.FakeLine.abstainsFor;
import static io.bonafide.core.signal.FakeLine.line;
import static io.bonafide.core.signal.FakeLine.suspicion;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RepeatedMemoCodeTest {
    private static final String CODE = "memo.code";

    private static FakeLine codes(double orders) {
        return line().with(Quantity.MEMO_CODE_ORDERS_30D, orders).with(LineQuantities.Word.MEMO_CODE, "G-");
    }

    @Test
    void fiveOrdersWithACodeStandOutAndFourDoNot() {
        assertThat(codes(4).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(codes(5).weight(CODE)).isEqualTo(1);
        assertThat(codes(50).weight(CODE)).isEqualTo(1);
    }

    @Test
    void theFactShowsTheCode() {
        assertThat(suspicion(codes(8).hear(CODE)).facts().get(0).details()).containsEntry("memo_code", "G-");
    }

    @Test
    void aLineWithoutACodeIsNotJudged() {
        assertThat(line().hear(CODE)).isEqualTo(abstainsFor(Quantity.MEMO_CODE_ORDERS_30D));
    }
}
