package io.bonafide.core.assess.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bonafide.core.assess.Engine;
import io.bonafide.core.assess.EngineSettings;
import io.bonafide.core.assess.EvidenceModel;
import io.bonafide.core.assess.Hindsight;
import io.bonafide.core.cause.Figure;
import io.bonafide.core.cause.IncidentFigures;
import io.bonafide.core.cause.IncidentFigures.Known;
import io.bonafide.core.cause.IncidentFigures.Missing;
import io.bonafide.core.cause.IncidentFigures.Why;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.signal.Detectors;
import io.bonafide.core.simulate.Scenario;
import io.bonafide.core.simulate.SimulatedEvents;
import io.bonafide.core.simulate.SimulationSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Figures against what a slow look at the events gives. */
class FigureGathererTest {
    private static final int GROUPS = 40;

    @Test
    void figuresAreWhatTheEventsSay() {
        Shop shop = Shop.of(Scenario.MASS_UNPAID, Platform.OTHER, 11);
        List<List<LineKey>> groups = shop.randomGroups(7);
        List<IncidentFigures> figures = shop.hindsight.figuresOf(groups);
        Set<LineKey> taken = groups.stream().flatMap(List::stream).collect(Collectors.toSet());
        double usualCoupon = shop.shareOutside(taken, line -> shop.coupon(line) != null);
        Set<Boolean> someUnpaid = new HashSet<>();
        for (int i = 0; i < GROUPS; i++) {
            List<LineKey> lines = groups.get(i);
            IncidentFigures of = figures.get(i);
            Set<String> orders = lines.stream().map(LineKey::orderId).collect(Collectors.toSet());
            assertThat(known(of, Figure.ORDERS).value()).isEqualTo(orders.size());
            assertThat(known(of, Figure.SPAN).value()).isCloseTo(shop.spanHours(lines), within(1e-9));
            assertThat(known(of, Figure.DENSEST_HOUR).value()).isEqualTo(shop.densestHour(lines), within(1e-9));
            assertThat(known(of, Figure.COUPON).value())
                    .isEqualTo(share(lines, line -> shop.coupon(line) != null), within(1e-9));
            assertThat(known(of, Figure.COUPON).usual()).isCloseTo(usualCoupon, within(1e-9));
            assertThat(known(of, Figure.BUYERS).value())
                    .isEqualTo(shop.different(lines, shop::buyer) / (double) orders.size(), within(1e-9));
            assertThat(known(of, Figure.KNOWN_BUYERS).value()).isEqualTo(shop.knownBuyers(lines), within(1e-9));
            assertThat(known(of, Figure.UNPAID).value()).isEqualTo(share(lines, shop::unpaid), within(1e-9));
            someUnpaid.add(known(of, Figure.UNPAID).value() > 0);
        }
        assertThat(someUnpaid).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void ordersThatWereImportedTwiceAreTwins() {
        Shop shop = Shop.of(Scenario.DATA_DOUBLE_IMPORT, Platform.OTHER, 12);
        Predicate<LineKey> copied = line -> line.orderId().endsWith("-R1");
        List<LineKey> copies = shop.placed.keySet().stream().filter(copied).toList();
        List<LineKey> others = shop.placed.keySet().stream()
                .filter(copied.negate())
                .filter(line -> copies.stream().noneMatch(copy -> copy.orderId().equals(line.orderId() + "-R1")))
                .toList();
        assertThat(copies).hasSizeGreaterThan(20);
        List<IncidentFigures> figures = shop.hindsight.figuresOf(List.of(copies, others));
        assertThat(known(figures.get(0), Figure.TWINS).value()).isGreaterThan(.95);
        assertThat(known(figures.get(1), Figure.TWINS).value()).isLessThan(.02);
    }

    @Test
    void aCouponThatWasEditedBeforeTheRushAndAtItsEndIsSeenAndStacks() {
        Shop shop = Shop.of(Scenario.COUPON_FARMING, Platform.OTHER, 13);
        IncidentFigures farmed = shop.ofScenario();
        assertThat(known(farmed, Figure.EDIT_BEFORE).value()).isEqualTo(1);
        assertThat(known(farmed, Figure.EDIT_AT_END).value()).isEqualTo(1);
        assertThat(known(farmed, Figure.STACKED_COUPONS).value()).isGreaterThan(.5);
        assertThat(known(farmed, Figure.PRICE).value()).isLessThan(.5);
        IncidentFigures ordinary =
                shop.hindsight.figuresOf(List.of(shop.randomGroups(1).get(0))).get(0);
        assertThat(known(ordinary, Figure.EDIT_BEFORE).value()).isZero();
        assertThat(known(ordinary, Figure.STACKED_COUPONS).value()).isLessThan(.3);
    }

    @Test
    void conversationsReviewsRefundsAndAccountsAreWhatTheFilesSay() {
        Shop shop = Shop.of(Scenario.CASHBACK_REVIEW, Platform.OTHER, 16);
        List<List<LineKey>> groups = shop.randomGroups(8);
        List<IncidentFigures> figures = shop.hindsight.figuresOf(groups);
        Set<Double> chatted = new HashSet<>();
        Set<Boolean> withReviews = new HashSet<>();
        for (int i = 0; i < GROUPS; i++) {
            List<LineKey> lines = groups.get(i);
            IncidentFigures of = figures.get(i);
            chatted.add(known(of, Figure.CHATTED).value());
            assertThat(known(of, Figure.CHATTED).value())
                    .isEqualTo(share(lines, line -> !shop.said(line).isEmpty()), within(1e-9));
            assertThat(known(of, Figure.CHAT_TERM).value())
                    .isEqualTo(share(lines, line -> shop.said(line).contains("好评返现")), within(1e-9));
            assertThat(known(of, Figure.ACCOUNT_AGE).value())
                    .isCloseTo(median(lines.stream().map(shop::accountDays)), within(1e-4));
            List<Integer> stars = lines.stream().flatMap(shop::stars).toList();
            withReviews.add(!stars.isEmpty());
            if (stars.isEmpty()) {
                assertThat(of.of(Figure.FULL_MARKS)).isEqualTo(new Missing(Why.NOT_OF_THESE));
            } else {
                assertThat(known(of, Figure.FULL_MARKS).value())
                        .isCloseTo(
                                stars.stream().filter(each -> each == 5).count() / (double) stars.size(), within(1e-9));
            }
            assertThat(known(of, Figure.REVIEWED).value())
                    .isEqualTo(share(lines, line -> shop.stars(line).findAny().isPresent()), within(1e-9));
        }
        assertThat(chatted).hasSizeGreaterThan(5);
        assertThat(withReviews).contains(true);
        assertThat(known(shop.ofScenario(), Figure.CHAT_TERM).value())
                .isGreaterThan(10 * known(shop.ofScenario(), Figure.CHAT_TERM).usual());
    }

    @Test
    void whoBuysWithoutLookingRaisesTheConversionOfTheItem() {
        IncidentFigures brushed =
                Shop.of(Scenario.REVERSE_BRUSHING_MANY, Platform.OTHER, 17).ofScenario();
        assertThat(known(brushed, Figure.CONVERSION).value()).isGreaterThan(1.5);
        Shop clean = Shop.of(Scenario.CLEAN, Platform.OTHER, 17);
        List<Double> conversions = clean.hindsight.figuresOf(clean.randomGroups(9)).stream()
                .map(of -> of.of(Figure.CONVERSION))
                .filter(Known.class::isInstance)
                .map(of -> ((Known) of).value())
                .toList();
        assertThat(conversions).hasSizeGreaterThan(GROUPS / 2);
        assertThat(median(conversions.stream())).isBetween(.5, 2.0);
    }

    @Test
    void whatAnExportMasksOrLacksIsMissingWithItsReason() {
        IncidentFigures tmall =
                Shop.of(Scenario.STAFF_BRUSHING, Platform.TMALL, 14).ofScenario();
        assertThat(tmall.of(Figure.BUYERS)).isEqualTo(new Missing(Why.MASKED));
        assertThat(tmall.of(Figure.KNOWN_BUYERS)).isEqualTo(new Missing(Why.MASKED));
        assertThat(tmall.of(Figure.DEVICES)).isEqualTo(new Missing(Why.NO_COLUMN));
        assertThat(tmall.of(Figure.PARCEL_WEIGHT)).isEqualTo(new Missing(Why.NO_COLUMN));
        assertThat(tmall.of(Figure.RECEIVERS)).isInstanceOf(Known.class);
        IncidentFigures pdd = Shop.of(Scenario.STAFF_BRUSHING, Platform.PDD, 14).ofScenario();
        assertThat(pdd.of(Figure.BUYERS)).isEqualTo(new Missing(Why.NO_COLUMN));
        assertThat(pdd.of(Figure.REFUNDS_TOGETHER)).isEqualTo(new Missing(Why.NOT_OF_THESE));
    }

    @Test
    void aLineThatWasNotObservedIsRefused() {
        Shop shop = Shop.of(Scenario.CLEAN, Platform.OTHER, 15);
        LineKey foreign = new LineKey(shop.settings.shop(), "no such order", "1");
        assertThatThrownBy(() -> shop.hindsight.figuresOf(List.of(List.of(foreign))))
                .hasMessageContaining("not observed");
        assertThat(shop.hindsight.figuresOf(List.of())).isEmpty();
    }

    private static Known known(IncidentFigures figures, Figure figure) {
        assertThat(figures.of(figure)).as(figure.code()).isInstanceOf(Known.class);
        return (Known) figures.of(figure);
    }

    private static double median(Stream<Double> values) {
        List<Double> sorted = values.sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static double share(List<LineKey> lines, Predicate<LineKey> with) {
        return lines.stream().filter(with).count() / (double) lines.size();
    }

    /** A simulated shop, its events by line, and what is said in hindsight. */
    private static final class Shop {
        private final SimulationSettings settings;
        private final SimulatedEvents simulated;
        private final Hindsight hindsight;
        private final Map<LineKey, Event.Placed> placed = new LinkedHashMap<>();
        private final Map<LineKey, List<Event>> later = new HashMap<>();

        private Shop(SimulationSettings settings) {
            this.settings = settings;
            simulated = SimulatedEvents.of(settings, new IdentitySealer(new byte[16]));
            Engine engine =
                    new Engine(EngineSettings.defaults(), simulated.context(), Detectors.all(), EvidenceModel.silent());
            simulated.events().forEach(engine::observe);
            engine.advanceTo(settings.exportedAt());
            hindsight = engine.hindsight();
            for (Event event : simulated.events()) {
                if (event instanceof Event.Placed placement) {
                    placed.put(event.line(), placement);
                } else {
                    later.computeIfAbsent(event.line(), any -> new ArrayList<>())
                            .add(event);
                }
            }
        }

        static Shop of(Scenario scenario, Platform platform, long seed) {
            return new Shop(SimulationSettings.defaults()
                    .withSeed(seed)
                    .withOrders(1_500)
                    .withShop(platform, "figures")
                    .withScenario(scenario, .05, .1));
        }

        List<List<LineKey>> randomGroups(long seed) {
            List<LineKey> all = new ArrayList<>(placed.keySet());
            Random random = new Random(seed);
            List<List<LineKey>> groups = new ArrayList<>();
            for (int i = 0; i < GROUPS; i++) {
                int from = random.nextInt(all.size() - 30);
                List<LineKey> some = new ArrayList<>(all.subList(from, from + 3 + random.nextInt(25)));
                Collections.shuffle(some, random);
                groups.add(List.copyOf(some));
            }
            return groups;
        }

        IncidentFigures ofScenario() {
            List<LineKey> lines = placed.keySet().stream()
                    .filter(line ->
                            Objects.requireNonNull(simulated.labels().get(line)).cause() != null)
                    .toList();
            return hindsight.figuresOf(List.of(lines)).get(0);
        }

        Event.Placed of(LineKey line) {
            return Objects.requireNonNull(placed.get(line));
        }

        String coupon(LineKey line) {
            String coupons = of(line).purchase().charge().coupons();
            return coupons == null || coupons.isBlank() ? null : coupons;
        }

        Object buyer(LineKey line) {
            return of(line).purchase().buyer().id();
        }

        /** All that was said of the line's order. */
        String said(LineKey line) {
            return simulated.context().chats().stream()
                    .filter(chat -> line.orderId().equals(chat.orderId()))
                    .map(ShopContext.Chat::text)
                    .collect(Collectors.joining());
        }

        double accountDays(LineKey line) {
            Instant opened = Objects.requireNonNull(of(line).purchase().buyer().registeredAt());
            return Duration.between(opened, of(line).at()).toSeconds() / 86_400.0;
        }

        Stream<Integer> stars(LineKey line) {
            return later.getOrDefault(line, List.of()).stream()
                    .filter(Event.Reviewed.class::isInstance)
                    .map(event -> Objects.requireNonNull(
                            ((Event.Reviewed) event).review().stars()))
                    .limit(1);
        }

        boolean unpaid(LineKey line) {
            return later.getOrDefault(line, List.of()).stream().noneMatch(Event.Paid.class::isInstance);
        }

        double shareOutside(Set<LineKey> taken, Predicate<LineKey> with) {
            return share(
                    placed.keySet().stream()
                            .filter(line -> !taken.contains(line))
                            .toList(),
                    with);
        }

        double spanHours(List<LineKey> lines) {
            List<Instant> times =
                    lines.stream().map(line -> of(line).at()).sorted().toList();
            return Duration.between(times.get(0), times.get(times.size() - 1)).toSeconds() / 3600.0;
        }

        double densestHour(List<LineKey> lines) {
            Map<String, Instant> orders = new HashMap<>();
            lines.forEach(line -> orders.put(line.orderId(), of(line).at()));
            long most = 0;
            for (Instant start : orders.values()) {
                most = Math.max(
                        most,
                        orders.values().stream()
                                .filter(at -> !at.isBefore(start) && at.isBefore(start.plusSeconds(3600)))
                                .count());
            }
            return most / (double) orders.size();
        }

        long different(List<LineKey> lines, Function<LineKey, Object> key) {
            return lines.stream().map(key).distinct().count();
        }

        double knownBuyers(List<LineKey> lines) {
            Set<String> here = lines.stream().map(LineKey::orderId).collect(Collectors.toSet());
            Set<Object> elsewhere = placed.keySet().stream()
                    .filter(line -> !here.contains(line.orderId()))
                    .map(this::buyer)
                    .collect(Collectors.toSet());
            return here.stream()
                            .filter(order -> lines.stream()
                                    .filter(line -> line.orderId().equals(order))
                                    .anyMatch(line -> elsewhere.contains(buyer(line))))
                            .count()
                    / (double) here.size();
        }
    }
}
