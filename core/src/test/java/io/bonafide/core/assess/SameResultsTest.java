package io.bonafide.core.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.core.order.Event;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.state.MemoryParts;
import io.bonafide.core.state.Parts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same settled events give the same results to the last bit, however they come: one by one, with time passing in
 * between, through snapshots, beside other shops, late and twice. What these results are is for other tests to say.
 *
 * <p>It was seen to fail with each of these changes: {@code KeyWatch.countsFor} true for every line of an order; {@code
 * LiveShop.receive} with {@code !isAfter} for {@code isBefore}, which sets aside what is just in time; {@code Deliveries.first}
 * true for what is there; {@code BurstsAsOf.placed} without the look at an item that is not counted; {@code
 * AsOfQuantities.look} without forgetting prices.
 */
final class SameResultsTest {
    private static final Lateness BOUND = new Lateness(Duration.ofMinutes(40), Duration.ofDays(4));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void timeThatPassesInBetweenChangesNothing(long seed) {
        RestlessShop shop = RestlessShop.of(seed);
        Random random = new Random(seed);
        Engine engine = shop.engine();
        int pauses = 0;
        for (Event event : shop.events()) {
            Instant latest = engine.latest(Instant.MIN);
            if (random.nextInt(3) > 0 && latest.isBefore(event.at()) && latest.isAfter(Instant.MIN)) {
                pauses++;
                Duration gap = Duration.between(latest, event.at());
                Instant pause = latest.plusMillis((long) (gap.toMillis() * random.nextDouble()));
                engine.advanceTo(pause);
                engine.advanceTo(
                        pause.plusMillis(Duration.between(pause, event.at()).toMillis() / 2));
            }
            engine.observe(event);
            if (random.nextBoolean() && engine.ordinal(event.line()) >= 0) {
                engine.say(event.line());
            }
            if (random.nextInt(1_000) == 0) {
                engine.hindsight();
            }
        }
        engine.advanceTo(shop.end());
        assertThat(pauses).isGreaterThan(2_000);
        assertSame(engine, shop.replayed(shop.end()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aHistoryThatIsConcludedIsSeenAsOneThatGoesOn(long seed) {
        RestlessShop shop = RestlessShop.of(seed);
        Engine over = shop.replayed(shop.end());
        Said said = Said.of(over.conclude());
        assertThat(said).isEqualTo(Said.of(shop.replayed(shop.end()).hindsight()));
        assertThat(said.assessments()).hasSizeGreaterThan(500);
        assertThat(Said.of(over.hindsight())).isEqualTo(said);
        assertThatThrownBy(() -> over.advanceTo(shop.end().plusSeconds(1))).hasMessageContaining("was concluded");
        assertThatThrownBy(over::snapshot).hasMessageContaining("was concluded");
    }

    /** Not even the last bit of what later lines will be held against, which seldom shows in a result. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whetherALineIsLookedAtMovesNoBaseline(long seed) {
        RestlessShop shop = RestlessShop.of(seed);
        Map<LineKey, Integer> numbers = new HashMap<>();
        Engine looking = shop.engine();
        Engine archive = shop.engine();
        for (Event event : shop.events()) {
            looking.observe(event);
            numbers.putIfAbsent(event.line(), numbers.size());
            archive.observe(event, numbers.get(event.line()), shop.end());
        }
        Map<String, ?> baselines = new TreeMap<>(Parts.of(looking.state()));
        baselines.keySet().removeIf(part -> !part.startsWith("as_of/bursts"));
        assertThat(baselines).hasSizeGreaterThan(3);
        assertThat(Parts.of(archive.state()).entrySet().containsAll(baselines.entrySet()))
                .isTrue();
    }

    @Test
    void anAbsenceFallsDueByTimeAloneWhetherOrNotOneLooksInBetween() {
        RestlessShop shop = RestlessShop.of(3);
        Engine patient = shop.engine();
        Engine restless = shop.engine();
        List<Event> half = shop.events().subList(0, shop.events().size() / 2);
        half.forEach(patient::observe);
        half.forEach(restless::observe);
        Instant now = half.get(half.size() - 1).at();
        long before = waiting(Said.of(restless.hindsight()));
        for (int hours = 0; hours < 100; hours += 7) {
            now = now.plus(Duration.ofHours(7));
            restless.advanceTo(now);
            restless.hindsight();
        }
        patient.advanceTo(now);
        assertThat(waiting(Said.of(patient.hindsight())))
                .as("parcels that stall")
                .isGreaterThan(before + 20);
        assertSame(restless, patient);
    }

    private static long waiting(Said said) {
        return said.assessments().stream()
                .filter(line -> line.signals().stream()
                        .anyMatch(signal -> signal.detector().startsWith("parcel.no_")))
                .count();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aSnapshotRestoredAtAnyPointGoesOnAsIfNothingHadBeen(long seed) {
        RestlessShop shop = RestlessShop.of(seed);
        Random random = new Random(seed);
        Set<Integer> cuts = new HashSet<>();
        while (cuts.size() < 8) {
            cuts.add(random.nextInt(shop.events().size()));
        }
        MemoryParts parts = new MemoryParts();
        Engine unbroken = shop.engine();
        Engine engine = shop.engine();
        int compared = 0;
        for (int i = 0; i < shop.events().size(); i++) {
            if (cuts.contains(i)) {
                String head = engine.snapshot().writeTo(parts);
                engine = restored(shop, parts, head);
                if (compared++ % 3 == 0) {
                    assertSame(engine, unbroken);
                }
            }
            engine.observe(shop.events().get(i));
            unbroken.observe(shop.events().get(i));
        }
        engine.advanceTo(shop.end());
        unbroken.advanceTo(shop.end());
        assertThat(compared).isEqualTo(8);
        assertSame(engine, unbroken);
    }

    @Test
    void aSnapshotInTheMiddleOfASecondKeepsWhatIsOpen() {
        RestlessShop shop = RestlessShop.of(3);
        MemoryParts parts = new MemoryParts();
        Engine engine = shop.engine();
        Random random = new Random(3);
        int open = 0;
        int early = 0;
        for (Event event : shop.events()) {
            engine.observe(event);
            boolean cut = !engine.open.isEmpty() && random.nextInt(60) == 0 || !engine.early.isEmpty() && early < 5;
            if (cut) {
                open += engine.open.size();
                early += engine.early.size();
                engine = restored(shop, parts, engine.snapshot().writeTo(parts));
            }
        }
        engine.advanceTo(shop.end());
        assertThat(open).isGreaterThan(10);
        assertThat(early).isGreaterThan(3);
        assertSame(engine, shop.replayed(shop.end()));
    }

    @Test
    void shopsSideBySideOnFourThreadsDoNotMeet() throws Exception {
        List<RestlessShop> shops = new ArrayList<>();
        List<Said> alone = new ArrayList<>();
        for (long seed = 10; seed < 18; seed++) {
            RestlessShop shop = RestlessShop.of(seed);
            shops.add(shop);
            alone.add(Said.of(shop.replayed(shop.end()).hindsight()));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Said>> tasks = new ArrayList<>();
            shops.forEach(
                    shop -> tasks.add(() -> Said.of(shop.replayed(shop.end()).hindsight())));
            List<Future<Said>> together = threads.invokeAll(tasks);
            for (int i = 0; i < shops.size(); i++) {
                assertSame(together.get(i).get(), alone.get(i));
            }
        } finally {
            threads.shutdown();
        }
        assertThat(new HashSet<>(alone)).as("the shops differ").hasSize(shops.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void eventsLateWithinTheBoundAndTwiceSettleAsAReplay(long seed) {
        RestlessShop shop = RestlessShop.of(seed);
        Random random = new Random(seed);
        List<Received> all = received(shop.events(), random);
        LiveShop live = shop.live(BOUND);
        MemoryParts parts = new MemoryParts();
        int twice = 0;
        int behind = 0;
        Instant newest = Instant.MIN;
        Map<LineKey, Double> given = new HashMap<>();
        for (Received each : all) {
            behind += each.event.at().isBefore(newest) ? 1 : 0;
            newest = each.event.at().isAfter(newest) ? each.event.at() : newest;
            Receipt receipt = live.receive(each.event, each.at);
            twice += receipt instanceof Receipt.Duplicate ? 1 : 0;
            assertThat(receipt).isNotInstanceOf(Receipt.SetAside.class);
            if (receipt instanceof Receipt.Taken taken && each.event.kind() == Event.Kind.PLACED) {
                given.put(each.event.line(), taken.answer().orElseThrow().probability());
            }
            if (random.nextInt(2_000) == 0) {
                live = LiveShop.restore(
                        EngineSettings.defaults(),
                        shop.context(),
                        RestlessShop.DETECTORS,
                        RestlessShop.MODEL,
                        BOUND,
                        parts,
                        live.snapshot().writeTo(parts));
            }
        }
        live.advanceTo(shop.end().plus(BOUND.bound()));
        assertThat(twice).isEqualTo(all.size() - shop.events().size()).isGreaterThan(100);
        assertThat(behind).as("out of order").isGreaterThan(shop.events().size() / 5);
        assertSame(Said.of(live.hindsight()), Said.of(shop.replayed(shop.end()).hindsight()));
        LiveShop end = live;
        given.forEach((line, answer) ->
                assertThat(end.given(line, Event.Kind.PLACED)).as("on record").hasValue(answer));
    }

    @Test
    void theStreamsHoldEveryKindOfEventAndSaySomething() {
        EnumSet<Event.Kind> kinds = EnumSet.noneOf(Event.Kind.class);
        int later = 0;
        int rings = 0;
        for (long seed = 1; seed <= 3; seed++) {
            RestlessShop shop = RestlessShop.of(seed);
            shop.events().forEach(event -> kinds.add(event.kind()));
            Map<String, Instant> orders = new HashMap<>();
            for (Event event : shop.events()) {
                if (event.kind() == Event.Kind.PLACED) {
                    Instant first = orders.putIfAbsent(event.line().orderId(), event.at());
                    later += first != null && !first.equals(event.at()) ? 1 : 0;
                }
            }
            Said said = Said.of(shop.replayed(shop.end()).hindsight());
            rings += said.rings().size();
            assertThat(said.incidents()).isNotEmpty();
            assertThat(said.assessments().stream()
                            .map(Assessment::asOfProbability)
                            .distinct())
                    .hasSizeGreaterThan(30);
        }
        assertThat(rings).isPositive();
        assertThat(kinds).containsExactlyInAnyOrder(Event.Kind.values());
        assertThat(later).as("lines that join an order later").isGreaterThan(20);
    }

    /** Each event up to the bound late, some twice, in the order of receipt. */
    private static List<Received> received(List<Event> events, Random random) {
        List<Received> all = new ArrayList<>();
        for (Event event : events) {
            all.add(new Received(event, event.at().plusMillis(delay(random))));
            if (random.nextInt(20) == 0) {
                all.add(new Received(event, event.at().plusMillis(delay(random) + random.nextInt(90_000_000))));
            }
        }
        all.sort(Comparator.comparing(Received::at));
        return all;
    }

    /** Most are quick; one is just in time. */
    private static long delay(Random random) {
        long most = BOUND.bound().toMillis();
        return switch (random.nextInt(4)) {
            case 0 -> random.nextLong(most + 1);
            case 1 -> most;
            default -> random.nextLong(3_000);
        };
    }

    private static Engine restored(RestlessShop shop, MemoryParts parts, String head) {
        return Engine.restore(
                new Engine(EngineSettings.defaults(), shop.context(), RestlessShop.DETECTORS, RestlessShop.MODEL),
                parts,
                head);
    }

    private static void assertSame(Engine one, Engine other) {
        assertSame(Said.of(one.hindsight()), Said.of(other.hindsight()));
    }

    /** Part by part, since a failure would else print all of a shop. */
    private static void assertSame(Said one, Said other) {
        assertSame(one.assessments(), other.assessments());
        assertSame(one.vectors(), other.vectors());
        assertThat(one.rings().equals(other.rings())).as("rings").isTrue();
        assertThat(one.incidents().equals(other.incidents())).as("incidents").isTrue();
        assertThat(one.equals(other)).as("all else").isTrue();
    }

    private static void assertSame(Collection<?> one, Collection<?> other) {
        List<?> left = new ArrayList<>(one);
        List<?> right = new ArrayList<>(other);
        assertThat(left).hasSameSizeAs(right);
        for (int i = 0; i < left.size(); i++) {
            if (!left.get(i).equals(right.get(i))) {
                assertThat(left.get(i)).as("the %d-th", i).isEqualTo(right.get(i));
            }
        }
    }

    private record Received(Event event, Instant at) {}
}
