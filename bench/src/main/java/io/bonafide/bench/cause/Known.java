package io.bonafide.bench.cause;

import io.bonafide.core.cause.Cause;
import io.bonafide.core.cause.IncidentFigures;
import io.bonafide.core.order.Platform;
import io.bonafide.core.simulate.Scenario;

/**
 * A group of lines whose cause is known.
 *
 * @param how how it came about
 * @param pattern code of the detector that most of them share; empty if it was not found but listed
 * @param innocent of a genuine surge, what it is, such as {@code innocent_live}; else empty
 */
record Known(
        Scenario scenario,
        Platform platform,
        long seed,
        How how,
        Cause cause,
        String pattern,
        String innocent,
        IncidentFigures figures) {

    /** How a group came about. */
    enum How {
        /** An incident, as shipped. */
        FOUND,
        /** An incident of a clean shop at a lower threshold. */
        FOUND_LOWER,
        /** Not found: all the lines of one story, as a platform's notice lists them. */
        LISTED
    }
}
