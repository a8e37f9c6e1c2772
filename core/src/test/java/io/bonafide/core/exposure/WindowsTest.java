package io.bonafide.core.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class WindowsTest {

    @Test
    void aUnionCoversExactlyTheDaysThatAnySpanCovers() {
        Random random = new Random(3);
        int joined = 0;
        for (int round = 0; round < 500; round++) {
            List<Span> spans = new ArrayList<>();
            Set<Integer> days = new TreeSet<>();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                int from = random.nextInt(120);
                int length = 1 + random.nextInt(30);
                spans.add(new Span(day(from), day(from + length)));
                for (int d = from; d < from + length; d++) {
                    days.add(d);
                }
            }
            List<Span> union = Windows.union(spans);
            Set<Integer> covered = new TreeSet<>();
            for (int d = 0; d < 200; d++) {
                Instant noon = day(d).plus(Duration.ofHours(12));
                if (union.stream().anyMatch(s -> s.contains(noon))) {
                    covered.add(d);
                }
            }
            assertThat(covered).isEqualTo(days);
            for (int i = 1; i < union.size(); i++) {
                assertThat(union.get(i).from()).isAfter(union.get(i - 1).to());
            }
            joined += union.size() < spans.size() ? 1 : 0;
        }
        assertThat(joined).isBetween(100, 490);
    }

    @Test
    void aQueueLosesNoDayAndNeverRunsTwoAtOnce() {
        Random random = new Random(4);
        for (int round = 0; round < 300; round++) {
            List<Span> spans = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                int from = random.nextInt(60);
                spans.add(new Span(day(from), day(from + 1 + random.nextInt(14))));
            }
            Duration whole = spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
            Duration queued = Windows.queue(spans).stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
            assertThat(queued).isEqualTo(whole);
        }
    }

    @Test
    void spansThatTouchBecomeOne() {
        assertThat(Windows.union(List.of(new Span(day(0), day(1)), new Span(day(1), day(2)))))
                .containsExactly(new Span(day(0), day(2)));
    }

    @Test
    void nothingJoinsToNothing() {
        assertThat(Windows.union(List.of())).isEmpty();
        assertThat(Windows.queue(List.of())).isEmpty();
    }

    @Test
    void aSpanThatEndsWhereItBeginsIsRefused() {
        assertThatThrownBy(() -> new Span(day(1), day(1))).hasMessageContaining("is empty");
    }

    private static Instant day(int number) {
        return LocalDate.of(2026, 1, 1)
                .plusDays(number)
                .atStartOfDay(Sample.ZONE)
                .toInstant();
    }
}
