package io.bonafide.core.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.core.order.Event;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.state.MemoryParts;
import io.bonafide.core.state.SnapshotRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a live shop says at receipt, and of events that come too late; the rest is in {@link SameResultsTest}. */
final class LiveShopTest {
    private static final Lateness BOUND = new Lateness(Duration.ofMinutes(30), Duration.ofHours(3));
    private static final RestlessShop SHOP = RestlessShop.of(3);

    /** Both in the middle of the second: its payments count among what a product was paid when it is over. */
    @Test
    void anAnswerAtReceiptIsWhatAnEngineSaysThatHasSeenTheSame() {
        Random random = new Random(2);
        LiveShop live = SHOP.live(BOUND);
        Engine engine = SHOP.engine();
        Map<Event.Kind, Integer> compared = new EnumMap<>(Event.Kind.class);
        Map<Event.Kind, Integer> equal = new EnumMap<>(Event.Kind.class);
        Set<Double> kinds = new HashSet<>();
        for (Event event : SHOP.events()) {
            Optional<Answer> answer = answer(live.receive(event, event.at()));
            engine.observe(event);
            if (answer.isPresent() && random.nextInt(4) == 0) {
                double expected = asOf(engine, event.line());
                double given = answer.get().probability();
                compared.merge(event.kind(), 1, Integer::sum);
                equal.merge(event.kind(), given == expected ? 1 : 0, Integer::sum);
                kinds.add(given);
                assertThat(live.given(event.line(), event.kind())).hasValue(given);
            }
        }
        assertThat(compared.get(Event.Kind.PLACED)).isGreaterThan(100);
        assertThat(compared.get(Event.Kind.PAID)).isGreaterThan(100);
        assertThat(equal).isEqualTo(compared);
        assertThat(kinds).hasSizeGreaterThan(20);
    }

    private static double asOf(Engine engine, LineKey line) {
        return Said.of(engine.hindsight()).assessments().stream()
                .filter(each -> each.line().equals(line))
                .findFirst()
                .orElseThrow()
                .asOfProbability();
    }

    @Test
    void anEventLaterThanTheBoundIsAnsweredAndSetAsideAndAReplayCuresIt() {
        Random random = new Random(1);
        LiveShop live = SHOP.live(BOUND);
        List<Event> inTime = new ArrayList<>();
        List<Event> late = new ArrayList<>();
        List<Event> held = new ArrayList<>();
        int answered = 0;
        for (Event event : SHOP.events()) {
            if (random.nextInt(40) == 0) {
                held.add(event);
                continue;
            }
            assertThat(live.receive(event, event.at())).isInstanceOf(Receipt.Taken.class);
            inTime.add(event);
            while (!held.isEmpty() && held.get(0).at().isBefore(live.settledTo())) {
                Event overdue = held.remove(0);
                Receipt.SetAside aside = (Receipt.SetAside) live.receive(overdue, event.at());
                assertThat(aside.event())
                        .isEqualTo(new Receipt.Unsettled(overdue, event.at(), live.settledTo(), Receipt.Why.LATE));
                answered += aside.answer().isPresent() ? 1 : 0;
                late.add(overdue);
            }
        }
        Instant end = SHOP.end();
        live.advanceTo(end.plus(BOUND.bound()));
        assertThat(late).hasSizeGreaterThan(50);
        assertThat(answered).isGreaterThan(5);
        assertThat(live.setAside()).isEqualTo(late.size());
        assertThat(live.takeSetAside()).extracting(Receipt.Unsettled::event).containsExactlyElementsOf(late);
        assertThat(live.takeSetAside()).as("handed over once").isEmpty();
        Said settled = Said.of(live.hindsight());
        assertThat(settled.equals(replayed(inTime, end)))
                .as("as if they had never been")
                .isTrue();
        List<Event> all = new ArrayList<>(inTime);
        all.addAll(late);
        all.addAll(held);
        all.sort(LiveShop.ORDER);
        Said cured = replayed(all, end);
        assertThat(cured.equals(Said.of(SHOP.replayed(end).hindsight())))
                .as("cured")
                .isTrue();
        assertThat(cured.equals(settled)).isFalse();
    }

    @Test
    void anEventAtTheBoundItselfIsInTimeAndOneBeforeItIsNot() {
        Event placed = SHOP.events().get(0);
        Instant justInTime = placed.at().plus(BOUND.bound());
        LiveShop live = SHOP.live(BOUND);
        assertThat(live.receive(placed, justInTime)).isInstanceOf(Receipt.Taken.class);
        LiveShop late = SHOP.live(BOUND);
        assertThat(late.receive(placed, justInTime.plusNanos(1))).isInstanceOf(Receipt.SetAside.class);
    }

    @Test
    void aDeliveryIsKnownAgainForAsLongAsItIsRemembered() {
        Event placed = SHOP.events().get(0);
        LiveShop live = SHOP.live(BOUND);
        live.receive(placed, placed.at());
        assertThat(live.receive(placed, placed.at())).isInstanceOf(Receipt.Duplicate.class);
        Instant remembered = placed.at().plus(BOUND.bound()).plus(BOUND.remembered());
        assertThat(live.receive(placed, remembered)).isInstanceOf(Receipt.Duplicate.class);
        assertThat(live.setAside()).isZero();
        Receipt forgotten = live.receive(placed, remembered.plus(Duration.ofHours(1)));
        assertThat(forgotten).isInstanceOf(Receipt.SetAside.class);
        assertThat(live.takeSetAside()).extracting(Receipt.Unsettled::why).containsExactly(Receipt.Why.PLACED_TWICE);
    }

    @Test
    void aLinePlacedTwiceByDifferentEventsKeepsTheFirst() {
        Event.Placed placed = (Event.Placed) SHOP.events().get(0);
        LiveShop live = SHOP.live(BOUND);
        live.receive(placed, placed.at());
        Event other = Retimed.to(placed.at().plusSeconds(5), placed);
        assertThat(live.receive(other, placed.at().plusSeconds(6))).isInstanceOf(Receipt.SetAside.class);
        live.advanceTo(placed.at().plus(Duration.ofDays(1)));
        assertThat(Said.of(live.hindsight()).assessments())
                .extracting(Assessment::placedAt)
                .containsExactly(Instant.ofEpochSecond(placed.at().getEpochSecond()));
    }

    @Test
    void anEventThatClaimsTheFutureWaitsForItAndMovesNoOther() {
        Event first = SHOP.events().get(0);
        Event placed = SHOP.events().stream()
                .filter(event ->
                        event.kind() == Event.Kind.PLACED && !event.line().equals(first.line()))
                .findFirst()
                .orElseThrow();
        Event future = Retimed.to(first.at().plus(Duration.ofDays(900)), first);
        LiveShop live = SHOP.live(BOUND);
        assertThat(live.receive(future, placed.at())).isInstanceOf(Receipt.Taken.class);
        assertThat(live.receive(placed, placed.at().plusSeconds(2))).isInstanceOf(Receipt.Taken.class);
        live.advanceTo(placed.at().plus(Duration.ofDays(3)));
        assertThat(Said.of(live.hindsight()).assessments())
                .extracting(Assessment::line)
                .containsExactly(placed.line());
        live.advanceTo(future.at().plus(Duration.ofDays(1)));
        assertThat(Said.of(live.hindsight()).assessments()).hasSize(2);
    }

    @Test
    void timeOfReceiptThatRunsBackAndABoundLongerThanTheMemoryAreRefused() {
        Event placed = SHOP.events().get(0);
        LiveShop live = SHOP.live(BOUND);
        live.receive(placed, placed.at());
        assertThatThrownBy(() -> live.advanceTo(placed.at().minusSeconds(1))).hasMessageContaining("before the last");
        assertThatThrownBy(() -> new Lateness(Duration.ofHours(2), Duration.ofHours(1)))
                .hasMessageContaining("(PT1H)");
        assertThatThrownBy(() -> new Lateness(Duration.ofHours(-2), Duration.ofHours(1)))
                .hasMessageContaining("negative");
    }

    @Test
    void aSnapshotOfAnotherModelShopOrLatenessIsRefused() {
        MemoryParts parts = new MemoryParts();
        String head = SHOP.live(BOUND).snapshot().writeTo(parts);
        assertForeign(SHOP, EvidenceModel.silent(), BOUND, parts, head);
        assertForeign(SHOP, RestlessShop.MODEL, Lateness.defaults(), parts, head);
        assertForeign(RestlessShop.of(6), RestlessShop.MODEL, BOUND, parts, head);
        assertThatThrownBy(() -> Engine.restore(
                        new Engine(
                                EngineSettings.defaults(), SHOP.context(), RestlessShop.DETECTORS, RestlessShop.MODEL),
                        parts,
                        head))
                .as("an engine's from a live shop's")
                .isInstanceOf(SnapshotRefused.class);
        String ofEngine = SHOP.engine().snapshot().writeTo(parts);
        assertThatThrownBy(() -> Engine.restore(
                        new Engine(
                                EngineSettings.defaults().withPrior(.2),
                                SHOP.context(),
                                RestlessShop.DETECTORS,
                                RestlessShop.MODEL),
                        parts,
                        ofEngine))
                .isInstanceOf(SnapshotRefused.class)
                .hasMessageContaining("another configuration");
    }

    private static void assertForeign(
            RestlessShop shop, EvidenceModel model, Lateness lateness, MemoryParts parts, String head) {
        assertThatThrownBy(() -> LiveShop.restore(
                        EngineSettings.defaults(),
                        shop.context(),
                        RestlessShop.DETECTORS,
                        model,
                        lateness,
                        parts,
                        head))
                .isInstanceOfSatisfying(
                        SnapshotRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(SnapshotRefused.Why.FOREIGN));
    }

    private static Optional<Answer> answer(Receipt receipt) {
        return receipt instanceof Receipt.Taken taken ? taken.answer() : Optional.empty();
    }

    private static Said replayed(List<Event> events, Instant end) {
        Engine engine = SHOP.engine();
        events.forEach(engine::observe);
        engine.advanceTo(end);
        return Said.of(engine.hindsight());
    }
}
