package io.bonafide.bench.ring;

import it.unimi.dsi.fastutil.ints.Int2ObjectLinkedOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.List;

/**
 * Pairs of users who review at least so many common items at most so many days apart; components of at least so many
 * users. The idea of SynchroTrap (Cao et al., CCS 2014) without its similarity.
 */
record CoActionCounting(int days, int commonItems, int component) implements Peer {

    @Override
    public String name() {
        return "co-action counting (%d days, ≥ %d items, component ≥ %d)".formatted(days, commonItems, component);
    }

    @Override
    public String source() {
        return "after SynchroTrap (Cao et al., CCS 2014)";
    }

    @Override
    public List<IntOpenHashSet> report(Edges edges) {
        int users = edges.countUsers();
        Components components = new Components(users);
        for (Long2IntMap.Entry pair : commonItems(edges).long2IntEntrySet()) {
            if (pair.getIntValue() >= commonItems) {
                components.join((int) (pair.getLongKey() >> Integer.SIZE), (int) pair.getLongKey());
            }
        }
        Int2ObjectLinkedOpenHashMap<IntOpenHashSet> groups = new Int2ObjectLinkedOpenHashMap<>();
        for (int user = 0; user < users; user++) {
            groups.computeIfAbsent(components.of(user), root -> new IntOpenHashSet())
                    .add(user);
        }
        return groups.values().stream()
                .filter(group -> group.size() >= component)
                .toList();
    }

    private Long2IntOpenHashMap commonItems(Edges edges) {
        IntArrayList[] byItem = new IntArrayList[edges.countItems()];
        Long2IntOpenHashMap common = new Long2IntOpenHashMap();
        Long2IntOpenHashMap lastItem = new Long2IntOpenHashMap();
        lastItem.defaultReturnValue(-1);
        for (int e = 0; e < edges.size(); e++) {
            if (byItem[edges.item()[e]] == null) {
                byItem[edges.item()[e]] = new IntArrayList();
            }
            byItem[edges.item()[e]].add(e);
        }
        for (IntArrayList reviews : byItem) {
            if (reviews != null) {
                count(edges, reviews, common, lastItem);
            }
        }
        return common;
    }

    private void count(Edges edges, IntArrayList reviews, Long2IntOpenHashMap common, Long2IntOpenHashMap lastItem) {
        for (int i = 0; i < reviews.size(); i++) {
            int one = reviews.getInt(i);
            for (int j = i - 1; j >= 0; j--) {
                int other = reviews.getInt(j);
                if (edges.day()[one] - edges.day()[other] > days) {
                    break;
                }
                int low = Math.min(edges.user()[one], edges.user()[other]);
                int high = Math.max(edges.user()[one], edges.user()[other]);
                long pair = (long) low << Integer.SIZE | high;
                if (low < high && lastItem.put(pair, edges.item()[one]) != edges.item()[one]) {
                    common.addTo(pair, 1);
                }
            }
        }
    }

    /** Union-find with path halving. */
    private static final class Components {
        private final int[] parent;

        Components(int size) {
            parent = new int[size];
            for (int i = 0; i < size; i++) {
                parent[i] = i;
            }
        }

        int of(int member) {
            int at = member;
            while (parent[at] != at) {
                parent[at] = parent[parent[at]];
                at = parent[at];
            }
            return at;
        }

        void join(int one, int other) {
            parent[of(one)] = of(other);
        }
    }
}
