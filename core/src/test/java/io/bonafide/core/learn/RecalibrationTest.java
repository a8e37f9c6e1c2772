package io.bonafide.core.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RecalibrationTest {
    private static final Recalibration DOWN = new Recalibration(2, -1, .5, 0, 4);

    @Test
    void theIdentityChangesNothing() {
        for (double logOdds = -30; logOdds <= 30; logOdds += .25) {
            assertThat(Recalibration.IDENTITY.logOdds(logOdds)).isEqualTo(logOdds);
        }
        assertThat(Recalibration.IDENTITY.changesNothing()).isTrue();
        assertThat(DOWN.changesNothing()).isFalse();
    }

    @Test
    void theSpanIsCorrectedByShiftAndSlope() {
        assertThat(DOWN.logOdds(2)).isEqualTo(1);
        assertThat(DOWN.logOdds(0)).isEqualTo(0);
        assertThat(DOWN.logOdds(4)).isEqualTo(2);
    }

    @Test
    void beyondTheSpanTheCorrectionFadesToNothing() {
        assertThat(DOWN.logOdds(6)).isEqualTo(5);
        assertThat(DOWN.logOdds(8)).isEqualTo(8);
        assertThat(DOWN.logOdds(20)).isEqualTo(20);
        Recalibration large = new Recalibration(0, 6, 1, 0, 0);
        assertThat(large.logOdds(-6)).isCloseTo(-3, within(1e-12));
        assertThat(large.logOdds(-12)).isEqualTo(-12);
    }

    @Test
    void whateverItsNumbersItRises() {
        SplittableRandom random = new SplittableRandom(5);
        int steep = 0;
        int flat = 0;
        for (int trial = 0; trial < 2000; trial++) {
            double from = random.nextDouble(-10, 10);
            Recalibration any = new Recalibration(
                    random.nextDouble(-10, 10),
                    random.nextDouble(-8, 8),
                    random.nextDouble(.1, 3),
                    from,
                    from + random.nextDouble(5));
            double low = random.nextDouble(-20, 20);
            double rise = any.logOdds(low + .01) - any.logOdds(low);
            assertThat(rise).isPositive();
            steep += rise > .0101 ? 1 : 0;
            flat += rise < .0099 ? 1 : 0;
        }
        assertThat(Math.min(steep, flat)).isGreaterThan(200);
    }

    @Test
    void brokenNumbersAreRefused() {
        assertThatThrownBy(() -> new Recalibration(0, 0, .05, 0, 0)).hasMessageContaining("slope 0.05");
        assertThatThrownBy(() -> new Recalibration(0, Double.NaN, 1, 0, 0)).hasMessageContaining("shift NaN");
        assertThatThrownBy(() -> new Recalibration(0, 0, 1, 1, 0)).hasMessageContaining("upside down");
    }
}
