package io.bonafide.core.learn;

/**
 * A quantity that a model reads.
 *
 * @param name without white space
 * @param effect which way it may move a score
 */
public record Input(String name, Effect effect) {

    public Input {
        if (name.isEmpty() || name.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("""
                    The name (%s) of an input is empty or has white space.
                    Write dots or underscores between its words.""".formatted(name));
        }
    }

    /** Which way a quantity may move a score. */
    public enum Effect {
        /** More of it is never less suspicious. */
        RISING,
        /** More of it is never more suspicious. */
        FALLING,
        /** Nobody can say beforehand. */
        FREE
    }
}
