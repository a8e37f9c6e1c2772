package io.bonafide.core.assess;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/**
 * The distinct log-likelihood ratios of a shop's lines, and how many lines have each. Since a model is made of steps there
 * are few, so that all that depends on the whole distribution is cheap.
 */
final class Levels {
    private static final int NEW = -1;

    private final Long2IntOpenHashMap codes = new Long2IntOpenHashMap();
    private final DoubleArrayList ratios = new DoubleArrayList();
    private final IntArrayList counts = new IntArrayList();

    Levels() {
        codes.defaultReturnValue(NEW);
    }

    /** Counts a line, and returns the code of its level. */
    int add(double logRatio) {
        double value = logRatio + 0.0;
        int code = codes.putIfAbsent(Double.doubleToLongBits(value), ratios.size());
        if (code == NEW) {
            code = ratios.size();
            ratios.add(value);
            counts.add(0);
        }
        counts.set(code, counts.getInt(code) + 1);
        return code;
    }

    /** Takes back one line of a level. */
    void remove(int code) {
        counts.set(code, counts.getInt(code) - 1);
    }

    int size() {
        return ratios.size();
    }

    double logRatio(int code) {
        return ratios.getDouble(code);
    }

    int lines(int code) {
        return counts.getInt(code);
    }

    /** The codes by falling ratio. */
    int[] falling() {
        int[] order = new int[ratios.size()];
        for (int code = 0; code < order.length; code++) {
            order[code] = code;
        }
        IntArrays.quickSort(order, (a, b) -> Double.compare(ratios.getDouble(b), ratios.getDouble(a)));
        return order;
    }
}
