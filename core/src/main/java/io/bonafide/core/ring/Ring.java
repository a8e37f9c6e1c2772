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
 * @param birth the first act of the first window that showed it: by it the same ring is known again when more actions have come
 * @param life what became of it from window to window, by time; begins with its appearance
 * @param forebears places of the rings that it goes on from, among all that are answered with it
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
        List<Long> pivotal,
        Action birth,
        List<Change> life,
        List<Integer> forebears) {

    public Ring {
        life = List.copyOf(life);
        forebears = List.copyOf(forebears);
        members = List.copyOf(members);
        objects = List.copyOf(objects);
        pivotal = List.copyOf(pivotal);
    }

    Ring goingOnFrom(List<Integer> earlier) {
        return new Ring(members, objects, from, to, strength, expected, seen, fdr, pivotal, birth, life, earlier);
    }

    /**
     * What happened to a ring, or to one of the parts in which it was seen at a time.
     *
     * @param at when the last step of the window began that showed it, in the caller's unit of time
     * @param actors whom it is about, increasing; never empty
     */
    public record Change(long at, Kind kind, List<Long> actors) {

        public Change {
            actors = List.copyOf(actors);
        }

        /** What happened. */
        public enum Kind {
            /** The actors form a part that was not there. */
            APPEARED,
            /** The actors have come to a part. */
            GREW,
            /** The window shows no more that the actors belong to a part. */
            SHRANK,
            /** Several parts have become the one of these actors. */
            MERGED,
            /** A part has become several, one of which is of these actors. */
            SPLIT,
            /** The part of these actors is seen no more, while others are. */
            FADED
        }
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
