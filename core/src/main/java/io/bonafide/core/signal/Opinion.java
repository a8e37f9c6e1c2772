package io.bonafide.core.signal;

import java.util.List;

/** What one detector says of one line. The three answers are the whole truth. */
public sealed interface Opinion {

    /** The line looks like the ones before it. */
    record Ordinary() implements Opinion {}

    /**
     * The line stands out.
     *
     * @param weight the strength of evidence on the detector's own scale, which its page documents; above 0. The model
     *     turns it into a probability, the detector does not
     * @param facts what a reviewer should read, most telling first; none where only the weight was asked for
     */
    record Suspicious(double weight, List<Fact> facts) implements Opinion {
        public Suspicious {
            facts = List.copyOf(facts);
            if (!(weight > 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("""
                        The suspicion's weight (%s) is not finite and above 0.
                        Answer Ordinary where nothing stands out.""".formatted(weight));
            }
        }
    }

    /** The detector cannot judge. */
    record Abstained(Reason why) implements Opinion {}

    /**
     * Why a detector cannot judge.
     *
     * @param column the canonical column, or side file, that would allow it, such as {@code confirmed_at}
     * @param kind what is wrong with it
     */
    record Reason(String column, Kind kind) {
        /** What is wrong with the column. */
        public enum Kind {
            MISSING,
            MASKED,
            TOO_LITTLE_HISTORY
        }
    }

    /** The one instance worth having. */
    Opinion ORDINARY = new Ordinary();
}
