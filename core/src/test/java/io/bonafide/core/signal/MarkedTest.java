package io.bonafide.core.signal;

import static io.bonafide.core.signal.FakeLine.abstainsFor;
import static io.bonafide.core.signal.FakeLine.line;
import static io.bonafide.core.signal.FakeLine.suspicion;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The family of marks: {@code parcel.mismatch}, {@code parcel.recalled}, {@code platform.risk_mark}. */
final class MarkedTest {
    @ParameterizedTest
    @CsvSource({
        "parcel.mismatch, WAYBILL_MISMATCH",
        "parcel.recalled, RECALLED",
        "platform.risk_mark, PLATFORM_RISK_MARK"
    })
    void theMarkIsEverything(String code, Quantity mark) {
        assertThat(line().with(mark, 0).hear(code)).isEqualTo(Opinion.ORDINARY);
        assertThat(line().with(mark, 1).weight(code)).isEqualTo(1);
        assertThat(line().hear(code)).isEqualTo(abstainsFor(mark));
        Fact fact = suspicion(line().with(mark, 1).hear(code)).facts().get(0);
        assertThat(fact.quantity()).isEqualTo(mark.code());
        assertThat(fact.sources()).isNotEmpty();
    }

    @Test
    void thePlatformsOwnWordIsShown() {
        FakeLine line =
                line().with(Quantity.PLATFORM_RISK_MARK, 1).with(LineQuantities.Word.PLATFORM_RISK_MARK, "风险订单");
        assertThat(suspicion(line.hear("platform.risk_mark")).facts().get(0).details())
                .containsEntry("platform_risk_mark", "风险订单");
    }

    @Test
    void theParcelMarksNameTheirRule() {
        Opinion.Suspicious recalled =
                suspicion(line().with(Quantity.RECALLED, 1).hear("parcel.recalled"));
        assertThat(recalled.facts().get(0).details()).containsEntry("effective_from", "2026-06-25");
    }
}
