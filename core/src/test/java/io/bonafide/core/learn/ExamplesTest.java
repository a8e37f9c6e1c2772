package io.bonafide.core.learn;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExamplesTest {
    private static final List<Input> INPUTS = List.of(new Input("reviews", Input.Effect.FALLING));
    private static final double[] ROW = {1};

    @Test
    void everyRowHasALabelAndAValueForEachInput() {
        assertThatThrownBy(() -> new Examples(INPUTS, List.of(ROW), List.of(true, false)))
                .hasMessageContaining("1 rows and 2 labels");
        assertThatThrownBy(() -> new Examples(INPUTS, List.of(ROW, new double[2]), List.of(true, false)))
                .hasMessageContaining("2 values");
    }

    @Test
    void bothAnswersOccur() {
        assertThatThrownBy(() -> new Examples(INPUTS, List.of(ROW, ROW), List.of(true, true)))
                .hasMessageContaining("All 2 labels are true");
        assertThatThrownBy(() -> new Examples(INPUTS, List.of(ROW), List.of(false)))
                .hasMessageContaining("labels are false");
        assertThatThrownBy(() -> new Examples(INPUTS, List.of(), List.of())).hasMessageContaining("absent");
    }

    @Test
    void aGrowthIsWithinItsRanges() {
        assertThatThrownBy(() -> new Growth(0, 15, 100, .05, 1)).hasMessageContaining("number of trees (0)");
        assertThatThrownBy(() -> new Growth(1, 65, 100, .05, 1)).hasMessageContaining("number of leaves (65)");
        assertThatThrownBy(() -> new Growth(1, 15, 0, .05, 1)).hasMessageContaining("number of rows (0)");
        assertThatThrownBy(() -> new Growth(1, 15, 1, 0, 1)).hasMessageContaining("rate (0.0)");
        assertThatThrownBy(() -> new Growth(1, 15, 1, .1, -1)).hasMessageContaining("seed (-1)");
    }
}
