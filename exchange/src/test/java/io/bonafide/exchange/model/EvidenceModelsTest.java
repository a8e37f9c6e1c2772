package io.bonafide.exchange.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.core.assess.EvidenceModel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceModelsTest {
    private static final EvidenceModel MODEL = new EvidenceModel(
            List.of(
                    new EvidenceModel.Term("repeat.buyer", -.25, List.of()),
                    new EvidenceModel.Term(
                            "burst.item",
                            0,
                            List.of(new EvidenceModel.Step(0, 1.5), new EvidenceModel.Step(3.25, .75)))),
            List.of(new EvidenceModel.Group("who", .3, List.of("repeat.buyer", "burst.item"))));

    @Test
    void whatIsWrittenIsReadBack() {
        EvidenceModel read = EvidenceModels.parse("m", "# fitted on seeds 1 to 9\n\n" + MODEL.canonicalText());
        assertThat(read).isEqualTo(MODEL);
        assertThat(read.name()).isEqualTo(MODEL.name());
        EvidenceModel silent = EvidenceModel.silent();
        assertThat(EvidenceModels.parse("m", silent.canonicalText())).isEqualTo(silent);
    }

    @Test
    void theShippedModelIsThere() {
        assertThat(EvidenceModels.shipped().name()).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bonafide evidence model 2\n",
                "bonafide evidence model 1\nterm a\n",
                "bonafide evidence model 1\nterm a high\n",
                "bonafide evidence model 1\nterm a -1 3\n",
                "bonafide evidence model 1\nrule a -1\n",
                "bonafide evidence model 1\ngroup a some b\n"
            })
    void aTextThatIsNoModelIsRefusedWithItsLine(String text) {
        assertThatThrownBy(() -> EvidenceModels.parse("m.txt", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("m.txt:" + (text.startsWith("bonafide evidence model 1") ? 2 : 1))
                .hasMessageContaining("canonicalText");
    }
}
