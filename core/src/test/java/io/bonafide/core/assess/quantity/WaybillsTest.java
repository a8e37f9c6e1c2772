package io.bonafide.core.assess.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.assess.table.EventWriter;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.Identity;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Parcel;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.order.SourceRef;
import io.bonafide.core.signal.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Shared waybills against an oracle that looks at all lines for each waybill of each line. */
final class WaybillsTest {
    private static final ShopKey SHOP = new ShopKey(Platform.OTHER, "s");
    private static final Instant AT = Instant.parse("2026-07-01T00:00:00Z");
    private static final SourceRef SOURCE = new SourceRef(0, 1);
    private static final int RUNS = 60;

    @Test
    void ordersAndDestinationsOfAWaybillAreWhatLookingAtAllLinesGives() {
        TreeMap<Integer, Integer> ordersSeen = new TreeMap<>();
        TreeMap<Integer, Integer> destinationsSeen = new TreeMap<>();
        TreeMap<Integer, Integer> waybillsSeen = new TreeMap<>();
        for (int seed = 1; seed <= RUNS; seed++) {
            List<Line> lines = lines(new Random(seed));
            Waybills waybills = new Waybills(table(lines));
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                String where = "seed %d, line %d".formatted(seed, i);
                if (line.waybills.isEmpty()) {
                    assertThat(waybills.value(Quantity.WAYBILL_ORDERS, i))
                            .as(where)
                            .isNaN();
                    assertThat(waybills.value(Quantity.LINE_WAYBILLS, i))
                            .as(where)
                            .isNaN();
                    waybillsSeen.merge(0, 1, Integer::sum);
                    continue;
                }
                long chosen = mostShared(lines, line);
                int orders = orders(lines, chosen).size();
                int destinations = orders == 1 ? 1 : destinations(lines, chosen);
                assertThat(waybills.value(Quantity.WAYBILL_ORDERS, i)).as(where).isEqualTo(orders);
                assertThat(waybills.value(Quantity.LINE_WAYBILLS, i)).as(where).isEqualTo(line.waybills.size());
                assertThat(waybills.value(Quantity.WAYBILL_DESTINATIONS, i))
                        .as(where)
                        .isEqualTo(Double.valueOf(line.destination == 0 ? Double.NaN : destinations));
                assertThat(rows(waybills, i)).as(where).isEqualTo(orders == 1 ? List.of(i) : firstLines(lines, chosen));
                ordersSeen.merge(orders, 1, Integer::sum);
                destinationsSeen.merge(destinations, 1, Integer::sum);
                waybillsSeen.merge(line.waybills.size(), 1, Integer::sum);
            }
        }
        assertThat(ordersSeen.keySet()).contains(1, 2, 3, 4);
        assertThat(destinationsSeen.keySet()).contains(1, 2, 3);
        assertThat(waybillsSeen.keySet()).contains(0, 1, 2, 3);
    }

    private static List<Integer> rows(Waybills waybills, int line) {
        int[] into = new int[1000];
        int count = waybills.rows(Quantity.WAYBILL_ORDERS, line, into);
        return Arrays.stream(into, 0, count).boxed().toList();
    }

    /** Of the line's waybills the first with the most orders: its first one, then from the newest back. */
    private static long mostShared(List<Line> lines, Line line) {
        List<Long> inTurn = new ArrayList<>(List.of(line.waybills.get(0)));
        for (int i = line.waybills.size() - 1; i > 0; i--) {
            inTurn.add(line.waybills.get(i));
        }
        int most = inTurn.stream()
                .mapToInt(waybill -> orders(lines, waybill).size())
                .max()
                .orElseThrow();
        return inTurn.stream()
                .filter(waybill -> orders(lines, waybill).size() == most)
                .findFirst()
                .orElseThrow();
    }

    private static Set<Integer> orders(List<Line> lines, long waybill) {
        Set<Integer> orders = new TreeSet<>();
        lines.stream().filter(line -> line.waybills.contains(waybill)).forEach(line -> orders.add(line.order));
        return orders;
    }

    private static int destinations(List<Line> lines, long waybill) {
        Set<Long> destinations = new HashSet<>();
        for (Line line : lines) {
            if (line.waybills.contains(waybill) && line.destination != 0) {
                destinations.add(line.destination);
            }
        }
        return Math.max(1, destinations.size());
    }

    private static List<Integer> firstLines(List<Line> lines, long waybill) {
        List<Integer> first = new ArrayList<>();
        Set<Integer> orders = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).waybills.contains(waybill) && orders.add(lines.get(i).order)) {
                first.add(i);
            }
        }
        return first;
    }

    /** Some waybills differ in their last bits only. An order has one destination: a street, a region or none. */
    private static List<Line> lines(Random random) {
        long[] waybills = random.longs(1 + random.nextInt(30)).toArray();
        for (int i = 0; i < waybills.length; i += 2) {
            waybills[i] = i + 1;
        }
        int orders = 1 + random.nextInt(40);
        long[] destinations = random.ints(orders, 0, 6).asLongStream().toArray();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 2 * orders; i++) {
            int order = random.nextInt(orders);
            Set<Long> own = new LinkedHashSet<>();
            for (int parcel = random.nextInt(4); parcel > 0; parcel--) {
                own.add(waybills[random.nextInt(waybills.length)]);
            }
            lines.add(new Line(order, List.copyOf(own), destinations[order]));
        }
        return lines;
    }

    private static LineTable table(List<Line> lines) {
        LineTable table = new LineTable(SHOP);
        EventWriter writer = new EventWriter(table);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            LineKey key = new LineKey(SHOP, "o" + line.order, "l" + i);
            int number = table.add(key, SOURCE);
            for (long waybill : line.waybills) {
                Parcel parcel = new Parcel(new Identity.Token(waybill, false), null, null, null, null, null, null);
                writer.write(number, new Event.Shipped(key, AT, SOURCE, parcel));
            }
            if (line.destination > 3) {
                table.region.set(number, table.regions.code("r" + line.destination));
            } else {
                table.address.set(number, line.destination * 1_000_003);
            }
        }
        return table;
    }

    private record Line(int order, List<Long> waybills, long destination) {}
}
