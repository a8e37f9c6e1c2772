package io.bonafide.core.signal;

import io.bonafide.core.order.SourceRef;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A value that was seen, what it was held against, over which window, and the rows that it was read from.
 *
 * @param detector code of the detector that states it, such as {@code repeat.buyer}
 * @param quantity name of the quantity, as registered
 * @param value what was seen, in the quantity's unit
 * @param operator how {@code value} stands to {@code limit}
 * @param limit the threshold or the expectation, in the same unit
 * @param limitIs which of the two {@code limit} is
 * @param window over which the value was taken; null where it has none
 * @param sources rows that it was read from, at most {@value #MOST_SOURCES}, in order
 * @param sourcesInAll how many rows there are in all
 * @param details further words for the sentence, by name, never personal data
 */
public record Fact(
        String detector,
        String quantity,
        double value,
        Operator operator,
        double limit,
        Limit limitIs,
        @Nullable Duration window,
        List<SourceRef> sources,
        int sourcesInAll,
        Map<String, String> details) {

    /** The most rows that one fact lists. */
    public static final int MOST_SOURCES = 20;

    public Fact {
        sources = List.copyOf(sources);
        details = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(details));
        if (sources.size() > MOST_SOURCES || sourcesInAll < sources.size()) {
            throw new IllegalArgumentException("""
                    The sources (%d listed, %d in all) do not fit together.
                    List at most %d and count them all.""".formatted(sources.size(), sourcesInAll, MOST_SOURCES));
        }
    }

    /** How a value stands to its limit. */
    public enum Operator {
        LESS("<"),
        AT_MOST("<="),
        EQUAL("="),
        AT_LEAST(">="),
        MORE(">");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /** What a limit is. */
    public enum Limit {
        THRESHOLD,
        EXPECTATION
    }
}
