package io.bonafide.core.signal;

import static io.bonafide.core.signal.FakeLine.abstainsFor;
import static io.bonafide.core.signal.FakeLine.line;
import static io.bonafide.core.signal.FakeLine.suspicion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class OddCompanyTest {
    private static final String CODE = "burst.company";

    private static FakeLine company(double signed, double expected, double of) {
        return line().with(Quantity.COMPANY_PART, (signed - expected) / of)
                .with(Quantity.COMPANY_LINES, of)
                .with(Quantity.COMPANY_SIGNED, signed)
                .with(Quantity.COMPANY_EXPECTED, expected)
                .with(Quantity.COMPANY_H, 48);
    }

    @Test
    void theWeightIsTheChanceOfBeingOneOfTheUsualOnes() {
        assertThat(company(52, 2, 100).weight(CODE)).isCloseTo(0.301, within(1e-3));
        assertThat(company(92, 2, 100).weight(CODE)).isCloseTo(1, within(1e-9));
        assertThat(company(100, 0, 100).weight(CODE)).as("all of them").isCloseTo(3, within(1e-9));
    }

    @Test
    void fewWithTheSignAreNoCompany() {
        assertThat(company(4, 0.1, 20).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(company(5, 0.1, 20).hear(CODE)).isInstanceOf(Opinion.Suspicious.class);
    }

    @Test
    void whereNothingStandsOutTheLineIsOrdinaryAndWithoutAnItemItAbstains() {
        assertThat(line().with(Quantity.COMPANY_PART, 0).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(line().hear(CODE)).isEqualTo(abstainsFor(Quantity.COMPANY_PART));
    }

    @Test
    void theFactTellsHowManyOfHowManyAndWhatWasExpected() {
        Fact fact = suspicion(company(52, 2, 100)
                        .with(LineQuantities.Word.COMPANY_SIGN, "timing.refund")
                        .hear(CODE))
                .facts()
                .get(0);
        assertThat(fact.value()).isEqualTo(52);
        assertThat(fact.limit()).isEqualTo(2);
        assertThat(fact.details())
                .containsEntry("of", "100")
                .containsEntry("span_hours", "48")
                .containsEntry("sign", "timing.refund");
    }
}
