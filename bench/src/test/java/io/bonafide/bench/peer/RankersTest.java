package io.bonafide.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class RankersTest {
    private static final int ROWS = 1_000;
    private static final int OUTLIER = 700;
    /** The library scores 0 until the forest has seen a quarter of a tree's sample. */
    private static final int SILENT = 64;

    @Test
    void whatLiesFarFromAllOthersIsFirstOfEveryForest() {
        for (Ranker forest : List.of(new CutForest(1), new IsolationForest(1))) {
            double[] scores = forest.scores(rows());
            assertThat(scores[OUTLIER])
                    .as(forest.name())
                    .isEqualTo(Arrays.stream(scores).max().orElseThrow());
            assertThat(Arrays.stream(scores).min().orElseThrow()).isNotNegative();
            assertThat(scores).as(forest.name()).doesNotContain(Double.NaN);
        }
    }

    @Test
    void aForestGivesTheSameScoresEachTime() {
        for (Ranker forest : List.of(new CutForest(1), new IsolationForest(1))) {
            assertThat(forest.scores(rows())).as(forest.name()).containsExactly(forest.scores(rows()));
        }
    }

    @Test
    void aRowIsScoredBeforeTheCutForestHasSeenIt() {
        List<double[]> rows = new ArrayList<>(rows());
        double[] before = new CutForest(1).scores(rows);
        assertThat(before[SILENT - 1]).isZero();
        assertThat(before[SILENT]).isPositive();
        rows.set(ROWS - 1, new double[] {1e3, 1e3});
        double[] after = new CutForest(1).scores(rows);
        assertThat(Arrays.copyOf(after, ROWS - 1)).containsExactly(Arrays.copyOf(before, ROWS - 1));
        assertThat(after[ROWS - 1]).isGreaterThan(before[ROWS - 1]);
    }

    @Test
    void anAbstentionIsAnOrdinaryAnswerAndAConstantColumnIsLeftOut() {
        List<double[]> rows = Rows.of(List.of(new double[] {5, Double.NaN, 3}, new double[] {5, 0, 0}));
        assertThat(rows.get(0)).containsExactly(StrictMath.log1p(3));
        assertThat(rows.get(1)).containsExactly(0);
    }

    @Test
    void rowsThatAreAllAlikeKeepAColumn() {
        assertThat(Rows.of(List.of(new double[] {0, 0}, new double[] {0, 0})))
                .allSatisfy(row -> assertThat(row).containsExactly(0));
    }

    @Test
    void firingDetectorsAreCounted() {
        assertThat(new FiringCount().scores(List.of(new double[] {0, 0}, new double[] {.1, 7})))
                .containsExactly(0, 2);
    }

    private static List<double[]> rows() {
        SplittableRandom random = new SplittableRandom(4);
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(new double[] {random.nextDouble(), random.nextDouble()});
        }
        rows.set(OUTLIER, new double[] {9, 9});
        return rows;
    }
}
