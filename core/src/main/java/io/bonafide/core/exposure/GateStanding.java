package io.bonafide.core.exposure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A campaign that is closed to the shop.
 *
 * @param until first instant at which it is open again; null if never
 */
public record GateStanding(
        String gate, Wording title, @Nullable Instant until, boolean verified) {}
