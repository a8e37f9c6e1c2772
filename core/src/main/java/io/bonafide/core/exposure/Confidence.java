package io.bonafide.core.exposure;

import java.util.Optional;

/** How sure a rule's value is. */
public enum Confidence {
    /** Read in the platform's own text. */
    READ("S"),
    /** Read in what others wrote of it. */
    SECOND_HAND("S2"),
    /** Not confirmed. */
    UNCONFIRMED("P");

    private final String code;

    Confidence(String code) {
        this.code = code;
    }

    /** The word that packs use. */
    public String code() {
        return code;
    }

    /** The confidence of a pack's word; empty if it is none. */
    public static Optional<Confidence> ofCode(String code) {
        for (Confidence confidence : values()) {
            if (confidence.code.equals(code)) {
                return Optional.of(confidence);
            }
        }
        return Optional.empty();
    }

    /** The less sure of the two. */
    public Confidence weaker(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
