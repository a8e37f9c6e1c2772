package io.bonafide.core.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpansTest {

    @Test
    void theLatestLessonsTestAndAGroupIsWhereItBegins() {
        List<Lesson> lessons = List.of(lesson(1, "a"), lesson(2, "b"), lesson(3, "c"), lesson(4, "b"), lesson(5, "d"));
        Spans spans = Spans.of(lessons, new double[] {1, 1, 1, .5, 1}, .4);
        assertThat(spans.laterFrom()).isEqualTo(Instant.ofEpochSecond(4));
        assertThat(groups(spans.earlier())).containsExactly("a", "b", "c", "b");
        assertThat(spans.earlier().weights()).containsExactly(1, 1, 1, .5);
        assertThat(groups(spans.later())).containsExactly("d");
    }

    @Test
    void lessonsWithoutWeightAreInNeitherSpan() {
        Spans spans = Spans.of(List.of(lesson(1, "a"), lesson(2, "b")), new double[] {0, 0}, .5);
        assertThat(spans.earlier().lessons()).isEmpty();
        assertThat(spans.later().lessons()).isEmpty();
    }

    private static List<String> groups(Spans.Part part) {
        return part.lessons().stream().map(Lesson::group).toList();
    }

    private static Lesson lesson(long second, String group) {
        return new Lesson(
                Instant.ofEpochSecond(second), group, "reviewer", true, new Lesson.Sight(0, 0, new double[0]));
    }
}
