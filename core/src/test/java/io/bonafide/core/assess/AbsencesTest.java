package io.bonafide.core.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.assess.absence.Absence;
import io.bonafide.core.assess.absence.Absence.What;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Scan;
import io.bonafide.core.signal.ParcelParameters;
import io.bonafide.core.state.MemoryParts;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What did not happen, told when it falls due, against a plain account of each line's life. */
final class AbsencesTest {
    private static final Duration HOURS_48 = Duration.ofHours(48);
    private static final Lateness BOUND = new Lateness(Duration.ofMinutes(40), Duration.ofDays(4));
    private static final Set<Scan.Node> AT_A_HUB =
            EnumSet.of(Scan.Node.HUB, Scan.Node.OUT_FOR_DELIVERY, Scan.Node.DELIVERED, Scan.Node.RETURNED);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void eachIsToldOnceWhenItFallsDue(long seed) {
        toldAsAccounted(RestlessShop.of(seed));
    }

    /** Without the scans of three orders in ten, and with them of all until the middle. */
    @ParameterizedTest
    @ValueSource(longs = {1, 3})
    void whereTracesAreMissingNoPickupIs(long seed) {
        RestlessShop whole = RestlessShop.of(seed);
        Instant middle = whole.events().get(whole.events().size() / 2).at();
        List<Event> events = whole.events().stream()
                .filter(event -> event.kind() != Event.Kind.SCANNED
                        || event.at().isBefore(middle)
                        || Math.floorMod(event.line().orderId().hashCode(), 10) >= 3)
                .toList();
        RestlessShop shop = new RestlessShop(whole.context(), events);
        List<Absence> told = toldAsAccounted(shop);
        assertThat(told.stream()
                        .filter(absence -> absence.what() == What.PICKUP)
                        .count())
                .isBetween(1L, (long) withoutScan(events));
    }

    private static int withoutScan(List<Event> events) {
        Set<LineKey> lines = new HashSet<>();
        events.forEach(event -> lines.add(event.line()));
        events.stream()
                .filter(event -> event.kind() == Event.Kind.SCANNED)
                .forEach(event -> lines.remove(event.line()));
        return lines.size() / 2;
    }

    private static List<Absence> toldAsAccounted(RestlessShop shop) {
        Engine engine = watching(shop);
        List<Absence> told = new ArrayList<>();
        for (Event event : shop.events()) {
            engine.observe(event);
            List<Absence> taken = engine.takeAbsences();
            assertThat(taken)
                    .allMatch(absence -> absence.due().isBefore(event.at()))
                    .isSortedAccordingTo(Comparator.comparing(Absence::due));
            told.addAll(taken);
        }
        engine.advanceTo(shop.end());
        told.addAll(engine.takeAbsences());
        assertThat(told).containsExactlyInAnyOrderElementsOf(accounted(shop));
        return told;
    }

    @Test
    void everyKindIsTold() {
        Set<What> kinds = EnumSet.noneOf(What.class);
        for (long seed = 1; seed <= 6; seed++) {
            accounted(RestlessShop.of(seed)).forEach(absence -> kinds.add(absence.what()));
        }
        assertThat(kinds).containsExactlyInAnyOrder(What.values());
    }

    @Test
    void aSnapshotKeepsTheTimersAndWhatWasNotTaken() {
        RestlessShop shop = RestlessShop.of(3);
        Random random = new Random(5);
        MemoryParts parts = new MemoryParts();
        LiveShop unbroken = shop.live(BOUND);
        LiveShop live = shop.live(BOUND);
        List<Absence> told = new ArrayList<>();
        List<Absence> expected = new ArrayList<>();
        int carried = 0;
        for (Event event : shop.events()) {
            live.receive(event, event.at());
            unbroken.receive(event, event.at());
            if (random.nextInt(100) == 0) {
                live = LiveShop.restore(
                        EngineSettings.defaults(),
                        shop.context(),
                        RestlessShop.DETECTORS,
                        RestlessShop.MODEL,
                        BOUND,
                        parts,
                        live.snapshot().writeTo(parts));
                List<Absence> taken = live.takeAbsences();
                carried += taken.size();
                told.addAll(taken);
            }
        }
        live.advanceTo(shop.end());
        unbroken.advanceTo(shop.end());
        told.addAll(live.takeAbsences());
        expected.addAll(unbroken.takeAbsences());
        assertThat(carried).isGreaterThan(3);
        assertThat(told).isEqualTo(expected);
    }

    @Test
    void whatIsLateWithinTheBoundIsNoAbsence() {
        RestlessShop shop = RestlessShop.of(3);
        Random random = new Random(6);
        LiveShop inOrder = shop.live(BOUND);
        LiveShop late = shop.live(BOUND);
        record Delivery(Event event, Instant at) {}
        List<Delivery> deliveries = new ArrayList<>();
        for (Event event : shop.events()) {
            inOrder.receive(event, event.at());
            deliveries.add(new Delivery(event, event.at().plusSeconds(random.nextInt(2_400))));
        }
        deliveries.sort((one, other) -> one.at.compareTo(other.at));
        deliveries.forEach(delivery -> late.receive(delivery.event, delivery.at));
        Instant end = shop.end().plus(BOUND.bound());
        inOrder.advanceTo(end);
        late.advanceTo(end);
        assertThat(late.setAside()).isZero();
        List<Absence> told = late.takeAbsences();
        assertThat(told).hasSizeGreaterThan(10).isEqualTo(inOrder.takeAbsences());
    }

    @Test
    void anEngineThatWasNotAskedToWatchHoldsNothing() {
        RestlessShop shop = RestlessShop.of(3);
        assertThat(shop.replayed(shop.end()).takeAbsences()).isEmpty();
    }

    private static Engine watching(RestlessShop shop) {
        Engine engine = shop.engine();
        engine.watch(ParcelParameters.douyin2026());
        return engine;
    }

    /** From each line's whole life. Of a second nothing is earlier than another thing. */
    private static List<Absence> accounted(RestlessShop shop) {
        Map<LineKey, Life> lives = new HashMap<>();
        Map<LineKey, List<Event>> early = new HashMap<>();
        List<Life> placed = new ArrayList<>();
        for (Event event : shop.events()) {
            if (event instanceof Event.Placed place) {
                Life life =
                        new Life(event.line(), placed.size(), place.purchase().shipBy());
                lives.put(event.line(), life);
                placed.add(life);
                early.getOrDefault(event.line(), List.of()).forEach(each -> life.on(each, place.at()));
            } else if (lives.containsKey(event.line())) {
                lives.get(event.line()).on(event, event.at());
            } else {
                early.computeIfAbsent(event.line(), any -> new ArrayList<>()).add(event);
            }
        }
        Instant end = second(shop.end());
        List<Absence> absences = new ArrayList<>();
        for (Life life : placed) {
            Instant dueShipment = life.paid == null ? null : life.shipBy;
            if (dueShipment != null
                    && dueShipment.isBefore(end)
                    && !known(life.shipped, dueShipment, life.paidKnown)
                    && !known(life.ended, dueShipment, life.paidKnown)) {
                absences.add(new Absence(life.line, What.SHIPMENT, dueShipment));
            }
            Instant dueHub = life.pickedUp == null ? null : life.pickedUp.plus(HOURS_48);
            if (dueHub != null
                    && dueHub.isBefore(end)
                    && life.waybill
                    && !known(life.hub, dueHub, life.pickedUpKnown)) {
                absences.add(new Absence(life.line, What.HUB, dueHub));
            }
        }
        absences.addAll(pickups(placed, end));
        return absences;
    }

    private static List<Absence> pickups(List<Life> lives, Instant end) {
        List<Life> shipped = new ArrayList<>(lives);
        shipped.removeIf(
                life -> life.shipped == null || !life.shipped.plus(HOURS_48).isBefore(end));
        shipped.sort((one, other) -> {
            int byTime = one.shipped.compareTo(other.shipped);
            return byTime == 0 ? Integer.compare(one.ordinal, other.ordinal) : byTime;
        });
        List<Absence> absences = new ArrayList<>();
        int scanned = 0;
        for (int i = 0; i < shipped.size(); i++) {
            Life life = shipped.get(i);
            Instant due = life.shipped.plus(HOURS_48);
            boolean anyScan = known(life.scanned, due, due);
            scanned += anyScan ? 1 : 0;
            boolean traced = anyScan || scanned * 100 >= (i + 1) * 80;
            if (traced && life.waybill && !known(life.pickedUp, due, due)) {
                absences.add(new Absence(life.line, What.PICKUP, due));
            }
        }
        return absences;
    }

    /** Whether it had happened when it fell due, or when one could first look. */
    private static boolean known(@Nullable Instant happened, Instant due, @Nullable Instant looked) {
        Instant at = looked != null && looked.isAfter(due) ? looked : due;
        return happened != null && !happened.isAfter(at);
    }

    private static Instant second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    private static final class Life {
        private final LineKey line;
        private final int ordinal;
        private final @Nullable Instant shipBy;
        private @Nullable Instant paid;
        private @Nullable Instant paidKnown;
        private @Nullable Instant shipped;
        private @Nullable Instant scanned;
        private @Nullable Instant pickedUp;
        private @Nullable Instant pickedUpKnown;
        private @Nullable Instant hub;
        private @Nullable Instant ended;
        private boolean waybill;

        Life(LineKey line, int ordinal, @Nullable Instant shipBy) {
            this.line = line;
            this.ordinal = ordinal;
            this.shipBy = shipBy == null ? null : second(shipBy);
        }

        void on(Event event, Instant knownAt) {
            Instant at = second(event.at());
            switch (event.kind()) {
                case PAID -> {
                    paidKnown = paid == null ? second(knownAt) : paidKnown;
                    paid = first(paid, at);
                }
                case SHIPPED -> {
                    shipped = first(shipped, at);
                    waybill |= ((Event.Shipped) event).parcel().waybill() != null;
                }
                case SCANNED -> scanned(((Event.Scanned) event).scan().node(), at, knownAt);
                case REFUNDED, CLOSED -> ended = first(ended, at);
                default -> {}
            }
        }

        private void scanned(Scan.Node node, Instant at, Instant knownAt) {
            scanned = first(scanned, at);
            if (node != Scan.Node.OTHER && node != Scan.Node.RECALLED) {
                pickedUpKnown = pickedUp == null ? second(knownAt) : pickedUpKnown;
                pickedUp = first(pickedUp, at);
            }
            hub = AT_A_HUB.contains(node) ? first(hub, at) : hub;
        }

        private static Instant first(@Nullable Instant known, Instant at) {
            return known == null || at.isBefore(known) ? at : known;
        }
    }
}
