package io.bonafide.core.signal.tail;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.core.signal.tail.TailModel.Directed;
import io.bonafide.core.signal.tail.TailModel.Family;
import java.util.List;
import org.junit.jupiter.api.Test;

class TailModelTest {
    private static final Directed REVIEWS = new Directed("reviews", Side.LOW);

    @Test
    void aQuantityStandsInOneFamily() {
        Family one = new Family("one", 1, List.of(REVIEWS));
        Family two = new Family("two", 1, List.of(REVIEWS));
        assertThatThrownBy(() -> new TailModel(List.of(one, two))).hasMessageContaining("(reviews) stands twice");
    }

    @Test
    void aModelReadsSomething() {
        assertThatThrownBy(() -> new TailModel(List.of())).hasMessageContaining("no family");
        assertThatThrownBy(() -> new Family("one", 1, List.of())).hasMessageContaining("(one) has no quantity");
        assertThatThrownBy(() -> new Directed(" ", Side.HIGH)).hasMessageContaining("blank");
    }

    @Test
    void aWeightIsPositive() {
        for (double weight : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Family("one", weight, List.of(REVIEWS)))
                    .hasMessageContaining("(" + weight + ")");
        }
    }
}
