package io.bonafide.core.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bonafide.core.learn.Input.Effect;
import io.bonafide.core.learn.Tree.Leaf;
import io.bonafide.core.learn.Tree.Split;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeEnsembleTest {
    private static final List<Input> INPUTS =
            List.of(new Input("reviews", Effect.FALLING), new Input("deviation", Effect.RISING));

    private static final Tree DEVIATION = new Split(1, 2.5, false, new Leaf(-.5), new Leaf(.5));
    private static final Tree REVIEWS =
            new Split(0, 3, true, new Split(1, 1, false, new Leaf(.1), new Leaf(.4)), new Leaf(-1));
    private static final TreeEnsemble ENSEMBLE = new TreeEnsemble(INPUTS, List.of(DEVIATION, REVIEWS));

    @Test
    void theLeavesThatARowFallsIntoAreAdded() {
        assertThat(ENSEMBLE.logOdds(new double[] {3, 3})).isEqualTo(.9);
        assertThat(ENSEMBLE.logOdds(new double[] {3.1, 2.5})).isEqualTo(-1.5);
        assertThat(ENSEMBLE.probability(new double[] {3, 3})).isCloseTo(1 / (1 + Math.exp(-.9)), within(1e-15));
    }

    @Test
    void aMissingValueGoesWhereTheSplitSays() {
        assertThat(ENSEMBLE.logOdds(new double[] {Double.NaN, 1})).isEqualTo(-.4);
        assertThat(ENSEMBLE.logOdds(new double[] {4, Double.NaN})).isEqualTo(-.5);
    }

    @Test
    void aSplitAgainstTheEffectOfItsInputIsRefusedHoweverDeepTheLeafIs() {
        Tree rising = new Split(0, 3, true, new Leaf(.2), new Split(1, 1, true, new Leaf(0), new Leaf(.3)));
        assertThatThrownBy(() -> new TreeEnsemble(INPUTS, List.of(rising)))
                .hasMessageContaining("split at 3.0 of input reviews is not FALLING");
        Tree falling = new Split(0, 3, true, new Leaf(.5), new Split(1, 1, true, new Leaf(.4), new Leaf(.3)));
        assertThatThrownBy(() -> new TreeEnsemble(INPUTS, List.of(falling)))
                .hasMessageContaining("split at 1.0 of input deviation is not RISING");
        List<Input> free = List.of(new Input("reviews", Effect.FREE), new Input("deviation", Effect.FREE));
        assertThat(new TreeEnsemble(free, List.of(rising, falling)).trees()).hasSize(2);
    }

    @Test
    void equalLeavesOnBothSidesBreakNothing() {
        for (int input = 0; input < 2; input++) {
            Tree flat = new Split(input, 1, true, new Leaf(.2), new Leaf(.2));
            assertThat(new TreeEnsemble(INPUTS, List.of(flat)).logOdds(new double[2]))
                    .isEqualTo(.2);
        }
    }

    @Test
    void theTextHoldsTheModelAndNamesIt() {
        assertThat(ENSEMBLE.canonicalText()).isEqualTo("""
                bonafide tree ensemble 1
                input reviews falling
                input deviation rising
                tree beyond 1 2.5 leaf -0.5 leaf 0.5
                tree upto 0 3.0 beyond 1 1.0 leaf 0.1 leaf 0.4 leaf -1.0
                """);
        assertThat(ENSEMBLE.name()).hasSize(64).isNotEqualTo(ENSEMBLE.first(1).name());
        assertThat(ENSEMBLE.first(1)).isEqualTo(new TreeEnsemble(INPUTS, List.of(DEVIATION)));
    }

    @Test
    void whatDoesNotFitIsRefusedWithWhatItIs() {
        assertThatThrownBy(() -> ENSEMBLE.logOdds(new double[] {1})).hasMessageContaining("1 values");
        assertThatThrownBy(() -> ENSEMBLE.first(3)).hasMessageContaining("cannot be cut to 3");
        assertThatThrownBy(() -> ENSEMBLE.first(0)).hasMessageContaining("cannot be cut to 0");
        assertThatThrownBy(() -> new TreeEnsemble(INPUTS.subList(0, 1), List.of(DEVIATION)))
                .hasMessageContaining("asks for input 1");
        assertThatThrownBy(() -> new TreeEnsemble(List.of(INPUTS.get(0), INPUTS.get(0)), List.of()))
                .hasMessageContaining("(reviews) stands twice");
        assertThatThrownBy(() -> new Leaf(Double.NaN)).hasMessageContaining("(NaN)");
        assertThatThrownBy(() -> new Split(0, Double.NaN, true, new Leaf(0), new Leaf(0)))
                .hasMessageContaining("(NaN)");
        assertThatThrownBy(() -> new Input("two words", Effect.FREE)).hasMessageContaining("(two words)");
    }

    @Test
    void aTreeIsAtMost64QuestionsDeep() {
        Tree tree = new Leaf(0);
        for (int depth = 0; depth < 64; depth++) {
            tree = new Split(0, depth, true, tree, new Leaf(0));
        }
        Tree deepest = tree;
        assertThat(deepest.depth()).isEqualTo(64);
        assertThatThrownBy(() -> new Split(0, 1, true, new Leaf(0), deepest)).hasMessageContaining("65 questions");
    }
}
