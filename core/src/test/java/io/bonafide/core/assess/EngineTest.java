package io.bonafide.core.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.core.cause.Incident;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.Scan;
import io.bonafide.core.signal.Detector;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.simulate.Mask;
import io.bonafide.core.simulate.Scenario;
import io.bonafide.core.simulate.SimulatedEvents;
import io.bonafide.core.simulate.SimulationSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an engine promises of any stream, on simulated shops under attack. */
final class EngineTest {
    private static final List<Detector> DETECTORS = AtLeast.ofEveryKind();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void pausesAndLooksInBetweenChangeNothing(long seed) {
        SimulatedEvents shop = SimulatedEvents.of(settings(seed), sealer(1));
        Said inOneGo = said(fed(shop, shop.events()));
        Random random = new Random(seed);
        Engine engine = engine(shop);
        int looks = 0;
        for (Event event : shop.events()) {
            engine.observe(event);
            if (random.nextInt(400) == 0) {
                looks++;
                Hindsight sofar = engine.hindsight();
                sofar.forEachAssessment(a -> assertThat(a.probability()).isBetween(0.0, 1.0));
            }
            if (random.nextInt(50) == 0) {
                engine.advanceTo(event.at());
            }
        }
        assertThat(looks).isGreaterThan(10);
        assertThat(said(engine)).isEqualTo(inOneGo);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anArchiveThatKnowsWhatIsToComeGivesTheSame(long seed) {
        SimulatedEvents shop = SimulatedEvents.of(settings(seed), sealer(1));
        List<Event> events = withQuickPayments(shop.events());
        Map<LineKey, Instant> paidAt = new HashMap<>();
        Map<LineKey, Integer> numbers = new HashMap<>();
        for (Event event : events) {
            numbers.putIfAbsent(event.line(), numbers.size());
            if (event instanceof Event.Paid) {
                paidAt.putIfAbsent(event.line(), event.at());
            }
        }
        Instant until = events.get(events.size() * 2 / 3).at();
        Engine archive = engine(shop);
        Engine live = engine(shop);
        for (Event event : events) {
            if (event.at().isAfter(until)) {
                break;
            }
            Instant paid = event instanceof Event.Placed ? paidAt.get(event.line()) : null;
            int number = numbers.size() - numbers.get(event.line());
            archive.observe(event, number, paid == null || paid.isAfter(until) ? null : paid);
            live.observe(event);
        }
        assertThat(said(archive)).isEqualTo(said(live));
        assertThat(paidAt.values()).as("paid before and behind the end").anyMatch(at -> at.isAfter(until));
        assertThat(numbers).as("unpaid").hasSizeGreaterThan(paidAt.size());
    }

    /** Every tenth line is paid in the second in which it is placed. */
    private static List<Event> withQuickPayments(List<Event> events) {
        Map<LineKey, Instant> quick = new HashMap<>();
        List<Event> all = new ArrayList<>();
        int lines = 0;
        for (Event event : events) {
            if (event instanceof Event.Placed && lines++ % 10 == 0) {
                quick.put(event.line(), event.at());
            }
            Instant at = quick.get(event.line());
            all.add(
                    at != null && event instanceof Event.Paid paid
                            ? new Event.Paid(paid.line(), at, paid.source(), paid.amount(), paid.account())
                            : event);
        }
        all.sort(Event.SETTLED_ORDER);
        return all;
    }

    @Test
    void enginesOfSeveralShopsDoNotMeet() {
        List<SimulatedEvents> shops = new ArrayList<>();
        List<Said> alone = new ArrayList<>();
        List<Engine> engines = new ArrayList<>();
        List<Event> all = new ArrayList<>();
        Map<String, Engine> byShop = new HashMap<>();
        for (int i = 0; i < 3; i++) {
            SimulatedEvents shop = SimulatedEvents.of(settings(4 + i).withShop(Platform.OTHER, "shop-" + i), sealer(1));
            shops.add(shop);
            alone.add(said(fed(shop, shop.events())));
            Engine engine = engine(shop);
            engines.add(engine);
            byShop.put("shop-" + i, engine);
            all.addAll(shop.events());
        }
        all.sort(Event.SETTLED_ORDER);
        for (Event event : all) {
            byShop.get(event.line().shop().shopId()).observe(event);
        }
        for (int i = 0; i < 3; i++) {
            assertThat(said(engines.get(i))).isEqualTo(alone.get(i));
        }
        assertThat(new HashSet<>(alone)).as("the shops differ").hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void anAsOfProbabilityIsThatOfAnEngineWhichSawNothingLater(long seed) {
        SimulatedEvents shop = SimulatedEvents.of(settings(seed), sealer(1));
        Map<LineKey, Double> inTheEnd = new HashMap<>();
        Map<LineKey, Instant> settledAt = new HashMap<>();
        said(fed(shop, shop.events())).assessments().forEach(a -> {
            inTheEnd.put(a.line(), a.asOfProbability());
            settledAt.put(
                    a.line(), a.paidAt() == null || a.paidAt().isBefore(a.placedAt()) ? a.placedAt() : a.paidAt());
        });
        Random random = new Random(seed);
        int compared = 0;
        Set<Double> seen = new HashSet<>();
        for (int round = 0; round < 12; round++) {
            Instant until =
                    shop.events().get(random.nextInt(shop.events().size())).at();
            List<Event> prefix =
                    shop.events().stream().filter(e -> !e.at().isAfter(until)).toList();
            for (Assessment then : said(fed(shop, prefix)).assessments()) {
                boolean secondIsOver = settledAt.get(then.line()).isBefore(until);
                if (secondIsOver) {
                    compared++;
                    seen.add(then.asOfProbability());
                    assertThat(then.asOfProbability()).as("%s", then.line()).isEqualTo(inTheEnd.get(then.line()));
                }
            }
        }
        assertThat(compared).isGreaterThan(1_000);
        assertThat(seen).as("there are many kinds of answers").hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 9})
    void theKeyOfTheTokensShowsInNothing(long seed) {
        SimulatedEvents one = SimulatedEvents.of(settings(seed), sealer(1));
        SimulatedEvents other = SimulatedEvents.of(settings(seed), sealer(77));
        assertThat(one.events()).isNotEqualTo(other.events());
        assertThat(said(fed(one, one.events()))).isEqualTo(said(fed(other, other.events())));
    }

    @Test
    void theStreamsHoldEveryKindOfAnswer() {
        SimulatedEvents shop = SimulatedEvents.of(settings(11), sealer(1));
        Hindsight hindsight = fed(shop, shop.events()).hindsight();
        Set<String> suspicious = new HashSet<>();
        Set<Band> bands = new HashSet<>();
        int[] shared = new int[1];
        hindsight.forEachAssessment(a -> {
            a.signals().forEach(s -> {
                suspicious.add(s.detector());
                shared[0] += s.opinion().facts().get(0).sourcesInAll() > 1 ? 1 : 0;
            });
            bands.add(a.band());
        });
        assertThat(suspicious)
                .containsExactlyInAnyOrderElementsOf(
                        DETECTORS.stream().map(Detector::code).toList());
        assertThat(bands).containsExactlyInAnyOrder(Band.values());
        assertThat(shared[0]).isGreaterThan(100);
        assertThat(hindsight.incidents()).hasSizeGreaterThan(3);
        Set<Opinion.Reason.Kind> kinds = new HashSet<>();
        hindsight.abstentions().values().forEach(whys -> whys.keySet().forEach(why -> kinds.add(why.kind())));
        assertThat(kinds).contains(Opinion.Reason.Kind.MISSING, Opinion.Reason.Kind.TOO_LITTLE_HISTORY);
    }

    @Test
    void aMaskedExportAbstainsByColumnAndStillGivesEveryLineAnAnswer() {
        SimulatedEvents shop = SimulatedEvents.of(settings(5).withMask(Mask.AMAZON), sealer(1));
        Hindsight hindsight = fed(shop, shop.events()).hindsight();
        assertThat(hindsight.abstentions().get("buyer.orders.1h"))
                .containsOnlyKeys(new Opinion.Reason("buyer_id", Opinion.Reason.Kind.MISSING));
        assertThat(hindsight
                        .abstentions()
                        .get("buyer.orders.1h")
                        .values()
                        .iterator()
                        .next())
                .isEqualTo(hindsight.lines());
        assertThat(hindsight.abstentions().get("unpaid")).isEmpty();
    }

    @Test
    void everyLineOfAnIncidentPointsToItAndOnlyThose() {
        SimulatedEvents shop = SimulatedEvents.of(settings(2), sealer(1));
        Hindsight hindsight = fed(shop, shop.events()).hindsight();
        Map<LineKey, String> ofIncidents = new HashMap<>();
        for (Incident incident : hindsight.incidents()) {
            incident.members().forEach(m -> {
                assertThat(ofIncidents.put(m.line(), incident.id()))
                        .as("in one incident only")
                        .isNull();
                assertThat(m.probability()).isLessThanOrEqualTo(incident.probability());
            });
        }
        Map<LineKey, String> ofLines = new HashMap<>();
        hindsight.forEachAssessment(a -> {
            if (a.incidentId() != null) {
                ofLines.put(a.line(), a.incidentId());
            }
        });
        assertThat(ofLines).isNotEmpty().isEqualTo(ofIncidents);
    }

    @Test
    void aSeriesCountsEveryLineAndOrderOnce() {
        SimulatedEvents shop = SimulatedEvents.of(settings(3), sealer(1));
        Hindsight hindsight = fed(shop, shop.events()).hindsight();
        Set<String> orders = new HashSet<>();
        double[] expected = new double[1];
        hindsight.forEachAssessment(a -> {
            orders.add(a.line().orderId());
            expected[0] += a.probability();
        });
        for (ShopSeries.Span span : ShopSeries.Span.values()) {
            List<ShopSeries.Bucket> buckets = hindsight.series(span);
            assertThat(buckets.stream().mapToLong(ShopSeries.Bucket::lines).sum())
                    .isEqualTo(hindsight.lines());
            assertThat(buckets.stream().mapToLong(ShopSeries.Bucket::orders).sum())
                    .isEqualTo(orders.size());
            assertThat(buckets.stream()
                            .mapToDouble(ShopSeries.Bucket::expectedFake)
                            .sum())
                    .isCloseTo(expected[0], org.assertj.core.data.Offset.offset(1e-6));
            assertThat(buckets).extracting(ShopSeries.Bucket::from).isSorted().doesNotHaveDuplicates();
        }
        Instant firstDay = hindsight.series(ShopSeries.Span.DAY).get(0).from();
        assertThat(firstDay.atZone(SimulationSettings.ZONE).toLocalTime()).isEqualTo(java.time.LocalTime.MIDNIGHT);
    }

    @Test
    void aHindsightThatHasBeenOvertakenIsRefused() {
        SimulatedEvents shop = SimulatedEvents.of(settings(1), sealer(1));
        Engine engine = engine(shop);
        engine.observe(shop.events().get(0));
        Hindsight early = engine.hindsight();
        engine.observe(shop.events().get(1));
        assertThatThrownBy(() -> early.forEachAssessment(a -> {})).hasMessageContaining("observed more");
    }

    @Test
    void timeThatRunsBackALineTwiceAndAnotherShopAreRefused() {
        SimulatedEvents shop = SimulatedEvents.of(settings(1), sealer(1));
        Engine engine = engine(shop);
        Event first = shop.events().get(0);
        engine.observe(first);
        assertThatThrownBy(() -> engine.observe(first)).hasMessageContaining("placed before");
        assertThatThrownBy(() -> engine.advanceTo(first.at().minusSeconds(1))).hasMessageContaining("earlier");
        SimulatedEvents other = SimulatedEvents.of(settings(1).withShop(Platform.OTHER, "other"), sealer(1));
        assertThatThrownBy(() -> engine.observe(other.events().get(0))).hasMessageContaining("own engine");
    }

    @Test
    void whatHappensToALineBeforeItIsPlacedCountsFromThere() {
        SimulatedEvents shop = SimulatedEvents.of(settings(1), sealer(1));
        Event.Placed placed = (Event.Placed) shop.events().stream()
                .filter(e -> e instanceof Event.Placed)
                .findFirst()
                .orElseThrow();
        Instant before = placed.at().minusSeconds(60);
        Engine engine = engine(shop);
        engine.observe(new Event.Paid(placed.line(), before, placed.source(), null, null));
        engine.observe(new Event.Scanned(
                placed.line(), placed.source(), new Scan(before.plusSeconds(1), Scan.Node.PICKED_UP, null, 7L)));
        engine.observe(new Event.Scanned(
                placed.line(), placed.source(), new Scan(before.plusSeconds(2), Scan.Node.HUB, null, 7L)));
        assertThat(engine.hindsight().lines()).as("no line yet").isZero();
        engine.observe(placed);
        List<Assessment> all = said(engine).assessments();
        assertThat(all).singleElement().satisfies(a -> {
            assertThat(a.paidAt()).isEqualTo(before);
            assertThat(a.signals())
                    .extracting(Assessment.Signal::detector)
                    .contains("repeated_scan_messages")
                    .doesNotContain("unpaid");
        });
    }

    @Test
    void anEmptyShopHasAnAnswer() {
        SimulatedEvents shop = SimulatedEvents.of(settings(1), sealer(1));
        Hindsight nothing = engine(shop).hindsight();
        assertThat(nothing.lines()).isZero();
        assertThat(nothing.incidents()).isEmpty();
        assertThat(nothing.series(ShopSeries.Span.DAY)).isEmpty();
        assertThat(nothing.prior()).isBetween(0.0, .01);
    }

    private static SimulationSettings settings(long seed) {
        return SimulationSettings.defaults()
                .withSeed(seed)
                .withOrders(900)
                .withPeriod(LocalDate.of(2026, 7, 1), 21)
                .withScenario(Scenario.MIXED, 120, .2);
    }

    private static IdentitySealer sealer(int secret) {
        byte[] key = new byte[16];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (secret * 31 + i * 7);
        }
        return new IdentitySealer(key);
    }

    private static Engine engine(SimulatedEvents shop) {
        return new Engine(EngineSettings.defaults(), shop.context(), DETECTORS, AtLeast.model(DETECTORS));
    }

    private static Engine fed(SimulatedEvents shop, List<Event> events) {
        Engine engine = engine(shop);
        events.forEach(engine::observe);
        return engine;
    }

    private static Said said(Engine engine) {
        return Said.of(engine.hindsight());
    }
}
