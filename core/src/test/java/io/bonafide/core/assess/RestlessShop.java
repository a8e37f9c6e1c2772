package io.bonafide.core.assess;

import io.bonafide.core.order.Destination;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.Identity;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.order.Item;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Money;
import io.bonafide.core.order.Parcel;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.Purchase;
import io.bonafide.core.order.Scan;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.signal.Detector;
import io.bonafide.core.signal.Detectors;
import io.bonafide.core.simulate.Mask;
import io.bonafide.core.simulate.Scenario;
import io.bonafide.core.simulate.SimulatedEvents;
import io.bonafide.core.simulate.SimulationSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A simulated shop under several attacks, and what exports seldom but surely hold: lines that join their order days later,
 * payments before the placement, in its very second and a second time, repeated scans, second waybills; and parcels to
 * crowded places. In one hour there is a rush on one item.
 *
 * @param events in {@link LiveShop#ORDER}; no two of them alike
 */
record RestlessShop(ShopContext context, List<Event> events) {
    static final List<Detector> DETECTORS = detectors();
    static final EvidenceModel MODEL = AtLeast.model(DETECTORS);
    /** From when on what is placed within {@link #RUSHED} comes in a fortieth of the time. */
    static final Instant RUSH = Instant.parse("2026-07-17T06:00:00Z");

    static final Duration RUSHED = Duration.ofHours(40);
    private static final List<Mask> MASKS = List.of(Mask.FULL, Mask.TAOBAO, Mask.DOUYIN);

    static RestlessShop of(long seed) {
        SimulationSettings settings = SimulationSettings.defaults()
                .withSeed(seed)
                .withShop(Platform.OTHER, "shop-" + seed)
                .withOrders(500)
                .withPeriod(LocalDate.of(2026, 7, 1), 20)
                .withMask(MASKS.get((int) (seed % MASKS.size())))
                .withScenario(seed % MASKS.size() == 0 ? Scenario.REVERSE_BRUSHING_MANY : Scenario.MIXED, 120, .1);
        SimulatedEvents shop = SimulatedEvents.of(settings, new IdentitySealer(new byte[16]));
        Disturbing disturbing = new Disturbing(new Random(seed));
        shop.events().forEach(disturbing::pass);
        Set<Long> contents = new HashSet<>();
        List<Event> events = new ArrayList<>(disturbing.out.stream()
                .filter(event -> contents.add(Deliveries.contentOf(event)))
                .toList());
        events.sort(LiveShop.ORDER);
        return new RestlessShop(shop.context(), Collections.unmodifiableList(events));
    }

    Engine engine() {
        return new Engine(EngineSettings.defaults(), context, DETECTORS, MODEL);
    }

    LiveShop live(Lateness lateness) {
        return new LiveShop(EngineSettings.defaults(), context, DETECTORS, MODEL, lateness);
    }

    /** An engine that has seen the events of this shop one by one, and then until {@code end}. */
    Engine replayed(Instant end) {
        Engine engine = engine();
        events.forEach(engine::observe);
        engine.advanceTo(end);
        return engine;
    }

    Instant end() {
        return events.get(events.size() - 1).at().plus(Duration.ofDays(3));
    }

    private static List<Detector> detectors() {
        List<Detector> all = new ArrayList<>(AtLeast.ofEveryKind());
        all.addAll(Detectors.all());
        return List.copyOf(all);
    }

    private static final class Disturbing {
        private final Random random;
        private final List<Event> out = new ArrayList<>();
        private final Set<String> orders = new HashSet<>();
        private final Map<String, Item> items = new HashMap<>();
        private final Map<LineKey, Instant> placed = new HashMap<>();
        private final Map<LineKey, Duration> delay = new HashMap<>();
        private @Nullable Item rushed;

        Disturbing(Random random) {
            this.random = random;
        }

        void pass(Event event) {
            if (event.kind() == Event.Kind.PLACED) {
                boolean joins = !orders.add(event.line().orderId()) && random.nextInt(4) == 0;
                delay.put(event.line(), joins ? Duration.ofMinutes(random.nextInt(9_000)) : Duration.ZERO);
            }
            Event moved = sameItem(event);
            moved = Retimed.to(event.at().plus(delay.getOrDefault(event.line(), Duration.ZERO)), moved);
            if (moved instanceof Event.Placed line) {
                moved = rush(line);
                placed.put(moved.line(), moved.at());
            }
            if (moved instanceof Event.Paid paid) {
                pay(paid);
            } else {
                out.add(moved);
            }
            repeat(moved);
        }

        /** Of the lines that join later, half have the item of the order's first. */
        private Event sameItem(Event event) {
            if (!(event instanceof Event.Placed line)) {
                return event;
            }
            Purchase purchase = line.purchase();
            Item first = items.computeIfAbsent(event.line().orderId(), any -> purchase.item());
            boolean joins = !delay.getOrDefault(event.line(), Duration.ZERO).isZero();
            return with(joins && random.nextBoolean() ? first : purchase.item(), line);
        }

        private Event rush(Event.Placed line) {
            Duration into = Duration.between(RUSH, line.at());
            if (into.isNegative() || into.compareTo(RUSHED) >= 0) {
                return line;
            }
            Item item = rushed == null ? line.purchase().item() : rushed;
            rushed = item;
            return Retimed.to(RUSH.plus(into.dividedBy(40)), with(item, line));
        }

        private Event.Placed with(Item item, Event.Placed line) {
            Purchase purchase = line.purchase();
            return new Event.Placed(
                    line.line(),
                    line.at(),
                    line.source(),
                    new Purchase(
                            item,
                            purchase.charge(),
                            purchase.buyer(),
                            random.nextInt(5) == 0 ? toHub(purchase.destination()) : purchase.destination(),
                            purchase.shipBy(),
                            purchase.buyerMessage()));
        }

        /** A station that its words name, or a door at which more receive than at any home. */
        private Destination toHub(Destination to) {
            Identity station = new Identity.Token((random.nextInt(3) == 0 ? Long.MIN_VALUE : 0) | 77, false);
            String place = "省市" + random.nextInt(4);
            return new Destination(to.receiver(), to.phone(), place, to.province(), to.city(), to.district(), station);
        }

        private void pay(Event.Paid paid) {
            Instant at = placed.get(paid.line());
            int die = random.nextInt(30);
            if (die == 0) {
                out.add(Retimed.to(at.minusSeconds(1 + random.nextInt(600)), paid));
            } else if (die < 4) {
                out.add(Retimed.to(at, paid));
            } else if (die < 6) {
                out.add(new Event.Paid(paid.line(), paid.at(), paid.source(), null, null));
                Money less = paid.amount() == null
                        ? Money.cny(100)
                        : Money.cny(paid.amount().minor() / 3);
                Instant soon = paid.at().plusMillis(400);
                out.add(new Event.Paid(paid.line(), soon, paid.source(), less, paid.account()));
            } else if (die < 8) {
                out.add(paid);
                Identity account = new Identity.Token(random.nextInt(5), false);
                Instant again = paid.at().plusSeconds(random.nextInt(90_000));
                out.add(new Event.Paid(paid.line(), again, paid.source(), paid.amount(), account));
            } else {
                out.add(paid);
            }
        }

        private void repeat(Event event) {
            if (event instanceof Event.Scanned scanned && random.nextInt(12) == 0) {
                Scan scan = scanned.scan();
                Instant at = scan.at().plusSeconds(random.nextInt(7_200) + 1);
                out.add(Retimed.to(at, scanned));
            }
            if (event instanceof Event.Shipped shipped && random.nextInt(12) == 0) {
                Identity waybill = new Identity.Token(random.nextInt(40) + 1, false);
                Parcel parcel = new Parcel(waybill, "SF", 300L, null, null, null, null);
                out.add(new Event.Shipped(shipped.line(), shipped.at().plusSeconds(60), shipped.source(), parcel));
            }
        }
    }
}
