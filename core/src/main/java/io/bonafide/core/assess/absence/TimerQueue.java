package io.bonafide.core.assess.absence;

import io.bonafide.core.state.Kept;
import io.bonafide.core.state.StateReader;
import io.bonafide.core.state.StateWriter;
import it.unimi.dsi.fastutil.longs.LongHeapPriorityQueue;

/**
 * Timers by when they fall due; of one second, by what they are for. A timer is not taken back: whoever set it finds when it
 * falls due that it has no object any more. O(log n) to set and to take, 8 bytes each.
 */
final class TimerQueue implements Kept {
    private final LongHeapPriorityQueue timers = new LongHeapPriorityQueue();

    /**
     * @param second of any origin
     * @param what not negative
     */
    void set(int second, int what) {
        timers.enqueue((long) second << Integer.SIZE | what);
    }

    /** Whether a timer falls due before {@code second}. */
    boolean isDueBefore(int second) {
        return !timers.isEmpty() && second(timers.firstLong()) < second;
    }

    /** Takes the first: its second in the upper half, what it is for in the lower. */
    long take() {
        return timers.dequeueLong();
    }

    static int second(long timer) {
        return (int) (timer >>> Integer.SIZE);
    }

    static int what(long timer) {
        return (int) timer;
    }

    /** In their order, so that the same timers are the same bytes. */
    @Override
    public void save(StateWriter out) {
        long[] sorted = new long[timers.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = timers.dequeueLong();
        }
        for (long timer : sorted) {
            timers.enqueue(timer);
        }
        out.pack("timers", to -> to.put(sorted.length).put(sorted, sorted.length));
    }

    @Override
    public void load(StateReader in) {
        in.unpack("timers", from -> {
            for (long timer : from.getLongs(from.getInt())) {
                timers.enqueue(timer);
            }
        });
    }
}
