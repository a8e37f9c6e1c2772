package io.bonafide.exchange.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.core.cause.CauseModel;
import io.bonafide.core.cause.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CauseModelsTest {
    private static final String HEADER = "bonafide cause model 1\n";
    private static final List<Double> BASE = List.of(.5, -.25, 0., 0., 1., -1.25);

    private static final CauseModel MODEL = new CauseModel(
            .8,
            .05,
            BASE,
            List.of(
                    new CauseModel.Term(
                            Figure.UNPAID,
                            List.of(
                                    new CauseModel.Bin(Double.NEGATIVE_INFINITY, BASE),
                                    new CauseModel.Bin(-.125, BASE),
                                    new CauseModel.Bin(.3333, BASE))),
                    new CauseModel.Term(Figure.ORDERS, List.of(new CauseModel.Bin(Double.NEGATIVE_INFINITY, BASE)))));

    @Test
    void whatIsWrittenIsReadBack() {
        CauseModel read = CauseModels.parse("m", "# fitted on seeds 1 to 9\n\n" + MODEL.canonicalText());
        assertThat(read).isEqualTo(MODEL);
        assertThat(read.name()).isEqualTo(MODEL.name());
    }

    @Test
    void theShippedModelIsThereAndSpeaksOfMostFigures() {
        CauseModel shipped = CauseModels.shipped();
        assertThat(shipped.name()).hasSize(64);
        assertThat(shipped.terms()).hasSizeGreaterThan(50);
        assertThat(shipped.surgeUpTo()).isLessThan(.3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tell .8\n",
                "tell high low\n",
                "base 0 0 0 0 0 none\n",
                "bin unpaid\n",
                "bin unpaid -Infinity 0 0 0 0 0 x\n",
                "term unpaid\n"
            })
    void aLineThatIsNoneIsNamed(String line) {
        assertThatThrownBy(() -> CauseModels.parse("m.txt", HEADER + line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("m.txt:2")
                .hasMessageContaining("canonicalText");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bonafide evidence model 1\n"})
    void aTextThatIsNoCauseModelIsRefused(String text) {
        assertThatThrownBy(() -> CauseModels.parse("m.txt", text))
                .hasMessageContaining("m.txt:1")
                .hasMessageContaining("bonafide cause model 1");
    }
}
