package io.bonafide.core.ring;

/**
 * Somebody acts on something.
 *
 * @param actor who
 * @param object on what
 * @param time when, in the unit that {@link RingParameters#step} counts
 */
public record Action(long actor, long object, long time) {}
