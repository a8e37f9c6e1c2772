package io.bonafide.core.exposure;

import org.jspecify.annotations.Nullable;

/**
 * A measure and when it runs, overlaps joined or queued.
 *
 * @param itemId the listing; null if it is held against the shop, or against listings that the findings do not name
 * @param verified whether everything that it rests on was read in the platform's own text
 */
public record RunningMeasure(
        Consequence.Timed.Kind kind, @Nullable String itemId, Span span, boolean verified) {}
