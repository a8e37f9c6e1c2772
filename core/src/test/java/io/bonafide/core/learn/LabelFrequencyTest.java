package io.bonafide.core.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LabelFrequencyTest {

    /** Classes that hardly overlap, as Elkan and Noto assume: a positive is certain where it is likely. */
    @Test
    void hiddenPositivesAreCountedAgainWhereTheLabelledAreARandomSample() {
        SplittableRandom random = new SplittableRandom(9);
        double frequency = .3;
        List<Double> ofLabelled = new ArrayList<>();
        List<Double> ofAll = new ArrayList<>();
        int positives = 0;
        for (int i = 0; i < 40_000; i++) {
            boolean positive = random.nextInt(4) == 0;
            double probability = positive ? 1 : random.nextInt(10) == 0 ? .02 : 0;
            double model = frequency * probability;
            positives += positive ? 1 : 0;
            ofAll.add(model);
            if (positive && random.nextDouble() < frequency) {
                ofLabelled.add(model);
            }
        }
        LabelFrequency estimate = LabelFrequency.estimate(ofLabelled);
        assertThat(estimate.frequency()).isCloseTo(frequency, within(.01));
        double counted = ofAll.stream().mapToDouble(estimate::probability).sum();
        double uncorrected = ofAll.stream().mapToDouble(Double::doubleValue).sum();
        assertThat(counted / positives).isCloseTo(1, within(.03));
        assertThat(uncorrected / positives).isLessThan(.32);
    }

    @Test
    void theFrequencyFollowsFromAKnownShareOfPositives() {
        LabelFrequency known = LabelFrequency.fromPrior(.02, .1);
        assertThat(known.frequency()).isCloseTo(.2, within(1e-12));
        assertThat(known.probability(.1)).isCloseTo(.5, within(1e-12));
        assertThat(known.probability(.3)).isEqualTo(1);
    }

    @Test
    void allLabelledCorrectsNothing() {
        assertThat(new LabelFrequency(1).probability(.37)).isEqualTo(.37);
    }

    @Test
    void anImpossibleFrequencyIsRefused() {
        assertThatThrownBy(() -> LabelFrequency.fromPrior(.2, .1)).hasMessageContaining("(2.0)");
        assertThatThrownBy(() -> new LabelFrequency(0)).hasMessageContaining("(0.0)");
        assertThatThrownBy(() -> new LabelFrequency(Double.NaN)).hasMessageContaining("(NaN)");
        assertThatThrownBy(() -> LabelFrequency.estimate(List.of())).hasMessageContaining("0 labelled");
    }
}
