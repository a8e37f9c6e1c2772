package io.bonafide.core.signal.burst;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.Arrays;

/**
 * One item's orders by slots, and what the shop sold meanwhile ({@link SteadyLevel}), without campaigns and without spans
 * that were taken out. Slots are epoch hours divided by {@value SpanScan#SLOT_HOURS}; only those with orders are kept.
 */
final class SpanHistory {
    private static final int WEEK = 168;
    /** 1 / E(χ² | χ² in its lower two thirds), one degree of freedom. */
    private static final double CONSISTENT = 3.66;

    private final HourCounts counts;
    private final BurstCalendar calendar;
    private final ShopLevel level;
    private final SpanParameters parameters;

    private int[] slots = {};
    private int[] orders = {};
    private int[] out = {};
    private int size;
    private int from;
    private long total;
    private double exposure;
    private int weeks;

    SpanHistory(HourCounts counts, BurstCalendar calendar, ShopLevel level, SpanParameters parameters) {
        this.counts = counts;
        this.calendar = calendar;
        this.level = level;
        this.parameters = parameters;
    }

    /** Turns to the item {@code index} of the counts. */
    void load(int index) {
        int item = counts.items[index];
        int start = counts.starts[index];
        int most = counts.starts[index + 1] - start;
        if (slots.length < most) {
            slots = new int[2 * most];
            orders = new int[2 * most];
        }
        out = calendar.intervals(item);
        size = 0;
        total = 0;
        for (int at = start; at < start + most; at++) {
            int hour = counts.firstHour + counts.hours[at];
            if (calendar.coversItem(item, hour)) {
                continue;
            }
            int slot = Math.floorDiv(hour, SpanScan.SLOT_HOURS);
            if (size == 0 || slots[size - 1] != slot) {
                slots[size] = slot;
                orders[size++] = 0;
            }
            orders[size - 1] += counts.counts[at];
            total += counts.counts[at];
        }
        int begins = size == 0 ? level.end() : slots[0] * SpanScan.SLOT_HOURS;
        from = parameters.sinceFirstOrder() ? Math.max(level.start(), begins) : level.start();
        exposure = shopOrders(from, level.end());
    }

    /** Whether enough is left to look at. */
    boolean enough() {
        return total >= parameters.leastOrders() && level.end() - from > parameters.outsideHours() && exposure > 0;
    }

    int size() {
        return size;
    }

    int slot(int at) {
        return slots[at];
    }

    int orders(int at) {
        return orders[at];
    }

    /** Orders of the item that are left. */
    long total() {
        return total;
    }

    /** As how many spans that hardly overlap those looked at count: two for every one of a length that fits in. */
    double differentSpans() {
        double sum = 0;
        for (int length : parameters.lengths()) {
            sum += 2.0 * (level.end() - from) / (length * SpanScan.SLOT_HOURS);
        }
        return Math.max(1, sum);
    }

    /**
     * Orders expected in the slots from that of {@code first} up to {@code to}, which has {@code inside}, by the item's
     * share outside them; NaN where too little lies outside.
     */
    double expected(int first, int to, int inside) {
        int begins = Math.max(from, slots[first] * SpanScan.SLOT_HOURS);
        int ends = Math.min(level.end(), to * SpanScan.SLOT_HOURS);
        double within = shopOrders(begins, ends);
        double outside = exposure - within;
        boolean enough = level.end() - from - (ends - begins) >= parameters.outsideHours()
                && outside > 0
                && outside >= parameters.outsidePart() * within;
        return enough ? (total - inside + 0.5) / outside * within : Double.NaN;
    }

    /** Takes the hours out, as if they had not been. */
    void takeOut(int fromHour, int toHour) {
        int kept = 0;
        for (int at = 0; at < size; at++) {
            int hour = slots[at] * SpanScan.SLOT_HOURS;
            if (hour >= fromHour && hour < toHour) {
                total -= orders[at];
            } else {
                slots[kept] = slots[at];
                orders[kept++] = orders[at];
            }
        }
        size = kept;
        out = joined(out, fromHour, toHour);
        exposure = shopOrders(from, level.end());
    }

    /**
     * How much whole weeks of the item vary beyond chance, the third that varies most left out: of Pearson's terms the lower
     * two thirds, made consistent at the normal.
     */
    double dispersion() {
        DoubleArrayList terms = new DoubleArrayList();
        double share = total / exposure;
        double means = 0;
        int at = 0;
        for (int week = from; week + WEEK <= level.end(); week += WEEK) {
            long seen = 0;
            while (at < size && slots[at] * SpanScan.SLOT_HOURS < week + WEEK) {
                seen += orders[at++];
            }
            double mean = share * shopOrders(week, week + WEEK);
            if (mean > 0) {
                terms.add((seen - mean) * (seen - mean) / mean);
                means += mean;
            }
        }
        terms.sort(null);
        weeks = terms.size();
        int kept = weeks - weeks / 3;
        double sum = 0;
        for (int i = 0; i < kept; i++) {
            sum += terms.getDouble(i);
        }
        double ratio = weeks / 3 == 0 ? sum / kept : CONSISTENT * sum / kept;
        return weeks == 0 ? 0 : (ratio - 1) / (means / weeks);
    }

    /** Of how many weeks the last dispersion was. */
    int weeks() {
        return weeks;
    }

    /** The intervals and one more, disjoint and ascending. */
    private static int[] joined(int[] intervals, int from, int to) {
        int[] all = new int[intervals.length + 2];
        int size = 0;
        int begins = from;
        int ends = to;
        int i = 0;
        for (; i < intervals.length && intervals[i] <= ends; i += 2) {
            if (intervals[i + 1] < begins) {
                all[size++] = intervals[i];
                all[size++] = intervals[i + 1];
            } else {
                begins = Math.min(begins, intervals[i]);
                ends = Math.max(ends, intervals[i + 1]);
            }
        }
        all[size++] = begins;
        all[size++] = ends;
        int rest = intervals.length - i;
        System.arraycopy(intervals, i, all, size, rest);
        return Arrays.copyOf(all, size + rest);
    }

    private double shopOrders(int fromHour, int toHour) {
        double sum = level.between(fromHour, toHour);
        for (int i = 0; i < out.length; i += 2) {
            int begins = Math.max(fromHour, out[i]);
            int ends = Math.min(toHour, out[i + 1]);
            if (begins < ends) {
                sum -= level.between(begins, ends);
            }
        }
        return sum;
    }
}
