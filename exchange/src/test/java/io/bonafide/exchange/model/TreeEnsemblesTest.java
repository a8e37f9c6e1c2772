package io.bonafide.exchange.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.core.learn.Input;
import io.bonafide.core.learn.Tree;
import io.bonafide.core.learn.TreeEnsemble;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeEnsemblesTest {
    private static final String HEADER = "bonafide tree ensemble 1\ninput a rising\n";

    @Test
    void whatIsWrittenIsReadBack() {
        Tree inner = new Tree.Split(1, -1 / 3.0, false, new Tree.Leaf(1e-300), new Tree.Leaf(Math.PI));
        Tree outer = new Tree.Split(0, 1e300, true, new Tree.Leaf(-.1), inner);
        TreeEnsemble written = new TreeEnsemble(
                List.of(new Input("a.b", Input.Effect.RISING), new Input("c", Input.Effect.FREE)),
                List.of(outer, new Tree.Leaf(2)));
        TreeEnsemble read = TreeEnsembles.parse("m", "# trained on 2026\n" + written.canonicalText());
        assertThat(read).isEqualTo(written);
        assertThat(read.name()).isEqualTo(written.name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "input b\n",
                "input b sideways\n",
                "tree\n",
                "tree leaf\n",
                "tree leaf x\n",
                "tree leaf 1 leaf 2\n",
                "tree upto 0 .5 leaf 1\n",
                "tree under 0 .5 leaf 1 leaf 2\n",
                "tree upto a .5 leaf 1 leaf 2\n",
                "branch 1\n"
            })
    void aLineThatIsNoneIsNamed(String line) {
        assertThatThrownBy(() -> TreeEnsembles.parse("m.txt", HEADER + line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("m.txt:3")
                .hasMessageContaining("canonicalText");
    }

    @Test
    void aTreeTooDeepIsRefusedBeforeItIsBuilt() {
        String deep = "tree" + " upto 0 1".repeat(100_000) + "\n";
        assertThatThrownBy(() -> TreeEnsembles.parse("m.txt", HEADER + deep)).hasMessageContaining("at depth 64");
    }

    @Test
    void aModelThatIsNotMonotoneIsRefused() {
        assertThatThrownBy(() -> TreeEnsembles.parse("m.txt", HEADER + "tree upto 0 .5 leaf 2 leaf 1\n"))
                .hasMessageContaining("input a is not RISING");
    }
}
