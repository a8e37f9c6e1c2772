package io.bonafide.core.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.order.Buyer;
import io.bonafide.core.order.Charge;
import io.bonafide.core.order.Destination;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.Identity;
import io.bonafide.core.order.Item;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Money;
import io.bonafide.core.order.Notes;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.Purchase;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.order.SourceRef;
import io.bonafide.core.signal.Detector;
import io.bonafide.core.signal.KeyKind;
import io.bonafide.core.signal.LineQuantities;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Windowed counts against an oracle that looks at all lines each time: the orders that have the key, each once at its
 * first line with it, in (now - window, now] as of an event, and in the fullest window that holds the line in hindsight.
 */
final class WindowCountsTest {
    private static final Instant START = Instant.parse("2026-07-01T00:00:00Z");
    private static final int HALF_HOUR = 1_800;
    private static final Set<Quantity> COUNTED = EnumSet.of(
            Quantity.BUYER_ORDERS_1H,
            Quantity.BUYER_ORDERS_1D,
            Quantity.BUYER_ORDERS_7D,
            Quantity.BUYER_ITEM_ORDERS_1D,
            Quantity.BUYER_ITEM_ORDERS_7D,
            Quantity.PHONE_ORDERS_1D,
            Quantity.PHONE_ORDERS_7D,
            Quantity.ADDRESS_ORDERS_7D,
            Quantity.DEVICE_ORDERS_1D,
            Quantity.PAYMENT_ACCOUNT_ORDERS_1D,
            Quantity.COUPON_ORDERS_1H,
            Quantity.SHARE_LINK_ORDERS_1D,
            Quantity.BASKET_ORDERS_1H,
            Quantity.MEMO_CODE_ORDERS_30D);
    private static final Map<Quantity, Quantity> STRANGERS = Map.of(
            Quantity.PHONE_STRANGERS_1D, Quantity.PHONE_ORDERS_1D,
            Quantity.PHONE_STRANGERS_7D, Quantity.PHONE_ORDERS_7D);
    private static final int WEEK = 7 * 86_400;
    /** Of the counts' orders: how many buyers, how much money. */
    private static final Set<Quantity> TOTALS = Arrays.stream(Quantity.values())
            .filter(quantity -> COUNTED.contains(quantity.countOfTotal()))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Quantity.class)));

    private static final Set<Quantity> READ = Stream.of(COUNTED, STRANGERS.keySet(), TOTALS)
            .flatMap(Set::stream)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Quantity.class)));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void everyCountIsWhatLookingAtAllLinesGives(int seed) {
        List<Line> lines = lines(new Random(seed));
        Recorder recorder = recorded(lines);

        Map<Double, Integer> asOfMix = new TreeMap<>();
        Map<Double, Integer> hindsightMix = new TreeMap<>();
        int exactlyOneWindow = 0;
        for (Line line : lines) {
            for (Quantity quantity : COUNTED) {
                int window = (int) quantity.window().toSeconds();
                List<Node> nodes = nodes(lines, quantity, line);
                if (quantity.scope() == Quantity.Scope.AS_OF_AND_HINDSIGHT) {
                    double expected = asOf(nodes, line, window);
                    assertThat(recorder.asOf.get(line.number()).get(quantity))
                            .as("%s as of %s", quantity, line)
                            .isEqualTo(Double.valueOf(expected));
                    asOfMix.merge(expected, 1, Integer::sum);
                    exactlyOneWindow += nodes.stream().anyMatch(n -> n.time == line.judged() - window) ? 1 : 0;
                }
                double expected = inHindsight(nodes, line, window);
                assertThat(recorder.inHindsight.get(line.number()).get(quantity))
                        .as("%s in hindsight %s", quantity, line)
                        .isEqualTo(Double.valueOf(expected));
                hindsightMix.merge(expected, 1, Integer::sum);
            }
        }
        assertThat(exactlyOneWindow).as("orders exactly one window old").isGreaterThan(60);
        for (double each : new double[] {Double.NaN, 1, 2, 3, 4}) {
            assertThat(asOfMix.getOrDefault(each, 0)).as("as of: %s", each).isGreaterThan(30);
            assertThat(hindsightMix.getOrDefault(each, 0))
                    .as("hindsight: %s", each)
                    .isGreaterThan(30);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void buyersAndMoneyAreThoseOfTheFullestWindowsOrders(int seed) {
        List<Line> lines = lines(new Random(seed));
        Recorder recorder = recorded(lines);
        Map<Double, Integer> mix = new TreeMap<>();
        for (Line line : lines) {
            for (Quantity total : TOTALS) {
                Quantity count = total.countOfTotal();
                List<Node> nodes = nodes(lines, count, line);
                double expected = nodes.isEmpty() ? Double.NaN : total(lines, total, count, line, nodes);
                assertThat(recorder.inHindsight.get(line.number()).get(total))
                        .as("%s of %s", total, line)
                        .isEqualTo(Double.valueOf(expected));
                mix.merge(expected, 1, Integer::sum);
            }
        }
        for (double each : new double[] {Double.NaN, 0, 1, 2, 3, 300}) {
            assertThat(mix.getOrDefault(each, 0)).as("%s", each).isGreaterThan(10);
        }
    }

    private static double total(List<Line> lines, Quantity total, Quantity count, Line line, List<Node> nodes) {
        int window = (int) count.window().toSeconds();
        int end = fullestEnd(nodes, line, window);
        Set<String> orders = nodes.stream()
                .filter(node -> node.time <= end && node.time > end - window)
                .map(Node::order)
                .collect(Collectors.toSet());
        Object key = key(lines, count.key(), line);
        List<Line> ofKey = lines.stream()
                .filter(each -> orders.contains(each.order()) && key.equals(key(lines, count.key(), each)))
                .toList();
        if (total.unit() == Quantity.Unit.MINOR_MONEY) {
            return ofKey.stream()
                    .filter(each -> each.paid() >= 0)
                    .mapToLong(Line::price)
                    .sum();
        }
        Map<String, Line> first = new HashMap<>();
        boolean byPayment = count.key() == KeyKind.PAYMENT_ACCOUNT;
        ofKey.stream()
                .sorted(Comparator.comparingInt((Line each) -> byPayment ? each.paid() : each.placed())
                        .thenComparing(Line::placed)
                        .thenComparing(Line::number))
                .forEach(each -> first.putIfAbsent(each.order(), each));
        Set<@Nullable String> buyers = new HashSet<>();
        first.values().forEach(each -> buyers.add(each.buyer()));
        return buyers.contains(null) ? Double.NaN : buyers.size();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void strangersAreTheMaskedKeysShareOfTheShopsOrdersInTheSameWindow(int seed) {
        List<Line> lines = lines(new Random(seed));
        Recorder recorder = recorded(lines);
        int known = 0;
        int fewer = 0;
        for (Line line : lines) {
            for (Map.Entry<Quantity, Quantity> each : STRANGERS.entrySet()) {
                List<Node> nodes = nodes(lines, each.getValue(), line);
                int window = (int) each.getValue().window().toSeconds();
                double asOf = line.masked() ? strangersAsOf(lines, nodes, line, window) : Double.NaN;
                double inHindsight = line.masked() ? strangersInHindsight(lines, nodes, line, window) : Double.NaN;
                assertThat(recorder.asOf.get(line.number()).get(each.getKey()))
                        .as("%s as of %s", each.getKey(), line)
                        .isEqualTo(Double.valueOf(asOf));
                assertThat(recorder.inHindsight.get(line.number()).get(each.getKey()))
                        .as("%s in hindsight %s", each.getKey(), line)
                        .isEqualTo(Double.valueOf(inHindsight));
                known += Double.isNaN(asOf) ? 0 : 1;
                fewer += asOf < inHindsight ? 1 : 0;
            }
        }
        assertThat(known).isGreaterThan(40);
        assertThat(fewer).isGreaterThan(20);
    }

    private static double strangersAsOf(List<Line> lines, List<Node> nodes, Line line, int window) {
        int now = line.judged();
        int all = placed(lines, Integer.MIN_VALUE, now);
        int outside = all - placed(lines, now - WEEK, now);
        long ofKey = nodes.stream().filter(n -> n.time <= now).count();
        return outside < 50
                ? Double.NaN
                : placed(lines, now - window, now)
                        * ((Math.max(0, ofKey - asOf(nodes, line, WEEK)) + 0.5) / (outside + 1.0));
    }

    private static double strangersInHindsight(List<Line> lines, List<Node> nodes, Line line, int window) {
        int week = fullestEnd(nodes, line, WEEK);
        int outside = placed(lines, Integer.MIN_VALUE, Integer.MAX_VALUE) - placed(lines, week - WEEK, week);
        int end = fullestEnd(nodes, line, window);
        return outside < 50
                ? Double.NaN
                : placed(lines, end - window, end)
                        * ((Math.max(0, nodes.size() - inHindsight(nodes, line, WEEK)) + 0.5) / (outside + 1.0));
    }

    /** The earliest end of the fullest windows. */
    private static int fullestEnd(List<Node> nodes, Line line, int window) {
        double most = inHindsight(nodes, line, window);
        int own = own(nodes, line);
        return nodes.stream()
                .mapToInt(Node::time)
                .filter(end -> end >= own && end - window < own)
                .filter(end -> nodes.stream()
                                .filter(n -> n.time <= end && n.time > end - window)
                                .count()
                        == most)
                .min()
                .orElseThrow();
    }

    /** The shop's orders in (after, upTo]. */
    private static int placed(List<Line> lines, int after, int upTo) {
        Map<String, Integer> first = new HashMap<>();
        lines.forEach(line -> first.merge(line.order(), line.placed(), Math::min));
        return (int) first.values().stream()
                .filter(time -> time > after && time <= upTo)
                .count();
    }

    private static Recorder recorded(List<Line> lines) {
        Recorder recorder = new Recorder();
        Engine engine = new Engine(
                EngineSettings.defaults(),
                ShopContext.of(new ShopKey(Platform.OTHER, "s"), ZoneId.of("Asia/Shanghai")),
                List.of(recorder),
                EvidenceModel.silent());
        List<Event> events = new ArrayList<>();
        lines.forEach(line -> events.addAll(line.events()));
        events.sort(Event.SETTLED_ORDER);
        events.forEach(engine::observe);
        engine.advanceTo(events.get(events.size() - 1).at().plusSeconds(1));
        recorder.into = recorder.inHindsight;
        engine.hindsight();
        return recorder;
    }

    /** The orders that have the line's key, each at its first line that has it. */
    private static List<Node> nodes(List<Line> lines, Quantity quantity, Line of) {
        @Nullable Object key = key(lines, quantity.key(), of);
        List<Node> nodes = new ArrayList<>();
        if (key == null) {
            return nodes;
        }
        Map<String, Integer> byOrder = new HashMap<>();
        for (Line line : lines) {
            int time = quantity.key() == KeyKind.PAYMENT_ACCOUNT ? line.paid() : line.placed();
            if (key.equals(key(lines, quantity.key(), line)) && time >= 0) {
                int counts = quantity.key() == KeyKind.BASKET ? firstOf(lines, line.order()) : time;
                byOrder.merge(line.order(), counts, Math::min);
            }
        }
        byOrder.forEach((order, time) -> nodes.add(new Node(order, time)));
        return nodes;
    }

    private static double asOf(List<Node> nodes, Line line, int window) {
        if (nodes.isEmpty()) {
            return Double.NaN;
        }
        int now = line.judged();
        return nodes.stream()
                .filter(n -> n.order.equals(line.order()) || (n.time <= now && n.time > now - window))
                .count();
    }

    private static double inHindsight(List<Node> nodes, Line line, int window) {
        if (nodes.isEmpty()) {
            return Double.NaN;
        }
        int own = own(nodes, line);
        long most = 0;
        for (Node end : nodes) {
            if (end.time >= own && end.time - window < own) {
                most = Math.max(
                        most,
                        nodes.stream()
                                .filter(n -> n.time <= end.time && n.time > end.time - window)
                                .count());
            }
        }
        return most;
    }

    private static int own(List<Node> nodes, Line line) {
        return nodes.stream()
                .filter(n -> n.order.equals(line.order()))
                .findFirst()
                .orElseThrow()
                .time;
    }

    private static @Nullable Object key(List<Line> lines, KeyKind kind, Line line) {
        return switch (kind) {
            case BUYER -> line.buyer();
            case BUYER_ITEM -> line.buyer() == null ? null : List.of(line.buyer(), line.item());
            case PHONE -> line.phone();
            case ADDRESS -> line.address();
            case DEVICE -> line.device();
            case PAYMENT_ACCOUNT -> line.paid() < 0 ? null : line.account();
            case COUPON -> line.coupon();
            case SHARE_LINK -> line.link();
            case MEMO_CODE -> line.memo();
            case BASKET -> basket(lines, line);
            default -> throw new IllegalStateException("The oracle does not know the kind (" + kind + ").");
        };
    }

    /** What was placed with the order's first line. */
    private static Object basket(List<Line> lines, Line of) {
        int first = firstOf(lines, of.order());
        Map<String, Integer> variants = new TreeMap<>();
        lines.stream()
                .filter(l -> l.order().equals(of.order()) && l.placed() == first)
                .forEach(l -> variants.merge(l.item() + " " + l.price(), 1, Integer::sum));
        return variants;
    }

    private static int firstOf(List<Line> lines, String order) {
        return lines.stream()
                .filter(l -> l.order().equals(order))
                .mapToInt(Line::placed)
                .min()
                .orElseThrow();
    }

    /** Few keys and times on the half hour, so that windows are full and orders lie exactly on their edges. */
    private static List<Line> lines(Random random) {
        List<Line> lines = new ArrayList<>();
        int time = 0;
        for (int order = 0; order < 220; order++) {
            time += HALF_HOUR * random.nextInt(random.nextInt(12) == 0 ? 100 : 4);
            int count = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 1;
            for (int i = 0; i < count; i++) {
                int placed = i > 0 && random.nextInt(4) == 0 ? time + HALF_HOUR * random.nextInt(4) : time;
                boolean isPaid = random.nextInt(5) > 0;
                int paid = isPaid ? placed + (random.nextInt(3) == 0 ? 0 : HALF_HOUR * random.nextInt(60)) : -1;
                lines.add(new Line(
                        lines.size(),
                        "o" + order,
                        i,
                        placed,
                        paid,
                        some(random, "b", 12),
                        some(random, "p", 8),
                        some(random, "a", 15),
                        some(random, "d", 5),
                        some(random, "acc", 6),
                        some(random, "c", 4),
                        some(random, "l", 4),
                        random.nextInt(2) == 0
                                ? null
                                : List.of("G-", "V-", "S-").get(random.nextInt(3)),
                        "item" + random.nextInt(3),
                        100L * (1 + random.nextInt(2))));
            }
        }
        return lines;
    }

    private static @Nullable String some(Random random, String kind, int number) {
        return random.nextInt(6) == 0 ? null : kind + random.nextInt(number);
    }

    private record Node(String order, int time) {}

    /**
     * @param placed seconds since the start
     * @param paid the same; -1 if never
     */
    private record Line(
            int number,
            String order,
            int index,
            int placed,
            int paid,
            @Nullable String buyer,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String device,
            @Nullable String account,
            @Nullable String coupon,
            @Nullable String link,
            @Nullable String memo,
            String item,
            long price) {

        /** Whether its phone is. */
        boolean masked() {
            return isMasked(phone);
        }

        private static boolean isMasked(@Nullable String value) {
            return "p1".equals(value) || "p2".equals(value) || "p3".equals(value);
        }

        /** When its as-of probability was found last. */
        int judged() {
            return paid < 0 ? placed : paid;
        }

        List<Event> events() {
            LineKey key = new LineKey(new ShopKey(Platform.OTHER, "s"), order, order + "-" + index);
            SourceRef source = new SourceRef(0, number + 2);
            Instant at = START.plusSeconds(placed);
            Money money = Money.cny(price);
            Purchase purchase = new Purchase(
                    new Item(item, "sku-" + item, null, null, null),
                    new Charge(1L, money, money, null, null, null, null, null, null, null, coupon),
                    new Buyer(token(buyer), null, token(device), null, null, null, link),
                    new Destination(null, token(phone), null, null, null, null, token(address)),
                    null,
                    null);
            Notes notes = new Notes(
                    null, null, memo == null ? null : memo + (1000 + number), null, Integer.toString(number), null);
            List<Event> events = new ArrayList<>();
            events.add(new Event.Placed(key, at, source, purchase));
            events.add(new Event.Noted(key, at, source, notes, null, null));
            if (paid >= 0) {
                events.add(new Event.Paid(key, START.plusSeconds(paid), source, money, token(account)));
            }
            return events;
        }

        private static Identity.@Nullable Token token(@Nullable String value) {
            return value == null ? null : new Identity.Token(value.hashCode() * 0x9E3779B97F4A7C15L, isMasked(value));
        }
    }

    /** Writes down what it is shown, by the line's number, which stands in the platform's mark. */
    private static final class Recorder implements Detector {
        final Map<Integer, Map<Quantity, Double>> asOf = new HashMap<>();
        final Map<Integer, Map<Quantity, Double>> inHindsight = new HashMap<>();
        Map<Integer, Map<Quantity, Double>> into = asOf;

        @Override
        public String code() {
            return "recorder";
        }

        @Override
        public Set<Quantity> reads() {
            return READ;
        }

        @Override
        public Opinion opine(LineQuantities line) {
            int number = Integer.parseInt(line.word(LineQuantities.Word.PLATFORM_RISK_MARK));
            Map<Quantity, Double> values = new HashMap<>();
            READ.forEach(quantity -> values.put(quantity, line.get(quantity)));
            into.put(number, values);
            return Opinion.ORDINARY;
        }
    }
}
