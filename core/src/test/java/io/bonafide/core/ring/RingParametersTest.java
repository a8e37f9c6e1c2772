package io.bonafide.core.ring;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RingParametersTest {

    @Test
    void aWindowOfNothingIsRefused() {
        assertThatThrownBy(() -> new RingParameters(1, 0, 5, 3, 32, 64, 2000, 3, .2, .3, .5, 180, 20, .01))
                .hasMessageContaining("windowSteps (0)")
                .hasMessageContaining("default");
    }

    @Test
    void moreObjectsThanBitsAreRefused() {
        assertThatThrownBy(() -> new RingParameters(1, 7, 5, 3, 64, 64, 2000, 3, .2, .3, .5, 180, 20, .01))
                .hasMessageContaining("mostObjects (64)");
    }

    @Test
    void anAffinityBelowChanceIsRefused() {
        assertThatThrownBy(() -> new RingParameters(1, 7, 5, 3, 32, 64, 2000, 3, .2, .3, .5, 180, .5, .01))
                .hasMessageContaining("affinity (0.5)");
    }

    @Test
    void aShareOutsideOfZeroAndOneIsRefused() {
        assertThatThrownBy(() -> new RingParameters(1, 7, 5, 3, 32, 64, 2000, 3, .2, .3, 1, 180, 20, .01))
                .hasMessageContaining("leastProbability (1.0)");
    }
}
