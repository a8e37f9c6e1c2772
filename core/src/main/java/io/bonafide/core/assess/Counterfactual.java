package io.bonafide.core.assess;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line's probability would be under other evidence: heard and weighed again, with all else as it is.
 *
 * @param supposed what is supposed
 * @param detectors whose suspicions would fall away, strongest first; never empty
 * @param place where the parcel goes, as its order says, for a delivery; null if not known
 * @param probability then
 * @param band then
 */
public record Counterfactual(
        Supposition supposed,
        List<String> detectors,
        @Nullable String place,
        double probability,
        Band band) {

    public Counterfactual {
        detectors = List.copyOf(detectors);
        if (detectors.isEmpty()) {
            throw new IllegalArgumentException("""
                    The supposition (%s) takes no suspicion away.
                    Leave it out.""".formatted(supposed));
        }
    }

    /** What may be supposed. */
    public enum Supposition {
        /** The detectors say nothing, as if what they read were explained. */
        LEFT_OUT,
        /** The parcel's trace shows that it was picked up, passed a hub and was delivered, without delay or recall. */
        DELIVERED
    }
}
