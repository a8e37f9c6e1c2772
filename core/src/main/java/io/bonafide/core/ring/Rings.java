package io.bonafide.core.ring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Rings in a history of actions.
 *
 * <p>Groups in lockstep after Cao et al. (SynchroTrap, CCS 2014) and Beutel et al. (CopyCatch, WWW 2013), who tie actors
 * that act alike at the same time; what is ours is the order of things: objects are tied first, since a ring has few of
 * them, members are told from passers-by by a {@link Mixture}, and a ring is what the {@link Coincidence} test and {@link
 * Significance} leave, rather than what is denser than a number that somebody chose. docs/rings.md says what it finds and
 * what it misses.
 */
public final class Rings {

    private Rings() {}

    /** The rings among {@code actions}, in any order, by their first action. O(n log n) to sort, then as {@link RingWatch}. */
    public static List<Ring> among(Collection<Action> actions, RingParameters parameters) {
        List<Action> byTime = new ArrayList<>(actions);
        byTime.sort(Comparator.comparingLong(Action::time));
        RingWatch watch = new RingWatch(parameters);
        byTime.forEach(watch::observe);
        return watch.rings();
    }
}
