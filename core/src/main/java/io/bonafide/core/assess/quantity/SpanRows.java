package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.signal.burst.Span;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/** The first lines of a span, looked up once for all that lie in it; for any thread. */
public final class SpanRows {
    private final LineTable table;
    private final Map<Key, int[]> known = new ConcurrentHashMap<>();

    public SpanRows(LineTable table) {
        this.table = table;
    }

    /**
     * Fills {@code into} with the first lines of the span, as {@link Family#rows} asks.
     *
     * @param code whose span it is
     * @param counted whether a line is one of those that the span counts
     * @return how many they are in all
     */
    public int rows(int code, Span span, IntPredicate counted, int[] into) {
        int[] first = known.computeIfAbsent(new Key(code, span), key -> first(span, counted, into.length));
        System.arraycopy(first, 0, into, 0, Math.min(first.length, into.length));
        return Math.max(first.length, span.orders());
    }

    private int[] first(Span span, IntPredicate counted, int most) {
        int[] lines = new int[most];
        int size = 0;
        for (int line = from(span.fromHour()); line < table.lines() && size < most; line++) {
            if (Seconds.epochHour(table.placed.get(line)) >= span.toHour()) {
                break;
            }
            if (counted.test(line)) {
                lines[size++] = line;
            }
        }
        return Arrays.copyOf(lines, size);
    }

    /** The first line placed in the hour or later; lines are in the order in which they were placed. */
    private int from(int epochHour) {
        int low = 0;
        int high = table.lines();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Seconds.epochHour(table.placed.get(middle)) < epochHour) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private record Key(int code, Span span) {}
}
