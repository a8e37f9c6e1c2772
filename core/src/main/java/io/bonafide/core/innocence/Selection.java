package io.bonafide.core.innocence;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many lines each condition left.
 *
 * @param left by condition, all of them, each with those before it
 */
public record Selection(SortedMap<Condition, Integer> left) {

    public Selection {
        left = Collections.unmodifiableSortedMap(new TreeMap<>(left));
        int before = Integer.MAX_VALUE;
        for (Condition condition : Condition.values()) {
            int now = left.getOrDefault(condition, -1);
            if (now < 0 || now > before) {
                throw new IllegalArgumentException("""
                        The condition (%s) left %d lines of %d.
                        Name every condition, with no more lines than the one before.""".formatted(condition, now, before));
            }
            before = now;
        }
    }

    /** How many lines are verified. */
    public int verified() {
        return left.getOrDefault(Condition.OUTSIDE_INCIDENTS, 0);
    }

    /** Counts lines by the conditions that they pass. */
    public static final class Count {
        private final Map<Condition, Integer> passed = new EnumMap<>(Condition.class);

        /** Counts a line that passes {@code condition} and was counted for those before. */
        public void passes(Condition condition) {
            passed.merge(condition, 1, Integer::sum);
        }

        public Selection selection() {
            SortedMap<Condition, Integer> left = new TreeMap<>();
            for (Condition condition : Condition.values()) {
                left.put(condition, passed.getOrDefault(condition, 0));
            }
            return new Selection(left);
        }
    }
}
