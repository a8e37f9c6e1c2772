package io.bonafide.core.assess;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Numbers in the order of their instants, and of one instant in their own. 16 bytes a number; times to the nanosecond from 1678 to 2262. */
public final class InstantOrder {
    private LongArrayList instants = new LongArrayList();
    private LongArrayList numbers = new LongArrayList();

    /** Adds one; before {@link #sort}. */
    public void add(Instant at, long number) {
        instants.add(Instant.EPOCH.until(at, ChronoUnit.NANOS));
        numbers.add(number);
    }

    /** Puts all in order. */
    public void sort() {
        instants.trim();
        numbers.trim();
        LongArrays.radixSort(instants.elements(), numbers.elements());
    }

    public int size() {
        return numbers.size();
    }

    public long number(int place) {
        return numbers.getLong(place);
    }

    public Instant at(int place) {
        return Instant.EPOCH.plusNanos(instants.getLong(place));
    }
}
