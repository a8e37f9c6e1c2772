package io.bonafide.app.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.ml.lightgbm.PredictionType;
import io.bonafide.core.learn.Examples;
import io.bonafide.core.learn.Growth;
import io.bonafide.core.learn.Input;
import io.bonafide.core.learn.Tree;
import io.bonafide.core.learn.TreeEnsemble;
import io.bonafide.exchange.model.TreeEnsembles;
import io.github.metarank.lightgbm4j.LGBMBooster;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LightGbmTest {
    private static final List<Input> INPUTS = List.of(
            new Input("rising", Input.Effect.RISING),
            new Input("falling", Input.Effect.FALLING),
            new Input("free", Input.Effect.FREE),
            new Input("sparse", Input.Effect.RISING));

    private static final Growth GROWTH = new Growth(40, 12, 10, .1, 7);
    private static final Examples EXAMPLES = examples(4000);

    private final TreeEnsemble ensemble = new LightGbm().train(EXAMPLES, GROWTH);

    @Test
    void plainJavaSaysWhatTheLibrarySays() throws Exception {
        List<double[]> rows = new ArrayList<>(EXAMPLES.rows());
        rows.addAll(strange());
        double[] flat = rows.stream().flatMapToDouble(Arrays::stream).toArray();
        try (LGBMBooster booster = LGBMBooster.loadModelFromString(LightGbmRun.modelText(EXAMPLES, GROWTH))) {
            double[] logOdds = booster.predictForMat(
                    flat, rows.size(), INPUTS.size(), true, PredictionType.C_API_PREDICT_RAW_SCORE);
            double[] probabilities =
                    booster.predictForMat(flat, rows.size(), INPUTS.size(), true, PredictionType.C_API_PREDICT_NORMAL);
            for (int i = 0; i < rows.size(); i++) {
                assertThat(ensemble.logOdds(rows.get(i))).isCloseTo(logOdds[i], within(1e-9));
                assertThat(ensemble.probability(rows.get(i))).isCloseTo(probabilities[i], within(1e-9));
            }
        }
        assertThat(rows.stream().mapToDouble(ensemble::probability).distinct().count())
                .isGreaterThan(500);
    }

    @Test
    void moreOfARisingInputNeverLowersTheScoreAndOfAFallingOneNeverRaisesIt() {
        SplittableRandom random = new SplittableRandom(11);
        int[] moved = new int[3];
        for (int trial = 0; trial < 3000; trial++) {
            double[] row = row(random);
            double before = ensemble.logOdds(row);
            int input = random.nextInt(3);
            row[input] += random.nextDouble();
            double change = ensemble.logOdds(row) - before;
            moved[input] += change == 0 ? 0 : 1;
            assertThat(input == 0 ? change : input == 1 ? -change : 0).isGreaterThanOrEqualTo(0);
        }
        assertThat(Arrays.stream(moved).min().orElseThrow()).isGreaterThan(200);
    }

    @Test
    void theModelLearns() {
        double[] suspicious = {3, -3, .5, Double.NaN};
        double[] innocent = {-3, 3, 0, Double.NaN};
        assertThat(ensemble.probability(suspicious)).isGreaterThan(.9);
        assertThat(ensemble.probability(innocent)).isLessThan(.1);
    }

    @Test
    void theSameExamplesGiveTheSameModelAndItsTextIsTheWholeOfIt() {
        TreeEnsemble again = new LightGbm().train(examples(4000), GROWTH);
        assertThat(again.name()).isEqualTo(ensemble.name());
        assertThat(TreeEnsembles.parse("text", ensemble.canonicalText())).isEqualTo(ensemble);
    }

    @Test
    void nothingToLearnIsATreeThatAsksNothing() {
        Examples two = new Examples(
                INPUTS, List.of(new double[] {1, 1, 1, 1}, new double[] {1, 1, 1, 1}), List.of(true, false));
        TreeEnsemble constant = new LightGbm().train(two, GROWTH);
        assertThat(constant.trees()).allMatch(tree -> tree instanceof Tree.Leaf);
        assertThat(constant.probability(new double[] {1, 1, 1, 1})).isCloseTo(.5, within(1e-9));
    }

    @Test
    void withoutTheLibraryTheTrainerSaysWhatToDo() throws Exception {
        Object trainer = new WithoutLibrary()
                .loadClass(LightGbm.class.getName())
                .getConstructor()
                .newInstance();
        assertThat(trainer.getClass()).isNotEqualTo(LightGbm.class);
        assertThat(trainer.getClass().getMethod("isPresent").invoke(null)).isEqualTo(false);
        assertThat(LightGbm.isPresent()).isTrue();
        assertThatThrownBy(() -> trainer.getClass()
                        .getMethod("train", Examples.class, Growth.class)
                        .invoke(trainer, EXAMPLES, GROWTH))
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("(lightgbm4j) is not on the class path");
    }

    @Test
    void aTextThatIsNoBinaryModelIsRefused() {
        LightGbmText text = new LightGbmText(INPUTS);
        assertThatThrownBy(() -> text.read("tree\nobjective=regression\n"))
                .hasMessageContaining("its objective is not");
        assertThatThrownBy(() -> text.read("tree\nobjective=binary sigmoid:1\n"))
                .hasMessageContaining("end of trees");
    }

    private static Examples examples(int count) {
        SplittableRandom random = new SplittableRandom(2);
        List<double[]> rows = new ArrayList<>();
        List<Boolean> positives = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] row = row(random);
            double sparse = Double.isNaN(row[3]) ? 0 : row[3];
            double logOdds = 1.5 * row[0] - 1.5 * row[1] + Math.cos(3 * row[2]) + .3 * sparse;
            rows.add(row);
            positives.add(random.nextDouble() < 1 / (1 + Math.exp(-logOdds)));
        }
        return new Examples(INPUTS, rows, positives);
    }

    private static double[] row(SplittableRandom random) {
        double sparse = random.nextInt(3) == 0 ? Double.NaN : random.nextInt(5);
        return new double[] {
            6 * random.nextDouble() - 3, 6 * random.nextDouble() - 3, 6 * random.nextDouble() - 3, sparse
        };
    }

    /** Missing where the training had none, beyond all numbers, and exactly on thresholds. */
    private List<double[]> strange() {
        List<double[]> rows = new ArrayList<>();
        double[] special = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.0, -0.0, 1e-36, 1e300};
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 500; i++) {
            double[] row = row(random);
            row[random.nextInt(4)] = special[random.nextInt(special.length)];
            rows.add(row);
        }
        for (Tree tree : ensemble.trees()) {
            if (tree instanceof Tree.Split split) {
                double[] row = row(random);
                row[split.input()] = split.threshold();
                rows.add(row);
            }
        }
        return rows;
    }

    /** Defines Bonafide's trainer anew, where LightGBM cannot be seen. */
    private static final class WithoutLibrary extends ClassLoader {
        WithoutLibrary() {
            super(LightGbmTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("io.github.metarank")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("io.bonafide.app.learn")) {
                return super.loadClass(name, resolve);
            }
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
