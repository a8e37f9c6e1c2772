package io.bonafide.exchange.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.core.learn.GateFigures;
import io.bonafide.core.learn.Input;
import io.bonafide.core.learn.LearntModel;
import io.bonafide.core.learn.Recalibration;
import io.bonafide.core.learn.Tree;
import io.bonafide.core.learn.TreeEnsemble;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LearntModelsTest {
    private static final LearntModel.Span SPAN =
            new LearntModel.Span(Instant.EPOCH, Instant.parse("2026-03-04T05:06:07Z"));
    private static final LearntModel MODEL = model(true);

    @Test
    void whatIsWrittenIsReadBack() {
        assertThat(LearntModels.parse("m", MODEL.canonicalText())).isEqualTo(MODEL);
        LearntModel bare = model(false);
        assertThat(LearntModels.parse("m", bare.canonicalText())).isEqualTo(bare);
        assertThat(LearntModels.parse("m", bare.canonicalText()).name()).isEqualTo(bare.name());
    }

    @Test
    void anyChangedByteIsRefused() {
        String text = MODEL.canonicalText();
        for (int i = 0; i < text.length(); i++) {
            String changed = text.substring(0, i) + (text.charAt(i) == '1' ? '2' : '1') + text.substring(i + 1);
            assertThatThrownBy(() -> LearntModels.parse("m", changed)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> LearntModels.parse("m", text + "\n")).hasMessageContaining("something was changed");
        assertThatThrownBy(() -> LearntModels.parse("m", text.substring(0, 400)))
                .hasMessageContaining("something was changed");
    }

    @Test
    void aTextThatSomebodyWroteAndHashedIsStillRefused() {
        String forged = forged("labels reviewer 3 4", "labels reviewer 03 4");
        assertThatThrownBy(() -> LearntModels.parse("m.model", forged))
                .hasMessageContaining("m.model:1")
                .hasMessageContaining("not written as a model's is");
        assertThatThrownBy(() -> LearntModels.parse("m.model", forged("recalibration as_of", "recalibration of_late")))
                .hasMessageContaining("m.model:12");
        assertThatThrownBy(() -> LearntModels.parse("m.model", forged("-0.02", "0.02")))
                .hasMessageContaining("proved better");
        assertThatThrownBy(() -> LearntModels.parse("m.model", forged("detector.a rising", "detector.a free")))
                .hasMessageContaining("not all rising");
    }

    @Test
    void anotherFileIsNamedAsSuch() {
        assertThatThrownBy(() -> LearntModels.parse("orders.csv", "order,paid\n1,2\n"))
                .hasMessageContaining("orders.csv:1")
                .hasMessageContaining("bonafide learnt model 1")
                .hasMessageContaining("bonafide learn");
    }

    private static String forged(String what, String by) {
        String text = MODEL.canonicalText();
        String changed = text.substring(0, text.lastIndexOf("sha256 ")).replace(what, by);
        return changed + "sha256 " + LearntModel.hash(changed) + "\n";
    }

    private static LearntModel model(boolean trees) {
        List<Input> inputs =
                List.of(new Input("log_odds", Input.Effect.RISING), new Input("detector.a", Input.Effect.RISING));
        Tree tree = new Tree.Split(1, .5, true, new Tree.Leaf(-1 / 3.0), new Tree.Leaf(.25));
        return new LearntModel(
                new LearntModel.Origin(
                        "0.1.0",
                        "abc",
                        "def",
                        List.of("f1", "f2"),
                        List.of(new LearntModel.Labels("reviewer", 3, 4)),
                        SPAN,
                        SPAN),
                Instant.parse("2026-03-05T00:00:00Z"),
                new Recalibration(.1, -.7, 1.25, -3, 2),
                Recalibration.IDENTITY,
                trees ? Optional.of(new TreeEnsemble(inputs, List.of(tree))) : Optional.empty(),
                trees ? Optional.of(new GateFigures(40, 30, .2, .15, .1, -.05, -.02)) : Optional.empty());
    }
}
