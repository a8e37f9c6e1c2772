package io.bonafide.core.exposure;

import org.jspecify.annotations.Nullable;

/**
 * The points of one class.
 *
 * @param points the sum at the instant asked for, what was carried over a reset included
 * @param nextNode the next sum at which something follows; null if nothing more does
 */
public record PointsStanding(
        String pointClass,
        Wording title,
        int points,
        @Nullable Integer nextNode,
        boolean verified) {}
