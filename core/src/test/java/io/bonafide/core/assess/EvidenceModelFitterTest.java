package io.bonafide.core.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fitted coefficients against the numerical slope of the penalised likelihood, row by row. */
final class EvidenceModelFitterTest {
    private static final List<String> DETECTORS = List.of("a", "b", "c");
    private static final double PENALTY = 1;
    private static final double STEP = 1e-4;
    private static final double FLAT = .02;

    /** At the maximum under signs the slope is 0, or points to where the coefficient may not go. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void noCoefficientCanBeMovedToALikelierModel(int seed) {
        List<EvidenceModelFitter.Row> rows = rows(new Random(seed));
        Coefficients fitted = Coefficients.of(EvidenceModelFitter.fit(DETECTORS, List.of(), rows, PENALTY), rows);
        int inside = 0;
        int atBound = 0;
        for (int i = 0; i < fitted.values.length; i++) {
            double slope = slope(fitted, rows, i);
            if (fitted.values[i] == 0) {
                double allowed = fitted.isOrdinary(i) ? -slope : slope;
                assertThat(allowed).as("coefficient %d at its bound", i).isLessThan(FLAT);
                atBound++;
            } else {
                assertThat(slope).as("coefficient %d", i).isBetween(-FLAT, FLAT);
                inside++;
            }
        }
        assertThat(inside).isGreaterThan(4);
        assertThat(atBound).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13})
    void noOtherModelOfTheRightSignsIsLikelier(int seed) {
        Random random = new Random(seed);
        List<EvidenceModelFitter.Row> rows = rows(random);
        Coefficients fitted = Coefficients.of(EvidenceModelFitter.fit(DETECTORS, List.of(), rows, PENALTY), rows);
        double most = objective(fitted, rows);
        for (int attempt = 0; attempt < 300; attempt++) {
            double size = Math.pow(10, -2 * random.nextDouble());
            Coefficients other = fitted.copy();
            for (int i = 0; i < other.values.length; i++) {
                double moved = other.values[i] + size * random.nextGaussian();
                other.values[i] = other.isOrdinary(i) ? Math.min(0, moved) : Math.max(0, moved);
            }
            assertThat(objective(other, rows)).isLessThan(most + 1e-3);
        }
    }

    private static double slope(Coefficients at, List<EvidenceModelFitter.Row> rows, int i) {
        Coefficients more = at.copy();
        Coefficients less = at.copy();
        more.values[i] += STEP;
        less.values[i] -= STEP;
        return (objective(more, rows) - objective(less, rows)) / (2 * STEP);
    }

    private static double objective(Coefficients model, List<EvidenceModelFitter.Row> rows) {
        double sum = 0;
        for (double value : model.values) {
            sum -= PENALTY * value * value / 2;
        }
        for (EvidenceModelFitter.Row row : rows) {
            double odds = row.baseRate() / (1 - row.baseRate()) * Math.exp(model.evidence(row.weights()));
            double probability = odds / (1 + odds);
            sum += row.sampleWeight() * Math.log(row.fake() ? probability : 1 - probability);
        }
        return sum;
    }

    /** Fakes weigh more with detectors a and b; c knows nothing. Each abstains now and then. */
    private static List<EvidenceModelFitter.Row> rows(Random random) {
        List<EvidenceModelFitter.Row> rows = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            boolean fake = random.nextInt(4) == 0;
            double[] weights = new double[DETECTORS.size()];
            for (int detector = 0; detector < weights.length; detector++) {
                double often = detector == 2 ? .3 : fake ? .6 : .1;
                double weight = random.nextDouble() < often ? 1 + random.nextInt(fake ? 9 : 5) : 0;
                weights[detector] = random.nextInt(6) == 0 ? Double.NaN : weight;
            }
            rows.add(
                    new EvidenceModelFitter.Row(fake, 1 + random.nextInt(3), random.nextBoolean() ? .1 : .25, weights));
        }
        return rows;
    }

    /** All coefficients in a row, those that are 0 and therefore not in the model too. */
    private static final class Coefficients {
        private final double[] values;
        private final double[][] cuts;

        private Coefficients(double[] values, double[][] cuts) {
            this.values = values;
            this.cuts = cuts;
        }

        static Coefficients of(EvidenceModel model, List<EvidenceModelFitter.Row> rows) {
            Patterns patterns = new Patterns(rows, DETECTORS.size());
            double[][] cuts = new double[DETECTORS.size()][];
            List<Double> values = new ArrayList<>();
            for (int detector = 0; detector < cuts.length; detector++) {
                cuts[detector] = patterns.cuts(detector);
                EvidenceModel.Term term = model.terms().get(detector);
                values.add(term.ordinary());
                for (double cut : cuts[detector]) {
                    values.add(term.steps().stream()
                            .filter(step -> Math.abs(step.from() - cut) < 1e-5)
                            .mapToDouble(EvidenceModel.Step::increment)
                            .sum());
                }
            }
            return new Coefficients(
                    values.stream().mapToDouble(Double::doubleValue).toArray(), cuts);
        }

        Coefficients copy() {
            return new Coefficients(values.clone(), cuts);
        }

        boolean isOrdinary(int index) {
            int at = 0;
            for (double[] each : cuts) {
                if (index == at) {
                    return true;
                }
                at += 1 + each.length;
            }
            return false;
        }

        double evidence(double[] weights) {
            double sum = 0;
            int at = 0;
            for (int detector = 0; detector < weights.length; detector++) {
                double weight = weights[detector];
                if (!Double.isNaN(weight)) {
                    sum += values[at];
                    for (int cut = 0; cut < cuts[detector].length; cut++) {
                        boolean reached = weight > 0 && weight >= cuts[detector][cut];
                        sum += reached ? values[at + 1 + cut] : 0;
                    }
                }
                at += 1 + cuts[detector].length;
            }
            return sum;
        }
    }
}
