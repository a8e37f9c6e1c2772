package io.bonafide.bench.unseen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bonafide.core.order.Platform;
import io.bonafide.core.simulate.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ReadingTest {
    private static final Reading ALL = reading(Platform.OTHER, .9, .8);
    private static final Reading NONE = reading(Platform.TMALL, .1, .2);
    private static final Reading HALF = reading(Platform.DOUYIN, .1, .9);

    @Test
    void theWorstCellIsTheOneWithTheLeastRecall() {
        assertThat(Reading.worst(List.of(ALL, HALF, NONE), Way.SHIPPED)).contains(NONE);
        assertThat(Reading.worst(List.of(ALL, HALF), Way.SHIPPED)).contains(HALF);
    }

    @Test
    void ofTwoEqualCellsTheFirstIsTheWorst() {
        Reading also = reading(Platform.OTHER, .1, .2);
        assertThat(Reading.worst(List.of(ALL, NONE, also), Way.SHIPPED)).contains(NONE);
    }

    @Test
    void aWayThatRanksNoShopHasNoWorstCellAndNoRecall() {
        assertThat(Reading.worst(List.of(ALL), Way.CUT_FOREST)).isEmpty();
        assertThat(Tally.of(List.of(ALL), Way.CUT_FOREST).recall()).isEmpty();
        assertThat(Tally.of(List.of(ALL), Way.CUT_FOREST).auc()).isEmpty();
    }

    @Test
    void recallIsOfTheLinesOfAllShopsAndTheAreaTheirMean() {
        Tally tally = Tally.of(List.of(ALL, NONE, HALF), Way.SHIPPED);
        assertThat(tally)
                .extracting(Tally::shops, Tally::hits, Tally::positives)
                .containsExactly(3, 3L, 6L);
        assertThat(tally.recall()).hasValue(.5);
        assertThat(tally.auc().orElseThrow()).isCloseTo((1 + 0 + .5) / 3, within(1e-12));
    }

    @Test
    void everyShopHasItsOwnThreshold() {
        Reading busy = reading(Platform.OTHER, negatives(.6), .7, .8);
        Reading quiet = reading(Platform.TMALL, negatives(.05), .1, .2);
        assertThat(Tally.of(List.of(busy, quiet), Way.SHIPPED).recall()).hasValue(1);
        assertThat(Scored.together(List.of(busy.scored(Way.SHIPPED), quiet.scored(Way.SHIPPED)))
                        .ranking()
                        .atFalsePositiveRate(Tally.RATE)
                        .recall())
                .hasValue(.5);
    }

    private static Reading reading(Platform export, double... positives) {
        return reading(export, negatives(.5), positives);
    }

    private static Reading reading(Platform export, double[] negatives, double... positives) {
        Cell cell = new Cell(Scenario.MASS_REFUND, export, Openness.OPEN, .01);
        return Reading.of(cell, Map.of(Way.SHIPPED, new Scored(positives, negatives)));
    }

    private static double[] negatives(double value) {
        double[] negatives = new double[100];
        Arrays.fill(negatives, value);
        return negatives;
    }
}
