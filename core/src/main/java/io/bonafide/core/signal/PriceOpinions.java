package io.bonafide.core.signal;

/** What the price detectors answer alike. */
final class PriceOpinions {
    /** The rule speaks of another currency, and nothing here guesses a rate. */
    static final Opinion OTHER_CURRENCY =
            new Opinion.Abstained(new Opinion.Reason("currency", Opinion.Reason.Kind.MISSING));

    private PriceOpinions() {}
}
