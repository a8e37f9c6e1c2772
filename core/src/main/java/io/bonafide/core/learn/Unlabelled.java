package io.bonafide.core.learn;

import java.time.Instant;

/**
 * Lines that nobody judged, of which one is told.
 *
 * @param at when that one was placed
 * @param lines how many it stands for, itself included
 * @param sight what the engine saw of it
 */
public record Unlabelled(Instant at, int lines, Lesson.Sight sight) {}
