package io.bonafide.core.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final double SURE = 3;

    @Test
    void scoresAreWeightedMeansOfSquaredDifferences() {
        Gate gate = new Gate(List.of(lesson("a", true), lesson("b", false)), new double[] {3, 1}, Doubt.NONE);
        double at = StrictMath.log(4);
        assertThat(gate.score(new double[] {at, at})).isCloseTo((3 * .04 + .64) / 4, within(1e-12));
    }

    @Test
    void whatIsRightInEveryLookIsBetterAndWhatIsRightInHalfIsNot() {
        GateFigures always = figures(40, 40, 40);
        assertThat(always.better()).isTrue();
        assertThat(always.groups()).isEqualTo(40);
        assertThat(figures(40, 40, 20).better()).isFalse();
        assertThat(figures(40, 40, 0).better()).isFalse();
    }

    @Test
    void manyLinesOfFewLooksProveNothing() {
        assertThat(figures(120, 120, 102).better()).isTrue();
        assertThat(figures(120, 20, 17).better()).isFalse();
    }

    @Test
    void thoseThatBeatTheEngineAloneAreNotBetter() {
        GateFigures figures = new GateFigures(9, 9, .2, .1, .12, -.01, .001);
        assertThat(figures.better()).isFalse();
        assertThat(new GateFigures(9, 9, .1, .2, .12, .001, -.01).better()).isFalse();
    }

    @Test
    void theBoundIsNearThatOfTheNormalDistribution() {
        GateFigures figures = figures(400, 400, 220);
        double gain = p(SURE) * p(SURE) - .25;
        double loss = (1 - p(SURE)) * (1 - p(SURE)) - .25;
        double mean = .55 * loss + .45 * gain;
        double deviation = Math.sqrt(.55 * .45) * (gain - loss) / 20;
        assertThat(figures.aboveEngine()).isCloseTo(mean + 1.645 * deviation, within(.2 * deviation));
    }

    /** Engine and recalibration say one half; the trees are sure, and right in that many groups. */
    private static GateFigures figures(int lines, int groups, int right) {
        List<Lesson> lessons = new ArrayList<>();
        double[] trees = new double[lines];
        for (int i = 0; i < lines; i++) {
            int group = i * groups / lines;
            lessons.add(lesson("g" + group, i % 2 == 0));
            boolean isRight = group * right / groups < (group + 1) * right / groups;
            trees[i] = (i % 2 == 0) == isRight ? SURE : -SURE;
        }
        double[] ones = new double[lines];
        Arrays.fill(ones, 1);
        return new Gate(lessons, ones, Doubt.NONE).figures(new double[lines], new double[lines], trees, 7);
    }

    private static double p(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    private static Lesson lesson(String group, boolean positive) {
        return new Lesson(Instant.EPOCH, group, "reviewer", positive, new Lesson.Sight(0, 0, new double[0]));
    }
}
