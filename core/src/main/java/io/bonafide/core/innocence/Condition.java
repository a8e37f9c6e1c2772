package io.bonafide.core.innocence;

import java.util.Locale;

/** What makes a line verified, in the order in which it is asked. The engine's own band is no condition. */
public enum Condition {
    /** Somebody called it genuine. */
    CALLED_GENUINE,
    /** A reviewer, the platform's clearance or a won appeal did; a simulation, or nobody named, does not count. */
    BY_A_PERSON_OR_CLEARANCE,
    /** Nobody of them took it back later. */
    NOT_TAKEN_BACK,
    /** The line is in the records. */
    IN_THE_RECORDS,
    /** Its parcel has a trace, and was delivered. */
    DELIVERED,
    /** No refund was asked or paid. */
    NO_REFUND,
    /** Its item, and so its item's class, is known. */
    CLASS_KNOWN,
    /** It is in no incident. Those that are count as stranger than all others ({@link Comparison#doubtful}). */
    OUTSIDE_INCIDENTS;

    /** The word that files use. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
