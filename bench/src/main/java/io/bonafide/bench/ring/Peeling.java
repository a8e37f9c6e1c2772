package io.bonafide.bench.ring;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Arrays;

/**
 * Greedy peeling (Charikar, APPROX 2000; M-Zoom, Shin et al., ECML PKDD 2016, for more than two modes): the slice of
 * least degree goes until nothing is left; the densest of what there was in between is the block. Density is entries
 * divided by slices. O(entries + slices) with a list for each degree.
 */
final class Peeling {
    private final int[][] entries;
    private final int slices;
    private final int[] degree;
    private final boolean[] gone;
    private final IntArrayList[] entriesOf;
    private final IntArrayList order = new IntArrayList();
    private int bestGone;
    private double density;

    /** @param entries by mode, the slice of each entry; slices of all modes are numbered together from 0 */
    Peeling(int[][] entries, int slices) {
        this.entries = entries;
        this.slices = slices;
        this.degree = new int[slices];
        this.gone = new boolean[slices];
        this.entriesOf = new IntArrayList[slices];
        for (int[] mode : entries) {
            for (int e = 0; e < mode.length; e++) {
                degree[mode[e]]++;
                if (entriesOf[mode[e]] == null) {
                    entriesOf[mode[e]] = new IntArrayList();
                }
                entriesOf[mode[e]].add(e);
            }
        }
        peel();
    }

    /** Entries divided by slices of the block. */
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

    private void peel() {
        int most = Arrays.stream(degree).max().orElse(0);
        IntArrayList[] byDegree = new IntArrayList[most + 1];
        for (int d = 0; d <= most; d++) {
            byDegree[d] = new IntArrayList();
        }
        int left = 0;
        for (int slice = 0; slice < slices; slice++) {
            if (degree[slice] > 0) {
                byDegree[degree[slice]].add(slice);
                left++;
            }
        }
        int mass = entries[0].length;
        boolean[] removed = new boolean[mass];
        density = left == 0 ? 0 : (double) mass / left;
        int lowest = 0;
        while (left > 0) {
            while (byDegree[lowest].isEmpty()) {
                lowest++;
            }
            int slice = byDegree[lowest].popInt();
            if (!gone[slice] && degree[slice] == lowest) {
                gone[slice] = true;
                order.add(slice);
                left--;
                mass -= remove(slice, removed, byDegree);
                if (left > 0 && (double) mass / left > density) {
                    density = (double) mass / left;
                    bestGone = order.size();
                }
                lowest = 0;
            }
        }
    }

    private int remove(int slice, boolean[] removed, IntArrayList[] byDegree) {
        int count = 0;
        IntArrayList own = entriesOf[slice];
        for (int i = 0; i < own.size(); i++) {
            int e = own.getInt(i);
            if (!removed[e]) {
                removed[e] = true;
                count++;
                for (int[] mode : entries) {
                    int other = mode[e];
                    degree[other]--;
                    if (!gone[other]) {
                        byDegree[degree[other]].add(other);
                    }
                }
            }
        }
        return count;
    }
}
