package io.bonafide.bench.burst;

import io.bonafide.bench.SharedData;
import it.unimi.dsi.fastutil.objects.Object2IntLinkedOpenHashMap;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Orders by day and item. */
final class DaySeries {
    /** A series-day is judged from here on, and no sooner than so many days after the item's first order. */
    private static final int FIRST_DAY = 84;

    private static final int FIRST_AGE = 56;
    private static final int LEAST_ORDERS = 20;
    private static final int AROUND = 28;
    private static final int GAP = 3;
    private static final Pattern CELLS = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private final int[][] orders;
    private final int firstWeekday;
    private final long[] totals;
    private boolean @Nullable [][] judged;

    /**
     * Takes the orders as they are.
     *
     * @param orders of each day, of each item
     * @param firstWeekday 0 for Monday
     */
    DaySeries(int[][] orders, int firstWeekday) {
        this.orders = orders;
        this.firstWeekday = firstWeekday;
        this.totals = Stream.of(orders)
                .mapToLong(day -> IntStream.of(day).asLongStream().sum())
                .toArray();
    }

    /** UCI Online Retail: an order is an invoice with the item, cancellations and what is no product left out. */
    static DaySeries uci(Path file) {
        Set<String> seen = new HashSet<>();
        List<String[]> rows = SharedData.read(
                file,
                lines -> lines.map(CELLS::split)
                        .filter(cells -> !cells[0].startsWith("C") && Double.parseDouble(cells[3]) > 0)
                        .filter(cells -> Character.isDigit(cells[1].charAt(0)))
                        .filter(cells -> seen.add(cells[0] + ' ' + cells[1]))
                        .map(cells -> new String[] {cells[4].substring(0, 10), cells[1]})
                        .collect(Collectors.toList()));
        return of(rows);
    }

    /** From rows of an ISO date and an item. */
    private static DaySeries of(List<String[]> rows) {
        Object2IntLinkedOpenHashMap<String> codes = new Object2IntLinkedOpenHashMap<>();
        rows.forEach(row -> codes.addTo(row[1], 1));
        List<String> items = codes.object2IntEntrySet().stream()
                .filter(entry -> entry.getIntValue() >= LEAST_ORDERS)
                .map(entry -> entry.getKey())
                .sorted()
                .toList();
        codes.clear();
        codes.defaultReturnValue(-1);
        items.forEach(item -> codes.put(item, codes.size()));
        LocalDate first = LocalDate.parse(rows.get(0)[0]);
        LocalDate last = LocalDate.parse(rows.get(rows.size() - 1)[0]);
        int[][] orders = new int[(int) ChronoUnit.DAYS.between(first, last) + 1][items.size()];
        for (String[] row : rows) {
            int item = codes.getInt(row[1]);
            if (item >= 0) {
                orders[(int) ChronoUnit.DAYS.between(first, LocalDate.parse(row[0]))][item]++;
            }
        }
        return new DaySeries(orders, first.getDayOfWeek().ordinal());
    }

    int[][] orders() {
        return orders;
    }

    int firstWeekday() {
        return firstWeekday;
    }

    int days() {
        return orders.length;
    }

    int items() {
        return orders[0].length;
    }

    boolean open(int day) {
        return totals[day] > 0;
    }

    /** Which days of each item are judged: the same for every method. */
    synchronized boolean[][] judged() {
        if (judged == null) {
            judged = judge();
        }
        return judged;
    }

    private boolean[][] judge() {
        boolean[][] all = new boolean[days()][items()];
        for (int item = 0; item < items(); item++) {
            int first = 0;
            while (first < days() && orders[first][item] == 0) {
                first++;
            }
            for (int day = Math.max(FIRST_DAY, first + FIRST_AGE); day < days(); day++) {
                all[day][item] = open(day);
            }
        }
        return all;
    }

    /**
     * What each day of each item would ordinarily have: the item's share of four weeks to either side, three days around left
     * out, times the shop's total. It belongs to no method and sees both past and future.
     */
    double[][] expected() {
        double[][] expected = new double[days()][items()];
        for (int day = 0; day < days(); day++) {
            double exposure = 0;
            for (int other = Math.max(0, day - AROUND); other <= Math.min(days() - 1, day + AROUND); other++) {
                if (Math.abs(other - day) > GAP) {
                    exposure += totals[other];
                    for (int item = 0; item < items(); item++) {
                        expected[day][item] += orders[other][item];
                    }
                }
            }
            for (int item = 0; item < items(); item++) {
                expected[day][item] *= totals[day] / exposure;
            }
        }
        return expected;
    }

    /** The same if each item had its share of the whole history on every day. */
    double[][] steady() {
        double all = LongStream.of(totals).sum();
        double[][] steady = new double[days()][items()];
        for (int item = 0; item < items(); item++) {
            double ofItem = 0;
            for (int[] day : orders) {
                ofItem += day[item];
            }
            for (int day = 0; day < days(); day++) {
                steady[day][item] = ofItem / all * totals[day];
            }
        }
        return steady;
    }
}
