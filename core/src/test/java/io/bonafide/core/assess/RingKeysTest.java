package io.bonafide.core.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.assess.ring.OrderRing;
import io.bonafide.core.order.OrderLine;
import io.bonafide.core.order.Platform;
import io.bonafide.core.signal.KeyKind;
import io.bonafide.core.simulate.Scenario;
import io.bonafide.core.simulate.SimulationSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Orders of one hand in a simulated shop, four on a device, and what else ties them. */
final class RingKeysTest {
    private static final int ORDERS = 16;
    private static final LocalDate FROM = LocalDate.of(2026, 3, 1);
    private static final Instant DAY_20 =
            FROM.plusDays(20).atStartOfDay(SimulationSettings.ZONE).toInstant();

    /** A kind, how many orders of the hand, what the hand leaves, and a shop in which the same is usual. */
    record Kind(KeyKind kind, int orders, OneHand.Trait trait, UnaryOperator<OrderLine> usual) {
        @Override
        public String toString() {
            return kind.name();
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind(
                        KeyKind.IP_RANGE,
                        ORDERS,
                        (line, number) -> OneHand.ip(line, "240.9.7." + number),
                        line -> third(line) ? OneHand.ip(line, "240.9.7." + spread(line, 250)) : line),
                new Kind(
                        KeyKind.PHONE_RANGE,
                        ORDERS,
                        (line, number) -> OneHand.phone(line, "1541234" + (5000 + number)),
                        line -> third(line) ? OneHand.phone(line, "1541234" + (1000 + spread(line, 9000))) : line),
                new Kind(
                        KeyKind.PARCEL_WEIGHT,
                        ORDERS,
                        (line, number) -> OneHand.weight(line, 37),
                        line -> third(line) && !line.parcels().isEmpty() ? OneHand.weight(line, 37) : line),
                new Kind(
                        KeyKind.PAY_DELAY,
                        ORDERS,
                        (line, number) -> OneHand.delay(line, 4_217),
                        line -> third(line) && line.paidAt() != null ? OneHand.delay(line, 4_217) : line),
                new Kind(
                        KeyKind.CREATOR,
                        ORDERS / 2,
                        (line, number) -> OneHand.creator(
                                OneHand.buyer(
                                        line,
                                        OneHand.raw("hand-" + number),
                                        OneHand.raw("device-" + number / 4),
                                        OneHand.raw("晨光一路" + number / 4 + "号")),
                                "KOL-hand"),
                        line -> third(line) ? OneHand.creator(line, "KOL-hand") : line));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void oneHandIsFoundByTheKeyAlone(Kind kind) {
        OneHand hand = new OneHand(DAY_20, kind.orders, kind.trait);
        List<OrderRing> rings = rings(hand);
        assertThat(rings).hasSize(1);
        assertThat(rings.get(0).orders()).hasSize(kind.orders).allMatch(hand::has);
        assertThat(rings.get(0).shared()).extracting(OrderRing.SharedKey::kind).contains(kind.kind, KeyKind.DEVICE);
        assertThat(rings.get(0).shared().stream()
                        .filter(key -> key.kind() == kind.kind)
                        .mapToInt(OrderRing.SharedKey::members))
                .containsExactly(kind.orders);
    }

    @Test
    void devicesSharedByFourAloneAreNoRing() {
        assertThat(rings(new OneHand(DAY_20, ORDERS, (line, number) -> line))).isEmpty();
    }

    /** Of three orders one has what the hand leaves. */
    @ParameterizedTest
    @MethodSource("kinds")
    void whatTheShopsOrdersUsuallyHaveTiesNobody(Kind kind) {
        OneHand hand = new OneHand(DAY_20, kind.orders, kind.trait);
        assertThat(rings(line -> hand.apply(kind.usual.apply(line)))).isEmpty();
    }

    @Test
    void aCleanShopHasNoRing() {
        assertThat(rings(UnaryOperator.identity())).isEmpty();
    }

    @Test
    void oneHandIsFoundByTheItemsThatItsOrdersHold() {
        Map<String, Integer> lines = linesOfOrders();
        OneHand hand = pairs(lines);
        List<OrderRing> rings = rings(hand);
        assertThat(rings).hasSize(1);
        assertThat(hand.size()).isGreaterThan(10);
        assertThat(rings.get(0).orders()).hasSize(hand.size()).allMatch(hand::has);
        assertThat(rings.get(0).shared())
                .filteredOn(key -> key.kind() == KeyKind.ITEM_SET)
                .singleElement()
                .satisfies(key -> {
                    assertThat(key.members()).isEqualTo(hand.size());
                    assertThat(Objects.requireNonNull(key.word()).split(" \\+ "))
                            .containsExactlyInAnyOrder("I-1", "I-2");
                });
    }

    @Test
    void itemsThatOrdersUsuallyHoldTogetherTieNobody() {
        Map<String, Integer> lines = linesOfOrders();
        OneHand hand = pairs(lines);
        assertThat(rings(line -> hand.apply(third(line) && several(lines, line) ? pair(line) : line)))
                .isEmpty();
    }

    /** Each order at a door of its own. */
    private static OneHand pairs(Map<String, Integer> lines) {
        return new OneHand(
                DAY_20,
                ORDERS,
                (line, number) -> pair(OneHand.door(line, OneHand.raw("晨光三路" + number + "号"))),
                line -> several(lines, line));
    }

    private static boolean several(Map<String, Integer> lines, OrderLine line) {
        return lines.getOrDefault(line.key().orderId(), 0) > 1;
    }

    private static OrderLine pair(OrderLine line) {
        return OneHand.item(line, line.key().lineId().endsWith("1") ? "I-1" : "I-2");
    }

    private static Map<String, Integer> linesOfOrders() {
        Map<String, Integer> lines = new HashMap<>();
        rings(line -> {
            lines.merge(line.key().orderId(), 1, Integer::sum);
            return line;
        });
        return lines;
    }

    private static boolean third(OrderLine line) {
        return spread(line, 3) == 0;
    }

    private static int spread(OrderLine line, int over) {
        return Math.floorMod(line.key().orderId().hashCode() * 0x9E3779B9, over);
    }

    private static List<OrderRing> rings(UnaryOperator<OrderLine> tamper) {
        SimulationSettings shop = SimulationSettings.defaults()
                .withSeed(500_901)
                .withOrders(4_000)
                .withPeriod(FROM, 45)
                .withShop(Platform.OTHER, "ring")
                .withScenario(Scenario.CLEAN, 0, 0);
        return SimulatedRun.of(shop, tamper).engine(List.of()).hindsight().rings();
    }
}
