package io.bonafide.core.identity;

import java.util.List;

/**
 * Two writings that are taken for one place, by their tokens, and why.
 *
 * @param place the token that stands for both, and for all that are tied with them
 */
public record Tie(long place, long one, long other, double confidence, List<Reason> reasons) {

    public Tie {
        if (one == other) {
            throw new IllegalArgumentException("""
                    The tie of the token (%x) leads to itself.
                    Tie two writings.""".formatted(one));
        }
        reasons = List.copyOf(reasons);
    }
}
