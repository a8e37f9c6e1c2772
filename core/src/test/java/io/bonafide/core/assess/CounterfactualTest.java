package io.bonafide.core.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bonafide.core.order.Event;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Scan;
import io.bonafide.core.signal.Detector;
import io.bonafide.core.signal.Detectors;
import io.bonafide.core.simulate.Scenario;
import io.bonafide.core.simulate.SimulatedEvents;
import io.bonafide.core.simulate.SimulationSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each counterfactual against an engine that really was without, or whose parcel really went its way. */
final class CounterfactualTest {
    private static final SimulationSettings SETTINGS = SimulationSettings.defaults()
            .withSeed(11)
            .withOrders(3_000)
            .withScenario(Scenario.REVERSE_BRUSHING_MANY, 60, .1);

    private static final SimulatedEvents SHOP = withoutSomeTraces();
    private static final List<Detector> ALL = Detectors.all();
    private static final Map<LineKey, Assessment> LINES = assess(ALL, SHOP.events());

    @Test
    void leavingASuspicionOutGivesWhatAnEngineWithoutTheDetectorGives() {
        Map<Set<String>, Map<LineKey, Assessment>> engines = new HashMap<>();
        int single = 0;
        int several = 0;
        int another = 0;
        for (Assessment line : standingOut()) {
            for (Counterfactual each : line.wouldClear()) {
                if (each.supposed() == Counterfactual.Supposition.LEFT_OUT) {
                    Map<LineKey, Assessment> engine = engines.computeIfAbsent(
                            Set.copyOf(each.detectors()), out -> assess(without(out), SHOP.events()));
                    Assessment really = Objects.requireNonNull(engine.get(line.line()));
                    if (hasAnotherSign(line, each, really)) {
                        another++;
                        continue;
                    }
                    assertThat(each.probability()).isCloseTo(really.probability(), within(1e-12));
                    single += each.detectors().size() == 1 ? 1 : 0;
                    several += each.detectors().size() > 1 ? 1 : 0;
                }
            }
        }
        assertThat(single).isGreaterThan(100);
        assertThat(several).isGreaterThan(10);
        assertThat(another).isLessThan(single / 2);
    }

    /** A sign that is left out takes its span with it; where another stands out too, it speaks in its place. */
    private static boolean hasAnotherSign(Assessment line, Counterfactual each, Assessment really) {
        return Stream.of("burst.sign", "burst.company").anyMatch(speaking -> {
            String sign = signOf(speaking, line);
            boolean gone = each.detectors().contains(sign) || each.detectors().contains(speaking);
            return !signOf(speaking, really).equals(gone ? "" : sign);
        });
    }

    private static String signOf(String speaking, Assessment line) {
        return line.signals().stream()
                .filter(signal -> signal.detector().equals(speaking))
                .map(signal -> signal.opinion().facts().get(0).details().getOrDefault("sign", ""))
                .findFirst()
                .orElse("");
    }

    @Test
    void whereNoSuspicionAloneIsEnoughTheStrongestTogetherAre() {
        int several = 0;
        for (Assessment line : standingOut()) {
            List<Counterfactual> sets = line.wouldClear().stream()
                    .filter(each -> each.detectors().size() > 1)
                    .filter(each -> each.supposed() == Counterfactual.Supposition.LEFT_OUT)
                    .toList();
            assertThat(sets).hasSizeLessThan(2);
            for (Counterfactual set : sets) {
                several++;
                assertThat(set.band()).isEqualTo(Band.CLEAR);
                assertThat(line.wouldClear())
                        .filteredOn(each ->
                                each.detectors().size() == 1 && set.detectors().containsAll(each.detectors()))
                        .hasSize(set.detectors().size())
                        .noneMatch(each ->
                                each.band() == Band.CLEAR && each.supposed() == Counterfactual.Supposition.LEFT_OUT);
            }
        }
        assertThat(several).isGreaterThan(10);
    }

    @Test
    void aParcelThatReallyWentItsWayGivesTheSame() {
        List<Assessment> stalled =
                standingOut().stream().filter(line -> delivery(line) != null).toList();
        assertThat(stalled).hasSizeGreaterThan(3);
        for (Assessment line : stalled) {
            Counterfactual supposed = Objects.requireNonNull(delivery(line));
            Assessment really =
                    Objects.requireNonNull(assess(ALL, delivered(line.line())).get(line.line()));
            assertThat(supposed.probability()).isCloseTo(really.probability(), within(1e-12));
            assertThat(really.signals())
                    .extracting(Assessment.Signal::detector)
                    .doesNotContainAnyElementsOf(supposed.detectors());
            assertThat(supposed.place()).isNotEmpty();
        }
    }

    @Test
    void aLineThatIsClearHasNothingToClear() {
        assertThat(LINES.values())
                .filteredOn(line -> line.band() == Band.CLEAR)
                .isNotEmpty()
                .allMatch(line -> line.wouldClear().isEmpty());
        assertThat(standingOut())
                .allMatch(line -> line.wouldClear().size() >= line.signals().size());
    }

    private static List<Assessment> standingOut() {
        return LINES.values().stream().filter(line -> line.band() != Band.CLEAR).toList();
    }

    /** Of every hundredth parcel there is no trace. */
    private static SimulatedEvents withoutSomeTraces() {
        SimulatedEvents shop = SimulatedEvents.of(SETTINGS, new IdentitySealer(new byte[16]));
        Set<LineKey> silent = new HashSet<>();
        int shipped = 0;
        for (Event event : shop.events()) {
            if (event.kind() == Event.Kind.SHIPPED && shipped++ % 100 == 0) {
                silent.add(event.line());
            }
        }
        List<Event> events = shop.events().stream()
                .filter(event -> !silent.contains(event.line())
                        || event.kind() != Event.Kind.SCANNED && event.kind() != Event.Kind.DELIVERED)
                .toList();
        return new SimulatedEvents(shop.context(), events, shop.labels());
    }

    private static @Nullable Counterfactual delivery(Assessment line) {
        return line.wouldClear().stream()
                .filter(each -> each.supposed() == Counterfactual.Supposition.DELIVERED)
                .findFirst()
                .orElse(null);
    }

    private static List<Detector> without(Set<String> out) {
        return ALL.stream().filter(detector -> !out.contains(detector.code())).toList();
    }

    /** The shop's events, had the line's parcel been picked up at once and delivered a day later. */
    private static List<Event> delivered(LineKey line) {
        List<Event> events = new ArrayList<>(SHOP.events());
        events.removeIf(event -> event.line().equals(line)
                && event instanceof Event.Scanned scanned
                && scanned.scan().node() == Scan.Node.RECALLED);
        Event shipped = events.stream()
                .filter(event -> event.line().equals(line) && event.kind() == Event.Kind.SHIPPED)
                .findFirst()
                .orElseThrow();
        for (Scan.Node node : List.of(Scan.Node.PICKED_UP, Scan.Node.HUB, Scan.Node.DELIVERED)) {
            Duration after = node == Scan.Node.DELIVERED ? Duration.ofDays(1) : Duration.ZERO;
            events.add(new Event.Scanned(
                    line, shipped.source(), new Scan(shipped.at().plus(after), node, null, null)));
        }
        events.sort(Event.SETTLED_ORDER);
        return events;
    }

    private static Map<LineKey, Assessment> assess(List<Detector> detectors, List<Event> events) {
        EngineSettings settings = EngineSettings.defaults().withPrior(.01);
        Engine engine = new Engine(settings, SHOP.context(), detectors, model());
        events.forEach(engine::observe);
        engine.advanceTo(SETTINGS.exportedAt());
        Map<LineKey, Assessment> lines = new LinkedHashMap<>();
        engine.hindsight().forEachAssessment(line -> lines.put(line.line(), line));
        return lines;
    }

    /** Every suspicion counts, repetitions as a group. */
    private static EvidenceModel model() {
        List<EvidenceModel.Term> terms = new ArrayList<>();
        List<String> repeats = new ArrayList<>();
        for (Detector detector : ALL) {
            List<EvidenceModel.Step> steps = List.of(new EvidenceModel.Step(0, 2.2), new EvidenceModel.Step(2, .7));
            terms.add(new EvidenceModel.Term(detector.code(), -.03, steps));
            if (detector.code().startsWith("repeat.")) {
                repeats.add(detector.code());
            }
        }
        return new EvidenceModel(terms, List.of(new EvidenceModel.Group("repeat", .4, repeats)));
    }
}
