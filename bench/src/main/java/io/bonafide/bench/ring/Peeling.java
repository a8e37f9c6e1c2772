package io.bonafide.bench.ring;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Arrays;

/**
 * Greedy peeling (Charikar, APPROX 2000; M-Zoom, Shin et al., ECML PKDD 2016, for more than two modes): of the slices of
 * least degree in each mode, the one whose leaving makes what remains densest goes, until nothing is left; the densest
 * of what there was in between is the block. O(entries + slices) with a list for each degree.
 */
final class Peeling {

    /** What a block of so many entries and so many slices in each mode is worth. */
    enum Density {
        /** Entries divided by all slices. */
        PER_SLICE {
            @Override
            double of(int entries, int[] slices) {
                return (double) entries / Arrays.stream(slices).sum();
            }
        },
        /** Entries divided by the geometric mean of the modes' slices. */
        GEOMETRIC {
            @Override
            double of(int entries, int[] slices) {
                double product = 1;
                for (int each : slices) {
                    product *= each;
                }
                return product == 0 ? 0 : entries / Math.pow(product, 1.0 / slices.length);
            }
        };

        abstract double of(int entries, int[] slices);
    }

    private final int[][] entries;
    private final Density measure;
    private final int[] degree;
    private final int[] modeOf;
    private final boolean[] gone;
    private final boolean[] removed;
    private final IntArrayList[] entriesOf;
    private final IntArrayList[][] byDegree;
    private final int[] lowest;
    private final int[] left;
    private final IntArrayList order = new IntArrayList();
    private int bestGone;
    private double density;

    /** @param entries by mode, the slice of each entry; slices of all modes are numbered together from 0 */
    Peeling(int[][] entries, int slices, Density measure) {
        this.entries = entries;
        this.measure = measure;
        this.degree = new int[slices];
        this.modeOf = new int[slices];
        this.gone = new boolean[slices];
        this.removed = new boolean[entries[0].length];
        this.entriesOf = new IntArrayList[slices];
        this.byDegree = new IntArrayList[entries.length][];
        this.lowest = new int[entries.length];
        this.left = new int[entries.length];
        for (int m = 0; m < entries.length; m++) {
            enter(m);
        }
        peel();
    }

    double density() {
        return density;
    }

    /** The slices of the block. */
    IntOpenHashSet block() {
        IntOpenHashSet block = new IntOpenHashSet();
        for (int i = bestGone; i < order.size(); i++) {
            block.add(order.getInt(i));
        }
        return block;
    }

    private void enter(int mode) {
        int most = 0;
        IntArrayList slices = new IntArrayList();
        for (int e = 0; e < entries[mode].length; e++) {
            int slice = entries[mode][e];
            if (degree[slice] == 0) {
                entriesOf[slice] = new IntArrayList();
                modeOf[slice] = mode;
                slices.add(slice);
            }
            entriesOf[slice].add(e);
            most = Math.max(most, ++degree[slice]);
        }
        left[mode] = slices.size();
        byDegree[mode] = new IntArrayList[most + 1];
        for (int d = 0; d <= most; d++) {
            byDegree[mode][d] = new IntArrayList();
        }
        slices.forEach(slice -> byDegree[mode][degree[slice]].add(slice));
    }

    private void peel() {
        int mass = removed.length;
        density = measure.of(mass, left);
        while (Arrays.stream(left).sum() > 0) {
            int slice = next(mass);
            byDegree[modeOf[slice]][lowest[modeOf[slice]]].popInt();
            gone[slice] = true;
            order.add(slice);
            left[modeOf[slice]]--;
            mass -= remove(slice);
            if (mass > 0 && measure.of(mass, left) > density) {
                density = measure.of(mass, left);
                bestGone = order.size();
            }
        }
    }

    private int next(int mass) {
        int best = -1;
        double most = -1;
        for (int m = 0; m < left.length; m++) {
            if (left[m] > 0) {
                int slice = least(m);
                left[m]--;
                double then = mass == degree[slice] ? 0 : measure.of(mass - degree[slice], left);
                left[m]++;
                if (then > most) {
                    most = then;
                    best = slice;
                }
            }
        }
        return best;
    }

    /** The slice of least degree, at the end of its list; entries of those that have moved on are dropped. */
    private int least(int mode) {
        while (true) {
            IntArrayList list = byDegree[mode][lowest[mode]];
            if (list.isEmpty()) {
                lowest[mode]++;
            } else {
                int slice = list.topInt();
                if (!gone[slice] && degree[slice] == lowest[mode]) {
                    return slice;
                }
                list.popInt();
            }
        }
    }

    private int remove(int slice) {
        int count = 0;
        IntArrayList own = entriesOf[slice];
        for (int i = 0; i < own.size(); i++) {
            int e = own.getInt(i);
            if (!removed[e]) {
                removed[e] = true;
                count++;
                for (int m = 0; m < entries.length; m++) {
                    int other = entries[m][e];
                    degree[other]--;
                    if (!gone[other]) {
                        byDegree[m][degree[other]].add(other);
                        lowest[m] = Math.min(lowest[m], degree[other]);
                    }
                }
            }
        }
        return count;
    }
}
