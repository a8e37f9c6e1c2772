package io.bonafide.app.live;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of an event, and what was said of its line.
 *
 * @param seq its number in the archive
 * @param fresh false if its sender had sent it before, by its key
 * @param probability that the line is not an ordinary purchase; null where its kind is not answered
 * @param suspicious codes of the detectors that found it so, the one that adds most first
 * @param facts of these detectors, in their order
 */
public record Outcome(
        long seq,
        boolean fresh,
        Became became,
        @Nullable Double probability,
        List<String> suspicious,
        List<FactView> facts) {

    public Outcome {
        suspicious = List.copyOf(suspicious);
        facts = List.copyOf(facts);
    }

    /** Of an event that nothing is said to. */
    static Outcome silent(long seq, Became became) {
        return new Outcome(seq, true, became, null, List.of(), List.of());
    }

    Outcome sentBefore() {
        return new Outcome(seq, false, became, probability, suspicious, facts);
    }

    /** What the engine did with it. */
    public enum Became {
        /** Taken in. */
        TAKEN,
        /** The same was received before, under another key or none; it changed nothing. */
        DUPLICATE,
        /** Received later than the bound allows: it counts live, and settled only when all is replayed. */
        LATE,
        /** Its line was placed before by another event. */
        PLACED_TWICE,
        /** It is in the archive, and the engine could not take it: it counts for nothing. */
        SET_ASIDE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Became of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
