package io.bonafide.core.ring;

import it.unimi.dsi.fastutil.ints.Int2LongMap;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntRBTreeMap;

/**
 * Everybody who acts on some objects within a span of the window, each with the set of those objects as bits.
 *
 * <p>Sums are taken over patterns in increasing order: they do not depend on the order of the actions.
 */
final class Block {
    private final CoActions window;
    private final int[] objects;
    private final long from;
    private final long to;
    private final Int2LongOpenHashMap patternOf = new Int2LongOpenHashMap();

    /** @param objects slots, in increasing order of their keys */
    Block(CoActions window, int[] objects, long from, long to) {
        this.window = window;
        this.objects = objects;
        this.from = from;
        this.to = to;
        for (int i = 0; i < objects.length; i++) {
            gather(i);
        }
    }

    int[] objects() {
        return objects;
    }

    Int2LongMap patternOf() {
        return patternOf;
    }

    boolean holds(long time) {
        return time >= from && time <= to;
    }

    /** Members and passers-by, if the background of the span is what {@code windowFrom} knows of the past. */
    Fit fit(double rho, long windowFrom) {
        Long2IntRBTreeMap counts = new Long2IntRBTreeMap();
        for (long pattern : patternOf.values()) {
            counts.addTo(pattern, 1);
        }
        long[] patterns = counts.keySet().toLongArray();
        int[] sizes = counts.values().toIntArray();
        double[] shape = new double[objects.length];
        double[] mean = new double[objects.length];
        long steps = window.step(to) - window.step(from) + 1;
        for (int i = 0; i < objects.length; i++) {
            shape[i] = window.rates().shape(objects[i], windowFrom);
            mean[i] = steps * window.rates().mean(objects[i], windowFrom);
        }
        for (int p = 0; p < patterns.length; p++) {
            counts.put(patterns[p], p);
        }
        return new Fit(new Mixture(patterns, sizes, shape, mean, rho), counts);
    }

    /** How many actors act on two or more. */
    int repeaters() {
        int found = 0;
        for (long pattern : patternOf.values()) {
            found += Long.bitCount(pattern) > 1 ? 1 : 0;
        }
        return found;
    }

    private void gather(int index) {
        ActionLists lists = window.lists();
        for (int node = window.objects().head(objects[index]);
                node != ActionLists.NONE;
                node = lists.nextOfObject(node)) {
            int actor = lists.actor(node);
            if (holds(lists.time(node)) && !window.isBusy(actor)) {
                patternOf.put(actor, patternOf.get(actor) | 1L << index);
            }
        }
    }

    /** The probabilities of a block, by pattern. */
    record Fit(Mixture mixture, Long2IntMap indexOf) {

        double belongs(long pattern) {
            return mixture.belongs(indexOf.get(pattern));
        }
    }
}
