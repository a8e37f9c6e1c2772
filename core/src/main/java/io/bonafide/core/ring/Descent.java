package io.bonafide.core.ring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which earlier rings a ring goes on from: half of the smaller one's members are in both, though it acts on other objects, or
 * after a pause. What an earlier one of these goes on from is not named again. O(rings² · members).
 */
final class Descent {
    private Descent() {}

    /**
     * The places of each ring's forebears, increasing.
     *
     * @param rings by their first action
     */
    static List<List<Integer>> of(List<Ring> rings) {
        List<List<Long>> actors = rings.stream().map(Descent::actors).toList();
        List<BitSet> ancestors = new ArrayList<>();
        List<List<Integer>> forebears = new ArrayList<>();
        for (int ring = 0; ring < rings.size(); ring++) {
            BitSet known = new BitSet();
            List<Integer> found = new ArrayList<>();
            for (int earlier = ring - 1; earlier >= 0; earlier--) {
                boolean before = rings.get(earlier).from() < rings.get(ring).from()
                        && rings.get(earlier).to() < rings.get(ring).to();
                if (before && !known.get(earlier) && Life.half(actors.get(earlier), actors.get(ring))) {
                    found.add(0, earlier);
                    known.set(earlier);
                    known.or(ancestors.get(earlier));
                }
            }
            ancestors.add(known);
            forebears.add(found);
        }
        return forebears;
    }

    private static List<Long> actors(Ring ring) {
        return ring.members().stream().map(Ring.Member::actor).sorted().toList();
    }
}
