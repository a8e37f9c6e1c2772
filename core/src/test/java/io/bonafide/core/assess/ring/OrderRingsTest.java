package io.bonafide.core.assess.ring;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.assess.table.Flag;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.order.SourceRef;
import io.bonafide.core.ring.RingParameters;
import io.bonafide.core.signal.KeyKind;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rings among a shop's lines: twelve accounts on three devices at one address, in a month of households. */
final class OrderRingsTest {
    private static final ShopKey SHOP = new ShopKey(Platform.OTHER, "s");
    private static final int DAY = 86_400;
    private static final int START = 1_700_000_000;
    private static final int ACCOUNTS = 12;
    private static final long HUB = Long.MIN_VALUE | 70_000;

    private final List<Line> lines = new ArrayList<>();

    @Test
    void accountsThatShareDevicesAndAddressesAreARingOfTheirOrders() {
        households();
        accounts(3, 1);
        OrderRing ring = only(rings());
        assertThat(orders(ring)).isEqualTo(named("fake-"));
        assertThat(ring.members()).hasSize(ACCOUNTS);
        assertThat(ring.id()).isEqualTo("R-0001");
        assertThat(ring.orders()).hasSize(ACCOUNTS);
        assertThat(ring.shared()).extracting(OrderRing.SharedKey::kind).containsOnly(KeyKind.DEVICE, KeyKind.ADDRESS);
        assertThat(ring.shared())
                .allSatisfy(key -> assertThat(key.members())
                        .as("buyers who use the key first seen in %s", key.firstOrder())
                        .isEqualTo(users(ring, ring.shared().indexOf(key)))
                        .isGreaterThan(1));
        assertThat(ring.seen()).isGreaterThan((int) ring.expected());
    }

    @Test
    void aKeyIsNamedByTheFirstOrderOfTheRingThatShowsIt() {
        households();
        accounts(3, 1);
        List<Line> first = fakes();
        first.forEach(line -> lines.add(
                new Line("fake-again-" + line.order, line.at + DAY, line.buyer, line.device + 50, line.address)));
        OrderRing ring = only(rings());
        assertThat(ring.shared()).hasSize(7);
        for (OrderRing.SharedKey key : ring.shared()) {
            Line named = fakes().stream()
                    .filter(line -> line.order.equals(key.firstOrder()))
                    .findFirst()
                    .orElseThrow();
            List<Line> showing = fakes().stream()
                    .filter(line -> token(key.kind(), line) == token(key.kind(), named))
                    .toList();
            assertThat(showing.get(0)).isEqualTo(named);
            assertThat(showing.stream().map(Line::buyer).distinct().count()).isEqualTo(key.members());
        }
        assertThat(ring.shared())
                .extracting(key -> key.kind() + key.firstOrder())
                .doesNotHaveDuplicates()
                .anyMatch(name -> name.contains("again"));
    }

    @Test
    void onePersonsOrdersAreNoGroupWhereTheBuyerIsUnknown() {
        households();
        Random random = new Random(5);
        for (int i = 0; i < 20; i++) {
            lines.add(new Line("own-" + i, START + 11 * DAY + random.nextInt(2 * DAY), 0, 600, 700));
        }
        LineTable table = table(token -> token);
        assertThat(OrderRings.in(table, RingParameters.ofOrders()).rings()).isEmpty();
    }

    @Test
    void aPhoneStandsForABuyerWhoIsMasked() {
        households();
        accounts(3, 1);
        LineTable table = table(token -> token);
        for (int line = 0; line < table.lines(); line++) {
            table.mark(line, Flag.MASKED_BUYER);
        }
        assertThat(OrderRings.in(table, RingParameters.ofOrders()).rings()).isEmpty();
        for (int line = 0; line < table.lines(); line++) {
            table.phone.set(line, 1_000_000 + table.buyer.get(line));
        }
        OrderRings rings = OrderRings.in(table, RingParameters.ofOrders());
        assertThat(orders(only(rings))).isEqualTo(named("fake-"));
    }

    /** Of the ring's buyers the first three say nothing, then all but one are from the same place; of the others every tenth. */
    @Test
    void itSaysWhereMostPhonesWereGivenOut() {
        households();
        accounts(3, 1);
        LineTable table = table(token -> token);
        assertThat(only(OrderRings.in(table, RingParameters.ofOrders())).phones())
                .isNull();
        int others = 0;
        int same = 0;
        for (int line = 0; line < table.lines(); line++) {
            String order = table.key(line).orderId();
            int number = Integer.parseInt(order.substring(order.indexOf('-') + 1));
            boolean fake = order.startsWith("fake-");
            boolean there = fake ? number != 3 : number % 10 == 0;
            if (!fake || number >= 3) {
                table.phonePlace.set(line, table.phonePlaces.code(there ? "浙江省杭州市" : "湖南省长沙市"));
            }
            table.region.set(line, table.regions.code(number % 2 == 0 ? "甲省|甲市|" : "乙省|乙市|"));
            others += fake ? 0 : 1;
            same += !fake && there ? 1 : 0;
        }
        assertThat(only(OrderRings.in(table, RingParameters.ofOrders())).phones())
                .isEqualTo(new OrderRing.PhoneOrigin("浙江省杭州市", ACCOUNTS - 4, ACCOUNTS - 3, 2, (double) same / others));
    }

    @Test
    void aSharedDeviceAloneIsNoRing() {
        households();
        accounts(3, ACCOUNTS);
        assertThat(rings().rings()).isEmpty();
    }

    @Test
    void householdsAreNoRing() {
        households();
        assertThat(rings().rings()).isEmpty();
    }

    @Test
    void maskedAddressesTieNobody() {
        households();
        accounts(3, 1);
        LineTable table = table(token -> token);
        for (int line = 0; line < table.lines(); line++) {
            table.mark(line, Flag.MASKED_ADDRESS);
        }
        assertThat(OrderRings.in(table, RingParameters.ofOrders()).rings()).isEmpty();
    }

    @Test
    void aHubTiesNobodyAsAHomeDoes() {
        households();
        accounts(3, 1);
        int home = tiesOf(70_000, 9);
        int busy = tiesOf(70_000, 30);
        int crowded = tiesOf(HUB, 0);
        int usual = tiesOf(HUB, 9);
        assertThat(home).isEqualTo(ACCOUNTS);
        assertThat(busy).as("the door at which more than thirty receive").isZero();
        assertThat(crowded).as("the station that never had any of them").isEqualTo(ACCOUNTS);
        assertThat(usual).as("the station that always has some").isZero();
    }

    @Test
    void aHubThatCrowdsIdentifiesNobody() {
        accounts(ACCOUNTS, 1);
        lines.replaceAll(line -> new Line(line.order, line.at, line.buyer, line.device, HUB));
        households();
        LineTable table = table(token -> token);
        for (int line = 0; line < table.lines(); line++) {
            boolean fake = table.key(line).orderId().startsWith("fake-");
            table.ip.set(line, fake ? (line + 1L) << 28 | 7 : 0);
        }
        assertThat(OrderRings.in(table, RingParameters.ofOrders()).rings()).isEmpty();
        for (int line = 0; line < table.lines(); line++) {
            table.address.set(line, Math.abs(table.address.get(line) | 1L << 40));
        }
        assertThat(orders(only(OrderRings.in(table, RingParameters.ofOrders()))))
                .isEqualTo(named("fake-"));
    }

    /** How many members the ring has whose address is {@code address}, at which on so many other days somebody else receives. */
    private int tiesOf(long address, int days) {
        List<Line> before = List.copyOf(lines);
        lines.replaceAll(line -> line.order.startsWith("fake-")
                ? new Line(line.order, line.at, line.buyer, line.device, address)
                : line);
        for (int i = 0; i < days * 2; i++) {
            lines.add(new Line("other-" + i, START + i * DAY / 2, 800_000 + i, 900_000 + i, address));
        }
        List<OrderRing> rings = rings().rings();
        lines.clear();
        lines.addAll(before);
        return rings.stream()
                .flatMap(ring -> ring.shared().stream())
                .filter(key -> key.kind() == KeyKind.ADDRESS)
                .mapToInt(OrderRing.SharedKey::members)
                .max()
                .orElse(0);
    }

    @Test
    void nothingDependsOnHowTokensWereHashed() {
        households();
        accounts(3, 1);
        List<OrderRing> plain = rings().rings();
        assertThat(plain).hasSize(1);
        for (int seed = 1; seed <= 5; seed++) {
            long key = new Random(seed).nextLong() | 1;
            LineTable table = table(token -> token * key & Long.MAX_VALUE);
            assertThat(OrderRings.in(table, RingParameters.ofOrders()).rings()).isEqualTo(plain);
        }
    }

    @Test
    void anOrderOfAMemberLongAfterwardsIsNotOfTheRing() {
        households();
        accounts(3, 1);
        Line member = fakes().get(0);
        lines.add(new Line("later", START + 90 * DAY, member.buyer, member.device, member.address));
        assertThat(orders(only(rings()))).isEqualTo(named("fake-"));
    }

    @Test
    void someOfItsBuyersArePivotal() {
        households();
        accounts(3, 1);
        OrderRing ring = only(rings());
        assertThat(ring.pivotal()).isNotEmpty().hasSizeLessThan(ACCOUNTS).doesNotHaveDuplicates();
        assertThat(ring.pivotal())
                .allSatisfy(
                        place -> assertThat(ring.members().get(place).keys()).hasSizeGreaterThan(1));
    }

    @Test
    void withoutTheOrdersThatItNamesARingIsFoundNoMore() {
        int named = 0;
        int unnamed = 0;
        int moreThanItsOwnCount = 0;
        int foundAgainWithOneBack = 0;
        for (int seed = 0; seed < 12; seed++) {
            lines.clear();
            households();
            Random random = new Random(seed);
            crowd("one-", 1_000_000, 8 + random.nextInt(25), 2 + random.nextInt(4), random);
            crowd("two-", 2_000_000, 8 + random.nextInt(25), 2 + random.nextInt(4), random);
            crowd("large-", 3_000_000, 300, 40, random);
            List<Line> all = List.copyOf(lines);
            OrderRings found = rings();
            Set<String> without = found.rings().stream()
                    .flatMap(ring -> ring.dissolving().stream())
                    .collect(Collectors.toSet());
            for (OrderRing ring : found.rings()) {
                List<String> orders = ring.dissolving();
                unnamed += orders.isEmpty() ? 1 : 0;
                if (!orders.isEmpty()) {
                    named++;
                    assertThat(orders(ring)).containsAll(orders).hasSizeGreaterThan(orders.size());
                    assertThat(stillThere(ring, all, without)).isFalse();
                    without.remove(orders.get(0));
                    foundAgainWithOneBack += stillThere(ring, all, without) ? 1 : 0;
                    without.add(orders.get(0));
                    moreThanItsOwnCount += orders.size() > ofPivotal(ring) ? 1 : 0;
                }
            }
        }
        assertThat(named).isGreaterThan(15);
        assertThat(foundAgainWithOneBack).isPositive();
        assertThat(unnamed).isPositive();
        assertThat(moreThanItsOwnCount).isBetween(1, named - 1);
    }

    private static long ofPivotal(OrderRing ring) {
        return ring.pivotal().stream()
                .flatMap(place -> ring.members().get(place).orders().stream())
                .distinct()
                .count();
    }

    /** In a shop that never had the orders. */
    private boolean stillThere(OrderRing ring, List<Line> all, Set<String> without) {
        lines.clear();
        all.stream().filter(line -> !without.contains(line.order)).forEach(lines::add);
        return rings().rings().stream().anyMatch(rest -> {
            Set<String> its = orders(rest);
            long common = its.stream().filter(orders(ring)::contains).count();
            return 2 * common >= its.size();
        });
    }

    private void crowd(String name, int ids, int accounts, int devices, Random random) {
        for (int i = 0; i < accounts; i++) {
            int at = START + 11 * DAY + random.nextInt(5 * DAY);
            for (int order = 0; order < 2; order++) {
                lines.add(new Line(
                        name + i + "-" + order,
                        at + order * DAY / 2,
                        ids + i,
                        ids + 500 + random.nextInt(devices),
                        ids + 700 + random.nextInt(2)));
            }
        }
    }

    @Test
    void aLineOutsideAnyRingHasStrengthZeroAndOneWithoutTwoKeysHasNone() {
        households();
        accounts(3, 1);
        lines.add(new Line("bare", START + 40 * DAY, 99_999, 0, 77_777));
        LineTable table = table(token -> token);
        OrderRings rings = OrderRings.in(table, RingParameters.ofOrders());
        RingFamily family = new RingFamily(table, rings);
        int bare = table.lines() - 1;
        assertThat(family.value(Quantity.RING_STRENGTH, bare)).isNaN();
        assertThat(family.whyMissing(Quantity.RING_STRENGTH, bare))
                .isEqualTo(new Opinion.Reason("device_id", Opinion.Reason.Kind.MISSING));
        int members = 0;
        for (int line = 0; line < bare; line++) {
            boolean fake = table.key(line).orderId().startsWith("fake-");
            double strength = family.value(Quantity.RING_STRENGTH, line);
            assertThat(strength).isEqualTo(fake ? only(rings).strength() : 0);
            if (fake) {
                members++;
                int[] rows = new int[100];
                assertThat(family.rows(Quantity.RING_REPEATS, line, rows)).isEqualTo(ACCOUNTS);
                assertThat(table.key(rows[0]).orderId()).startsWith("fake-");
            }
        }
        assertThat(members).isEqualTo(ACCOUNTS);
    }

    /** Two thousand orders of couples and families of up to four, each with one address and a device or two. */
    private void households() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            int home = random.nextInt(900);
            int person = home * 4 + random.nextInt(1 + home % 4);
            int device = random.nextInt(6) == 0 ? home * 4 : person;
            lines.add(new Line(
                    "o-" + i, START + random.nextInt(30 * DAY), 1_000 + person, 10_000 + device, 20_000 + home));
        }
    }

    private void accounts(int devices, int addresses) {
        Random random = new Random(3);
        for (int i = 0; i < ACCOUNTS; i++) {
            int at = START + 11 * DAY + random.nextInt(2 * DAY);
            lines.add(new Line("fake-" + i, at, 500 + i, 600 + i % devices, 700 + i % addresses));
        }
    }

    private List<Line> fakes() {
        return lines.stream().filter(line -> line.order.startsWith("fake-")).toList();
    }

    private static long token(KeyKind kind, Line line) {
        return kind == KeyKind.DEVICE ? line.device : line.address;
    }

    private OrderRings rings() {
        return OrderRings.in(table(token -> token), RingParameters.ofOrders());
    }

    private LineTable table(LongUnaryOperator token) {
        lines.sort(Comparator.comparingInt(Line::at).thenComparing(Line::order));
        LineTable table = new LineTable(SHOP);
        for (Line each : lines) {
            int line = table.add(new LineKey(SHOP, each.order, each.order), new SourceRef(0, 1));
            table.placed.set(line, each.at);
            table.buyer.set(line, token.applyAsLong(each.buyer));
            table.device.set(line, token.applyAsLong(each.device));
            table.address.set(line, token.applyAsLong(each.address));
            table.mark(line, Flag.COMPANY_DEVICE);
            table.mark(line, Flag.COMPANY_ADDRESS);
        }
        return table;
    }

    private static OrderRing only(OrderRings rings) {
        assertThat(rings.rings()).hasSize(1);
        return rings.rings().get(0);
    }

    private static int users(OrderRing ring, int key) {
        return (int) ring.members().stream()
                .filter(member -> member.keys().contains(key))
                .count();
    }

    private Set<String> named(String prefix) {
        return lines.stream()
                .map(Line::order)
                .filter(order -> order.startsWith(prefix))
                .collect(Collectors.toSet());
    }

    private static Set<String> orders(OrderRing ring) {
        return ring.members().stream()
                .flatMap(member -> member.lines().stream())
                .map(LineKey::orderId)
                .collect(Collectors.toSet());
    }

    private record Line(String order, int at, long buyer, long device, long address) {}
}
