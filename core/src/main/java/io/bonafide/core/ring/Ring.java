package io.bonafide.core.ring;

import java.util.List;

/**
 * Actors who act on the same few objects within days, more of them than chance explains.
 *
 * @param members the most probable first, then by actor; never empty
 * @param objects what they act on, in increasing order
 * @param from the members' first action, in the caller's unit of time
 * @param to their last
 * @param strength −log10 of the chance of as many repeats on any as many objects that are as busy within a window
 * @param expected how many repeats chance brings at most: acts on the objects beyond each actor's first
 * @param seen how many there are
 * @param fdr share of chance among the rings at least as strong (Benjamini-Hochberg)
 * @param pivotal without these actors the ring, were it the only one, would not be significant: as few as possible, taken from those
 *     with the most objects
 */
public record Ring(
        List<Member> members,
        List<Long> objects,
        long from,
        long to,
        double strength,
        double expected,
        int seen,
        double fdr,
        List<Long> pivotal) {

    public Ring {
        members = List.copyOf(members);
        objects = List.copyOf(objects);
        pivotal = List.copyOf(pivotal);
    }

    /**
     * One who belongs.
     *
     * @param probability that the actor is a member rather than one who came by
     * @param acts what the actor did on the ring's objects in its time, each once, by time; never empty
     */
    public record Member(long actor, double probability, List<Action> acts) {

        public Member {
            acts = List.copyOf(acts);
        }
    }
}
