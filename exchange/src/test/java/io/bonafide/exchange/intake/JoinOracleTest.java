package io.bonafide.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.order.Event;
import io.bonafide.core.order.Lifecycle;
import io.bonafide.core.order.OrderLine;
import io.bonafide.core.order.SourceRef;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever way the same rows come, the same lines and events come of them. */
class JoinOracleTest {
    /** One shop after the other, each in settled order. */
    private static final Comparator<Event> BY_SHOP =
            Comparator.comparing((Event event) -> event.line().shop()).thenComparing(Event.SETTLED_ORDER);

    private static final SourceRef NOWHERE = new SourceRef(0, 0);

    @TempDir
    Path directory;

    @Test
    void eventsComeByShopInSettledOrderAsASlowSortGivesThem() throws InterruptedException {
        Joined whole = whole(new Truth(1, 300));
        List<Event> expected = new ArrayList<>();
        whole.lines().forEach(line -> expected.addAll(Lifecycle.events(line)));
        expected.sort(BY_SHOP);
        assertSame(whole.events(), expected);
        assertThat(kinds(expected)).isEqualTo(EnumSet.complementOf(EnumSet.of(Event.Kind.REFUNDED)));
        assertThat(expected.stream().map(Event::at).distinct().count())
                .as("ties occur")
                .isLessThan(expected.size() / 2);
    }

    @Test
    void eachLineHoldsWhatItsRowAndTheRowsBesideItSay() throws InterruptedException {
        Truth truth = new Truth(2, 300);
        Joined whole = whole(truth);
        assertThat(whole.aside()).isEmpty();
        assertThat(whole.lines()).hasSameSizeAs(truth.lines).isSortedAccordingTo(Comparator.comparing(OrderLine::key));
        assertThat(count(whole, line -> line.refunds().size())).isEqualTo(count(truth, "REFUND"));
        assertThat(count(whole, line -> line.reviews().size())).isEqualTo(count(truth, "REVIEW"));
        assertThat(count(whole, line -> line.scans().size())).isEqualTo(count(truth, "SCAN"));
        assertThat(count(whole, line -> line.parcels().size())).isEqualTo(count(truth, "PARCEL") + truth.lines.size());
    }

    @Test
    void tornOverFilesRepeatedAndShuffledTheRowsJoinToTheSame() throws InterruptedException {
        for (int seed = 1; seed <= 5; seed++) {
            Truth truth = new Truth(seed, 150);
            Joined whole = whole(truth);
            for (int files = 1; files <= 4; files++) {
                Joined torn = Joined.of(directory, Joined.AMPLE, null, truth.torn(files));
                assertSame(lines(torn), lines(whole));
                assertSame(events(torn), events(whole));
                assertThat(torn.aside()).isEmpty();
                assertThat(torn.overruled()).isZero();
                assertThat(torn.duplicates().sum()).isPositive();
            }
        }
    }

    @Test
    void theOrderOfTheRowsAndTheMemoryChangeNothingNotEvenTheSources() throws InterruptedException {
        Truth truth = new Truth(7, 400);
        List<Row> rows = new ArrayList<>(truth.torn(3));
        Joined expected = Joined.of(directory, Joined.AMPLE, null, rows);
        for (long budget : new long[] {20_000, 300_000}) {
            Collections.shuffle(rows, new Random(budget));
            Joined other = Joined.of(directory, budget, null, rows);
            assertSame(other.lines(), expected.lines());
            assertSame(other.events(), expected.events());
        }
        assertThat(directory).isEmptyDirectory();
    }

    /** One at a time, so that a failure is short. */
    private static void assertSame(List<?> actual, List<?> expected) {
        assertThat(actual).hasSize(expected.size());
        for (int i = 0; i < actual.size(); i++) {
            assertThat(actual.get(i)).isEqualTo(expected.get(i));
        }
    }

    private Joined whole(Truth truth) throws InterruptedException {
        return Joined.of(directory, Joined.AMPLE, null, truth.whole());
    }

    private static Set<Event.Kind> kinds(List<Event> events) {
        Set<Event.Kind> kinds = EnumSet.noneOf(Event.Kind.class);
        events.forEach(event -> kinds.add(event.kind()));
        return kinds;
    }

    private static long count(Joined joined, ToIntFunction<OrderLine> of) {
        return joined.lines().stream().mapToInt(of).sum();
    }

    private static long count(Truth truth, String part) {
        return truth.beside.stream().filter(row -> row.part.name().equals(part)).count();
    }

    private static List<OrderLine> lines(Joined joined) {
        return joined.lines().stream().map(JoinOracleTest::withoutSource).toList();
    }

    private static List<Event> events(Joined joined) {
        List<Event> events = new ArrayList<>();
        lines(joined).forEach(line -> events.addAll(Lifecycle.events(line)));
        events.sort(BY_SHOP);
        assertThat(events.stream().map(event -> event.kind() + " " + event.line() + event.at()))
                .containsExactlyElementsOf(joined.events().stream()
                        .map(event -> event.kind() + " " + event.line() + event.at())
                        .toList());
        return events;
    }

    private static OrderLine withoutSource(OrderLine line) {
        return new OrderLine(
                line.key(),
                NOWHERE,
                line.purchase(),
                line.createdAt(),
                line.paidAt(),
                line.paid(),
                line.paymentAccount(),
                line.shippedAt(),
                line.parcels(),
                line.scans(),
                line.deliveredAt(),
                line.confirmedAt(),
                line.closedAt(),
                line.refunds(),
                line.reviews(),
                line.notes());
    }
}
