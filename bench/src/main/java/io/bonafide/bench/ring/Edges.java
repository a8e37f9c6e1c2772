package io.bonafide.bench.ring;

import io.bonafide.core.ring.Action;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Reviews, by day.
 *
 * @param user who, from 0
 * @param item what, from 0
 * @param day when
 * @param ring above 0 a ring's own edge, below 0 its camouflage, 0 nobody's
 */
record Edges(int[] user, int[] item, int[] day, int[] ring) {

    int size() {
        return user.length;
    }

    /** One more than the greatest user; O(size). */
    int countUsers() {
        return Arrays.stream(user).max().orElse(-1) + 1;
    }

    /** One more than the greatest item; O(size). */
    int countItems() {
        return Arrays.stream(item).max().orElse(-1) + 1;
    }

    List<Action> actions() {
        return IntStream.range(0, size())
                .mapToObj(e -> new Action(user[e], item[e], day[e]))
                .toList();
    }

    /** Without anything that was injected. */
    Edges untouched() {
        int[] kept = IntStream.range(0, size()).filter(e -> ring[e] == 0).toArray();
        return at(kept);
    }

    /** The same reviews, the days of each item dealt anew among its reviewers, and in order again. */
    Edges permuted(long seed) {
        int[] byItem = sortedBy(item);
        int[] days = day.clone();
        SplittableRandom random = new SplittableRandom(seed);
        int from = 0;
        while (from < byItem.length) {
            int to = from;
            while (to < byItem.length && item[byItem[to]] == item[byItem[from]]) {
                to++;
            }
            for (int i = to - 1; i > from; i--) {
                int other = byItem[from + random.nextInt(i - from + 1)];
                int swapped = days[byItem[i]];
                days[byItem[i]] = days[other];
                days[other] = swapped;
            }
            from = to;
        }
        return new Edges(user, item, days, ring).byDay();
    }

    Edges and(Edges more) {
        return new Edges(
                        joined(user, more.user),
                        joined(item, more.item),
                        joined(day, more.day),
                        joined(ring, more.ring))
                .byDay();
    }

    Edges byDay() {
        return at(sortedBy(day));
    }

    private Edges at(int[] places) {
        return new Edges(pick(user, places), pick(item, places), pick(day, places), pick(ring, places));
    }

    /** Places in increasing order of {@code keys}; stable counting sort. */
    private static int[] sortedBy(int[] keys) {
        int[] starts = new int[Arrays.stream(keys).max().orElse(-1) + 2];
        for (int key : keys) {
            starts[key + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] sorted = new int[keys.length];
        for (int e = 0; e < keys.length; e++) {
            sorted[starts[keys[e]]++] = e;
        }
        return sorted;
    }

    private static int[] pick(int[] values, int[] places) {
        int[] picked = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            picked[i] = values[places[i]];
        }
        return picked;
    }

    private static int[] joined(int[] first, int[] second) {
        int[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
