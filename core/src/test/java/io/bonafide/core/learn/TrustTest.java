package io.bonafide.core.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TrustTest {
    private static final Trust TRUST = Trust.defaults();

    @Test
    void aReviewerCountsWholeAndAPlatformsAccusationAQuarter() {
        List<Lesson> lessons = List.of(
                lesson("a", "reviewer", true),
                lesson("b", "reviewer", false),
                lesson("c", "platform_finding", true),
                lesson("d", "a_cousin", true));
        assertThat(TRUST.weights(lessons)).containsExactly(1, 1, .25, .5);
    }

    @Test
    void linesOfOneGroupCountAsTheRootOfTheirNumber() {
        List<Lesson> lessons = List.of(
                lesson("incident", "reviewer", true),
                lesson("incident", "reviewer", true),
                lesson("incident", "reviewer", true),
                lesson("incident", "reviewer", true),
                lesson("alone", "reviewer", false));
        assertThat(TRUST.weights(lessons)).containsExactly(.5, .5, .5, .5, 1);
    }

    @Test
    void sourcesOfOneAnswerCountAtMostAsMuchAsThoseOfBoth() {
        List<Lesson> lessons = List.of(
                lesson("a", "reviewer", true),
                lesson("b", "reviewer", false),
                lesson("c", "appeal", false),
                lesson("d", "appeal", false),
                lesson("e", "appeal", false),
                lesson("f", "appeal", false));
        assertThat(TRUST.weights(lessons)).containsExactly(1, 1, .5, .5, .5, .5);
    }

    @Test
    void accusationsAloneTeachNothing() {
        assertThat(TRUST.weights(List.of(lesson("a", "platform_finding", true), lesson("b", "platform_finding", true))))
                .containsExactly(0, 0);
        assertThat(TRUST.weights(List.of())).isEmpty();
    }

    @Test
    void aWeightThatIsNoShareIsRefused() {
        assertThatThrownBy(() -> new Trust(new TreeMap<>(Map.of("reviewer", 2.0)), 1))
                .hasMessageContaining("(2.0)")
                .hasMessageContaining("(reviewer)");
    }

    private static Lesson lesson(String group, String source, boolean positive) {
        return new Lesson(Instant.EPOCH, group, source, positive, new Lesson.Sight(0, 0, new double[0]));
    }
}
