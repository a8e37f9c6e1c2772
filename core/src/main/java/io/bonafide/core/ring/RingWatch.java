package io.bonafide.core.ring;

import java.util.List;
import java.util.function.LongPredicate;

/**
 * Rings among actions as they come.
 *
 * <p>Actions arrive in order of their step; within a step in any order. When time moves on to another step, the one that
 * ends is searched for what stands out in the window that it closes. {@link #rings} answers at any moment what {@link
 * Rings#among} finds in the same actions. Not safe for threads.
 *
 * <p>Time O(d) for an action, d objects of its actor in the window, and {@link Search} once a step. Memory about 100
 * bytes for an action of the window, 16 to 32 for a pair of objects with a common actor, 75 for each object ever seen
 * (its rate must outlast the window), and the rings found.
 */
public final class RingWatch {
    private final RingParameters parameters;
    private final CoActions window;
    private final RingBook book;
    private boolean begun;
    private long openStep;

    public RingWatch(RingParameters parameters) {
        this(parameters, object -> false);
    }

    /** @param hub whether an object is a place of strangers: acts on it count as what chance brings, and tie nobody */
    public RingWatch(RingParameters parameters, LongPredicate hub) {
        this.parameters = parameters;
        this.window = new CoActions(parameters, hub);
        this.book = new RingBook(parameters);
    }

    /** @throws IllegalArgumentException if the action is older than the step of the one before */
    public void observe(Action action) {
        long step = window.step(action.time());
        if (!begun || step > openStep) {
            if (begun) {
                book.enter(new Search(window, parameters, openStep).findings(), openStep);
            }
            begun = true;
            openStep = step;
            window.open(step - parameters.windowSteps() + 1);
        } else if (step < openStep) {
            throw new IllegalArgumentException("""
                    The time (%d) of the action lies in step %d, but step %d has begun.
                    Sort the actions by time, or replay them.""".formatted(action.time(), step, openStep));
        }
        window.add(action);
    }

    /** The rings among all actions so far, by their first action; the open step counts as if it ended now. */
    public List<Ring> rings() {
        if (!begun) {
            return List.of();
        }
        RingBook now = book.copy();
        now.enter(new Search(window, parameters, openStep).findings(), openStep);
        return now.rings();
    }
}
