package io.bonafide.core.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bonafide.core.order.Event;
import io.bonafide.core.order.Label.Verdict;
import io.bonafide.core.order.Lifecycle;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.OrderLine;
import io.bonafide.core.order.ShopContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ShopSimulatorTest {
    private static final SimulationSettings SMALL =
            SimulationSettings.defaults().withOrders(2_000);

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void theSameSeedGivesTheSameShopAndAnotherSeedAnother(Scenario scenario) {
        SimulationSettings settings = SMALL.withScenario(scenario, 60, .4).withPastFindings(2);
        List<Object> shop = everything(settings);
        assertThat(everything(settings)).isEqualTo(shop);
        assertThat(everything(settings.withSeed(2))).isNotEqualTo(shop);
    }

    @ParameterizedTest
    @EnumSource(
            value = Scenario.class,
            names = {"CLEAN", "MIXED"},
            mode = EnumSource.Mode.EXCLUDE)
    void aScenarioMakesAsManyLinesAsItsStrengthSaysAllWithItsLabel(Scenario scenario) {
        for (double strength : new double[] {40, 200}) {
            List<SimulatedLine> its = lines(SMALL.withScenario(scenario, strength, .3)).stream()
                    .filter(line -> scenario.code().equals(line.label().scenario()))
                    .toList();
            assertThat(its).hasSize((int) strength).allSatisfy(line -> {
                assertThat(line.label().verdict()).isEqualTo(verdict(scenario));
                assertThat(line.label().cause()).isEqualTo(scenario.cause());
                assertThat(line.label().line()).isEqualTo(line.line().key());
            });
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Scenario.class,
            names = {"CLEAN"},
            mode = EnumSource.Mode.EXCLUDE)
    void onlyTheScenariosOwnLinesAreOtherThanGenuine(Scenario scenario) {
        Set<String> codes =
                java.util.Arrays.stream(Scenario.values()).map(Scenario::code).collect(Collectors.toSet());
        List<SimulatedLine> lines = lines(SMALL.withScenario(scenario, 100, .3));
        assertThat(lines.stream().filter(l -> l.label().verdict() != Verdict.GENUINE))
                .allSatisfy(line -> assertThat(line.label().scenario()).isIn(codes));
        assertThat(lines.stream()
                        .map(l -> l.label().scenario())
                        .filter(codes::contains)
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(scenario == Scenario.MIXED ? 3 : 1);
    }

    @Test
    void aShareAsStrengthIsThatShareOfAllLines() {
        List<SimulatedLine> lines = lines(SMALL.withOrders(10_000).withScenario(Scenario.MASS_UNPAID, .3, .3));
        double fake =
                lines.stream().filter(l -> l.label().verdict() == Verdict.FAKE).count();
        assertThat(fake / lines.size()).isCloseTo(.3, within(.01));
    }

    @ParameterizedTest
    @EnumSource(
            value = Scenario.class,
            names = {"CLEAN"},
            mode = EnumSource.Mode.EXCLUDE)
    void stealthChangesTheScenariosLinesAndNotTheirNumber(Scenario scenario) {
        List<SimulatedLine> crude = ofScenarios(SMALL.withScenario(scenario, 100, 0));
        List<SimulatedLine> stealthy = ofScenarios(SMALL.withScenario(scenario, 100, 1));
        assertThat(stealthy).isNotEqualTo(crude);
        assertThat(stealthy).hasSameSizeAs(crude);
    }

    @ParameterizedTest
    @EnumSource(
            value = Scenario.class,
            names = {"MASS_UNPAID", "MASS_REFUND", "REVERSE_BRUSHING_MANY", "AGENCY_BRUSHING"})
    void aStealthyAttackIsSpreadOverMoreTimeAndAddresses(Scenario scenario) {
        List<SimulatedLine> crude = ofScenarios(SMALL.withScenario(scenario, 150, 0));
        List<SimulatedLine> stealthy = ofScenarios(SMALL.withScenario(scenario, 150, 1));
        assertThat(days(stealthy)).isGreaterThan(2 * days(crude));
        assertThat(addresses(stealthy)).isGreaterThan(addresses(crude));
    }

    @Test
    void aCleanShopHasOnlyGenuineLinesAndEveryInnocentLookAlike() {
        Set<String> innocents = new HashSet<>();
        for (long seed = 1; seed <= 3; seed++) {
            List<SimulatedLine> lines =
                    lines(SMALL.withOrders(5_000).withSeed(seed).withScenario(Scenario.CLEAN, .3, .3));
            assertThat(lines).allMatch(line -> line.label().verdict() == Verdict.GENUINE);
            lines.stream()
                    .map(l -> l.label().scenario())
                    .filter(Objects::nonNull)
                    .forEach(innocents::add);
        }
        assertThat(innocents).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void theMarginalsAreThoseOfTheRealShop() {
        int[] hours = new int[24];
        int orders = 0;
        int unpaid = 0;
        int refunded = 0;
        int paid = 0;
        for (long seed = 1; seed <= 3; seed++) {
            Map<String, List<OrderLine>> byOrder = lines(
                            SMALL.withOrders(20_000).withSeed(seed))
                    .stream()
                    .map(SimulatedLine::line)
                    .collect(Collectors.groupingBy(line -> line.key().orderId()));
            for (List<OrderLine> order : byOrder.values()) {
                OrderLine first = order.get(0);
                hours[first.createdAt().atZone(SimulationSettings.ZONE).getHour()]++;
                orders++;
                unpaid += first.paidAt() == null ? 1 : 0;
                paid += first.paidAt() == null ? 0 : 1;
                boolean back = order.stream().anyMatch(line -> !line.refunds().isEmpty());
                refunded += back ? 1 : 0;
            }
        }
        for (int hour = 0; hour < 24; hour++) {
            assertThat(1000.0 * hours[hour] / orders)
                    .as("per mille in hour %d", hour)
                    .isCloseTo(Marginals.HOURS[hour], within(4 + .15 * Marginals.HOURS[hour]));
        }
        assertThat((double) unpaid / orders).isCloseTo(.14, within(.02));
        assertThat((double) refunded / paid).isCloseTo(.219, within(.03));
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void linesComeByCreationTimeAndTheirLivesAreInOrderAndOverAtTheExport(Scenario scenario) {
        SimulationSettings settings = SMALL.withScenario(scenario, 100, .3);
        Instant last = Instant.MIN;
        Set<LineKey> keys = new HashSet<>();
        long row = 0;
        Map<Event.Kind, Integer> kinds = new HashMap<>();
        for (SimulatedLine line : lines(settings)) {
            assertThat(line.line().createdAt()).isNotNull().isAfterOrEqualTo(last);
            last = line.line().createdAt();
            assertThat(keys.add(line.line().key()))
                    .as("%s is new", line.line().key())
                    .isTrue();
            assertThat(line.line().source().row()).isEqualTo(++row);
            List<Event> events = Lifecycle.events(line.line());
            assertThat(events).isSortedAccordingTo(Event.SETTLED_ORDER);
            assertThat(events).allMatch(e -> !e.at().isAfter(settings.exportedAt()));
            events.forEach(e -> kinds.merge(e.kind(), 1, Integer::sum));
        }
        assertThat(kinds).containsOnlyKeys(Event.Kind.values());
    }

    /** What a person would call the scenario's lines. */
    private static Verdict verdict(Scenario scenario) {
        return switch (scenario) {
            case CLEAN, DATA_SHIFTED_CLOCK -> Verdict.GENUINE;
            case DATA_DOUBLE_IMPORT -> Verdict.UNCLEAR;
            case COUPON_FARMING -> Verdict.ABUSE;
            default -> Verdict.FAKE;
        };
    }

    /** How long it takes for the middle four fifths of the lines to come in. */
    private static double days(List<SimulatedLine> lines) {
        List<Long> times = lines.stream()
                .map(l -> l.line().createdAt().getEpochSecond())
                .sorted()
                .toList();
        return (times.get(times.size() * 9 / 10) - times.get(times.size() / 10)) / 86_400.0;
    }

    private static double addresses(List<SimulatedLine> lines) {
        return lines.stream()
                .map(l -> l.line().purchase().destination().address())
                .distinct()
                .count();
    }

    private static List<SimulatedLine> ofScenarios(SimulationSettings settings) {
        return lines(settings).stream()
                .filter(l -> l.label().scenario() != null
                        && Scenario.ofCode(l.label().scenario()).isPresent())
                .toList();
    }

    private static List<SimulatedLine> lines(SimulationSettings settings) {
        List<SimulatedLine> lines = new ArrayList<>();
        ShopSimulator.simulate(settings).generate(lines::add);
        return lines;
    }

    /** Lines and all side files, in the order in which they came. */
    private static List<Object> everything(SimulationSettings settings) {
        List<Object> all = new ArrayList<>();
        ShopSimulator.simulate(settings).generate(new SimulationSink() {
            @Override
            public void line(SimulatedLine line) {
                all.add(line);
            }

            @Override
            public void item(ShopContext.ItemInfo item) {
                all.add(item);
            }

            @Override
            public void campaign(ShopContext.Campaign campaign) {
                all.add(campaign);
            }

            @Override
            public void change(ShopContext.Change change) {
                all.add(change);
            }

            @Override
            public void traffic(ShopContext.Traffic traffic) {
                all.add(traffic);
            }

            @Override
            public void chat(ShopContext.Chat chat) {
                all.add(chat);
            }

            @Override
            public void finding(PastFinding finding) {
                all.add(finding);
            }
        });
        return all;
    }
}
