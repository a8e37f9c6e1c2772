package io.bonafide.core.signal.burst;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;

/**
 * The history as counts: the shop's orders by the hour, and the item-hours that have any, by item and hour.
 *
 * <p>Time O(n) by radix sort of (item, hour); memory 8 bytes a row while counting, then 8 bytes an item-hour and 4 an hour
 * of the span.
 */
final class HourCounts {
    /** The first epoch hour. */
    final int firstHour;

    /** Orders of each hour from {@link #firstHour} on, without those of items that were in a campaign. */
    final int[] shop;

    /** Codes of the items that have any row, ascending. */
    final int[] items;

    /** Where the entries of {@code items[i]} begin; one longer than {@link #items}. */
    final int[] starts;

    /** The hour of each entry, from {@link #firstHour}, ascending within an item. */
    final int[] hours;

    /** The orders of each entry, at least 1. */
    final int[] counts;

    private HourCounts(int firstHour, int[] shop, int[] items, int[] starts, int[] hours, int[] counts) {
        this.firstHour = firstHour;
        this.shop = shop;
        this.items = items;
        this.starts = starts;
        this.hours = hours;
        this.counts = counts;
    }

    static HourCounts of(int[] items, int[] epochHours, boolean[] firstOfOrder, BurstCalendar calendar) {
        requireSameLength(items, epochHours, firstOfOrder);
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int hour : epochHours) {
            first = Math.min(first, hour);
            last = Math.max(last, hour);
        }
        int[] shop = new int[epochHours.length == 0 ? 0 : last - first + 1];
        for (int row = 0; row < items.length; row++) {
            if (firstOfOrder[row] && !calendar.covers(items[row], epochHours[row])) {
                shop[epochHours[row] - first]++;
            }
        }
        return aggregate(first, shop, sorted(items, epochHours, first));
    }

    private static long[] sorted(int[] items, int[] epochHours, int first) {
        long[] keys = new long[items.length];
        int size = 0;
        for (int row = 0; row < items.length; row++) {
            if (items[row] >= 0) {
                keys[size++] = (long) items[row] << 32 | (epochHours[row] - first);
            }
        }
        long[] exact = Arrays.copyOf(keys, size);
        LongArrays.radixSort(exact);
        return exact;
    }

    private static HourCounts aggregate(int first, int[] shop, long[] keys) {
        IntArrayList items = new IntArrayList();
        IntArrayList starts = new IntArrayList();
        IntArrayList hours = new IntArrayList();
        IntArrayList counts = new IntArrayList();
        for (int at = 0; at < keys.length; at++) {
            int item = (int) (keys[at] >>> 32);
            if (at > 0 && keys[at] == keys[at - 1]) {
                counts.set(counts.size() - 1, counts.getInt(counts.size() - 1) + 1);
                continue;
            }
            if (at == 0 || item != (int) (keys[at - 1] >>> 32)) {
                items.add(item);
                starts.add(hours.size());
            }
            hours.add((int) keys[at]);
            counts.add(1);
        }
        starts.add(hours.size());
        return new HourCounts(
                first, shop, items.toIntArray(), starts.toIntArray(), hours.toIntArray(), counts.toIntArray());
    }

    private static void requireSameLength(int[] items, int[] epochHours, boolean[] firstOfOrder) {
        if (items.length != epochHours.length || items.length != firstOfOrder.length) {
            throw new IllegalArgumentException("""
                    The rows of the burst test have %d items, %d hours and %d marks of the first row.
                    Give one of each for every row.""".formatted(items.length, epochHours.length, firstOfOrder.length));
        }
    }
}
