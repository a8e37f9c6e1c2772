package io.bonafide.bench.ring;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.List;

/**
 * The densest block of users × items within a sliding window, after every review, reported while its density is at least
 * the threshold: what DenseAlert (Shin et al., KDD 2017) keeps up to date. Here the greedy order is computed anew, and
 * only from slices that have three or more entries among themselves: any other goes before these, and in a block whose
 * density is above 2 there is none. A review whose user or item is not among them changes no such block.
 */
record WindowPeeling(int days, double threshold) implements Peer {
    private static final int CORE = 3;

    @Override
    public String name() {
        return "windowed greedy peeling (%d days, density ≥ %s)".formatted(days, threshold);
    }

    @Override
    public String source() {
        return "in the manner of DenseAlert (Shin et al., KDD 2017)";
    }

    @Override
    public List<IntOpenHashSet> report(Edges edges) {
        List<IntOpenHashSet> found = new ArrayList<>();
        int users = edges.countUsers();
        int[] degree = new int[users + edges.countItems()];
        int first = 0;
        for (int e = 0; e < edges.size(); e++) {
            boolean expired = false;
            while (edges.day()[first] <= edges.day()[e] - days) {
                change(edges, first++, users, degree, -1);
                expired = true;
            }
            change(edges, e, users, degree, 1);
            if (expired || degree[edges.user()[e]] >= CORE && degree[users + edges.item()[e]] >= CORE) {
                alert(edges, first, e + 1, users, degree, found);
            }
        }
        return found;
    }

    private static void change(Edges edges, int e, int users, int[] degree, int by) {
        degree[edges.user()[e]] += by;
        degree[users + edges.item()[e]] += by;
    }

    private void alert(Edges edges, int from, int to, int firstItem, int[] degrees, List<IntOpenHashSet> found) {
        IntArrayList core = core(edges, from, to, firstItem, degrees);
        if (core.isEmpty()) {
            return;
        }
        Int2IntOpenHashMap number = new Int2IntOpenHashMap();
        IntArrayList slices = new IntArrayList();
        int[][] modes = new int[2][core.size()];
        for (int i = 0; i < core.size(); i++) {
            modes[0][i] = numberOf(edges.user()[core.getInt(i)], number, slices);
            modes[1][i] = numberOf(firstItem + edges.item()[core.getInt(i)], number, slices);
        }
        Peeling peeling = new Peeling(modes, slices.size(), Peeling.Density.PER_SLICE);
        if (peeling.density() >= threshold) {
            IntOpenHashSet users = new IntOpenHashSet();
            peeling.block().forEach(slice -> {
                if (slices.getInt(slice) < firstItem) {
                    users.add(slices.getInt(slice));
                }
            });
            if (found.isEmpty() || !found.get(found.size() - 1).equals(users)) {
                found.add(users);
            }
        }
    }

    private static int numberOf(int slice, Int2IntOpenHashMap number, IntArrayList slices) {
        int known = number.getOrDefault(slice, -1);
        if (known >= 0) {
            return known;
        }
        number.put(slice, slices.size());
        slices.add(slice);
        return slices.size() - 1;
    }

    /** Reviews of the window whose user and item have at least {@value #CORE} of them. */
    private static IntArrayList core(Edges edges, int from, int to, int firstItem, int[] degrees) {
        Int2IntOpenHashMap lost = new Int2IntOpenHashMap();
        IntArrayList core = new IntArrayList();
        for (int e = from; e < to; e++) {
            core.add(e);
        }
        int size;
        do {
            size = core.size();
            IntArrayList kept = new IntArrayList();
            for (int i = 0; i < size; i++) {
                int e = core.getInt(i);
                int user = edges.user()[e];
                int item = firstItem + edges.item()[e];
                if (degrees[user] - lost.get(user) >= CORE && degrees[item] - lost.get(item) >= CORE) {
                    kept.add(e);
                } else {
                    lost.addTo(user, 1);
                    lost.addTo(item, 1);
                }
            }
            core = kept;
        } while (core.size() < size);
        return core;
    }
}
