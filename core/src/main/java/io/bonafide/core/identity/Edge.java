package io.bonafide.core.identity;

import java.util.List;

/**
 * A reason to take two nodes for one.
 *
 * @param id counts from 0 in the order in which edges were offered
 * @param confidence estimated probability that both are the same place
 * @param reasons what agrees and what does not, most telling first, never empty
 */
public record Edge(int id, int from, int to, double confidence, List<Reason> reasons) {

    public Edge {
        if (from == to) {
            throw new IllegalArgumentException("""
                    The edge (%d) joins node %d with itself.
                    Offer edges between two nodes.""".formatted(id, from));
        }
        if (!(confidence > 0 && confidence <= 1)) {
            throw new IllegalArgumentException("""
                    The confidence (%s) of the edge (%d) is not above 0 and at most 1.
                    Leave an edge out that has no confidence.""".formatted(confidence, id));
        }
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("""
                    The edge (%d) has no reasons.
                    Say what agrees; a link that cannot be explained is not made.""".formatted(id));
        }
        reasons = List.copyOf(reasons);
    }

    int other(int node) {
        return node == from ? to : from;
    }
}
