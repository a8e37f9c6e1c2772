package io.bonafide.core.signal.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bonafide.core.signal.tail.TailModel.Directed;
import io.bonafide.core.signal.tail.TailModel.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TailScorerTest {
    private static final TailModel MODEL = new TailModel(List.of(
            new Family("history", 1, List.of(new Directed("reviews", Side.LOW), new Directed("span", Side.LOW))),
            new Family("rating", .25, List.of(new Directed("deviation", Side.HIGH)))));

    @Test
    void theEvidenceIsTheLogOddsOfTheTailsAveragedInAFamilyAndAddedByWeight() {
        List<double[]> rows = List.of(
                new double[] {1, 0, 3}, new double[] {1, 9, 1}, new double[] {5, 90, 2}, new double[] {7, 400, 0});
        TailScore score = TailScorer.among(MODEL, rows).score(rows.get(0)).orElseThrow();
        double reviews = 1 / 4.0;
        double span = .5 / 4;
        double deviation = .5 / 4;
        assertThat(score.parts()).extracting(TailScore.Part::tail).containsExactly(reviews, span, deviation);
        assertThat(score.evidence()).isCloseTo((Math.log(3) + Math.log(7)) / 2 + .25 * Math.log(7), within(1e-12));
    }

    @Test
    void aMissingQuantityLeavesItsFamilyToTheOthers() {
        List<double[]> rows = List.of(new double[] {1, Double.NaN, Double.NaN}, new double[] {2, 5, 1});
        TailScore score = TailScorer.among(MODEL, rows).score(rows.get(0)).orElseThrow();
        assertThat(score.parts()).extracting(TailScore.Part::quantity).containsExactly("reviews");
        assertThat(score.evidence()).isCloseTo(Math.log(3), within(1e-12));
    }

    @Test
    void aRowOfWhichNothingIsKnownHasNoScore() {
        double[] unknown = {Double.NaN, Double.NaN, Double.NaN};
        assertThat(TailScorer.among(MODEL, List.of(unknown)).score(unknown)).isEmpty();
        assertThat(new TailStream(MODEL).observe(unknown)).isEmpty();
    }

    @Test
    void aStreamScoresEachRowAsAHistoryThatEndsWithItAndBothAgreeWithCounting() {
        SplittableRandom random = new SplittableRandom(5);
        TailStream stream = new TailStream(MODEL);
        List<double[]> rows = new ArrayList<>();
        int suspicious = 0;
        int innocent = 0;
        int incomplete = 0;
        for (int i = 0; i < 600; i++) {
            double[] row = {random.nextInt(6), random.nextInt(-3, 40), random.nextDouble()};
            if (random.nextInt(5) == 0) {
                row[random.nextInt(3)] = Double.NaN;
                incomplete++;
            }
            rows.add(row);
            Optional<TailScore> streamed = stream.observe(row);
            assertThat(streamed).isEqualTo(TailScorer.among(MODEL, rows).score(row));
            double evidence = streamed.orElseThrow().evidence();
            assertThat(evidence).isCloseTo(counted(rows, row), within(1e-12));
            suspicious += evidence > 1 ? 1 : 0;
            innocent += evidence < -1 ? 1 : 0;
        }
        assertThat(List.of(suspicious, innocent, incomplete)).allMatch(count -> count > 50);
    }

    @Test
    void zeroIsOneValueWhateverItsSign() {
        List<double[]> rows = List.of(new double[] {0.0, 0, 0}, new double[] {-0.0, 0, 0}, new double[] {0.0, 0, 0});
        TailScorer scorer = TailScorer.among(MODEL, rows);
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(scorer.score(row).orElseThrow().evidence()).isZero());
    }

    @Test
    void aValueThatWasNotRankedIsRefusedWithItsName() {
        TailScorer scorer = TailScorer.among(MODEL, List.of(new double[] {1, 2, 3}));
        assertThatThrownBy(() -> scorer.score(new double[] {1, 2, 4}))
                .hasMessageContaining("(4.0)")
                .hasMessageContaining("deviation");
        assertThatThrownBy(() -> scorer.score(new double[] {1, 2})).hasMessageContaining("2 values");
    }

    private static double counted(List<double[]> rows, double[] row) {
        double history = 0;
        int known = 0;
        for (int i = 0; i < 2; i++) {
            if (!Double.isNaN(row[i])) {
                history += logOdds(rows, row, i, -1);
                known++;
            }
        }
        double rating = Double.isNaN(row[2]) ? 0 : logOdds(rows, row, 2, 1);
        return (known == 0 ? 0 : history / known) + .25 * rating;
    }

    private static double logOdds(List<double[]> rows, double[] row, int column, int sign) {
        double beyond = 0;
        double before = 0;
        for (double[] other : rows) {
            if (!Double.isNaN(other[column])) {
                int order = sign * Double.compare(other[column], row[column]);
                beyond += order > 0 ? 1 : order == 0 ? .5 : 0;
                before += order < 0 ? 1 : order == 0 ? .5 : 0;
            }
        }
        return Math.log(before / beyond);
    }
}
