package io.bonafide.core.identity;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.List;
import java.util.Optional;

/**
 * What a person said of pairs of writings, by their tokens: it outweighs whatever the writings look like.
 *
 * @param same pairs that are one place
 * @param apart pairs that are not
 */
public record Said(List<Pair> same, List<Pair> apart) {
    public static final Said NOTHING = new Said(List.of(), List.of());

    public Said {
        same = List.copyOf(same);
        apart = List.copyOf(apart);
    }

    /** Two writings. */
    public record Pair(long one, long other) {
        public Pair {
            if (one == other) {
                throw new IllegalArgumentException("""
                        The pair names the token (%x) twice.
                        Nothing can be said of a writing and itself; name two.""".formatted(one));
            }
        }
    }

    /**
     * A pair said to be apart that pairs said to be one place lead across.
     *
     * @param apart its index
     * @param same the indices of those that lead from one to the other, in order, never empty
     */
    public record Contradiction(int apart, List<Integer> same) {
        public Contradiction {
            same = List.copyOf(same);
        }
    }

    /** The first pair that cannot be apart if all that was said is true. */
    public Optional<Contradiction> contradiction() {
        Links links = new Links(Integer.MAX_VALUE);
        Long2IntOpenHashMap nodes = new Long2IntOpenHashMap();
        for (Pair pair : same) {
            links.offer(node(pair.one(), nodes, links), node(pair.other(), nodes, links), 1, Settlement.SAID);
        }
        for (int i = 0; i < apart.size(); i++) {
            int one = node(apart.get(i).one(), nodes, links);
            int other = node(apart.get(i).other(), nodes, links);
            if (links.together(one, other)) {
                List<Integer> chain =
                        links.explain(one, other).stream().map(Edge::id).toList();
                return Optional.of(new Contradiction(i, chain));
            }
        }
        return Optional.empty();
    }

    private static int node(long token, Long2IntOpenHashMap nodes, Links links) {
        return nodes.computeIfAbsent(token, t -> links.add(Links.NO_MARK));
    }
}
