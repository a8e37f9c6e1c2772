package io.bonafide.core.assess;

import io.bonafide.core.learn.Lesson;
import io.bonafide.core.order.LineKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the engine saw of one line, for learning.
 *
 * @param incidentId of the incident that it belongs to, if any
 */
public record LineSight(
        LineKey line, Instant placedAt, @Nullable String incidentId, Lesson.Sight sight) {}
