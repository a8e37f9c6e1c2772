package io.bonafide.core.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class FittedGroupsTest {
    private static final List<String> DETECTORS = List.of("telling", "useless", "exculpating", "redundant");
    private static final double PENALTY = 2;
    private static final double BASE_RATE = .2;

    @Test
    void noCoefficientCouldMoveToALikelierModel() {
        List<EvidenceModelFitter.Row> rows = rows();
        EvidenceModel model = EvidenceModelFitter.fit(DETECTORS, List.of(), rows, PENALTY);
        for (int detector = 0; detector < DETECTORS.size(); detector++) {
            double ordinary = model.terms().get(detector).ordinary();
            double suspicion = model.terms().get(detector).added(1);
            double ordinarySlope = slope(rows, model, detector, false) - PENALTY * ordinary;
            double suspicionSlope = slope(rows, model, detector, true) - PENALTY * suspicion;
            assertThat(ordinarySlope).isGreaterThan(ordinary < 0 ? -.1 : -.001);
            assertThat(suspicionSlope).isLessThan(.1);
            if (ordinary < 0) {
                assertThat(ordinarySlope).isCloseTo(0, within(.1));
            }
            if (suspicion > 0) {
                assertThat(suspicionSlope).isCloseTo(0, within(.1));
            }
        }
    }

    @Test
    void whatTellsWeighsAndWhatSpeaksForALineWeighsNothing() {
        EvidenceModel model = EvidenceModelFitter.fit(DETECTORS, List.of(), rows(), PENALTY);
        assertThat(model.terms().get(0).added(1)).isGreaterThan(1.5);
        assertThat(model.terms().get(1).added(1)).isLessThan(.3);
        assertThat(model.terms().get(2).added(1)).isZero();
    }

    @Test
    void theStrongestOfAGroupCarriesTheWeightOfThoseThatItCovers() {
        List<EvidenceModel.Group> group = List.of(new EvidenceModel.Group("both", 0, List.of("telling", "redundant")));
        double alone = EvidenceModelFitter.fit(DETECTORS, List.of(), rows(), PENALTY)
                .terms()
                .get(0)
                .added(1);
        double grouped = EvidenceModelFitter.fit(DETECTORS, group, rows(), PENALTY)
                .terms()
                .get(0)
                .added(1);
        assertThat(grouped).isGreaterThan(alone);
    }

    @Test
    void rowsOfOneKindAreRefused() {
        EvidenceModelFitter.Row row = new EvidenceModelFitter.Row(true, 1, BASE_RATE, new double[4]);
        assertThatThrownBy(() -> EvidenceModelFitter.fit(DETECTORS, List.of(), List.of(row), PENALTY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The rows (1) are all of one kind.");
    }

    /** How the log-likelihood rises with a detector's coefficient, by the definition. */
    private static double slope(
            List<EvidenceModelFitter.Row> rows, EvidenceModel model, int detector, boolean ofSuspicion) {
        double slope = 0;
        for (EvidenceModelFitter.Row row : rows) {
            double weight = row.weights()[detector];
            if (ofSuspicion ? weight > 0 : !Double.isNaN(weight)) {
                slope += row.sampleWeight() * ((row.fake() ? 1 : 0) - probability(row, model));
            }
        }
        return slope;
    }

    private static double probability(EvidenceModelFitter.Row row, EvidenceModel model) {
        double logOdds = Math.log(row.baseRate() / (1 - row.baseRate()));
        for (int detector = 0; detector < DETECTORS.size(); detector++) {
            double weight = row.weights()[detector];
            EvidenceModel.Term term = model.terms().get(detector);
            logOdds += Double.isNaN(weight) ? 0 : term.ordinary() + term.added(weight);
        }
        return 1 / (1 + Math.exp(-logOdds));
    }

    /** One detector tells, one rings at random, one rings for the genuine, one rings mostly with the first. */
    private static List<EvidenceModelFitter.Row> rows() {
        SplittableRandom random = new SplittableRandom(7);
        List<EvidenceModelFitter.Row> rows = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            boolean fake = random.nextDouble() < BASE_RATE;
            double telling = answer(fake ? .5 : .05, random);
            double redundant = random.nextDouble() < .8 ? telling : answer(.1, random);
            double[] weights = {telling, answer(.2, random), answer(fake ? .05 : .4, random), redundant};
            rows.add(new EvidenceModelFitter.Row(fake, 1, BASE_RATE, weights));
        }
        return rows;
    }

    private static double answer(double rings, SplittableRandom random) {
        double luck = random.nextDouble();
        return luck < .1 ? Double.NaN : luck < .1 + .9 * rings ? 1 : 0;
    }
}
