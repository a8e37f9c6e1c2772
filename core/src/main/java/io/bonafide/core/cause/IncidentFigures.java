package io.bonafide.core.cause;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * All figures of one incident: every one is here, known or missing with the reason.
 *
 * @param values in the registry's order
 */
public record IncidentFigures(Map<Figure, Value> values) {

    public IncidentFigures {
        EnumMap<Figure, Value> all = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            all.put(figure, values.getOrDefault(figure, new Missing(Why.NO_COLUMN)));
        }
        values = Collections.unmodifiableMap(all);
    }

    public Value of(Figure figure) {
        return Objects.requireNonNull(values.get(figure));
    }

    /** What weighing reads: the value held against what is usual; NaN if it is missing. */
    public double contrast(Figure figure) {
        return of(figure) instanceof Known known ? known.contrast(figure.unit()) : Double.NaN;
    }

    /** One figure's value, or why there is none. */
    public sealed interface Value {}

    /**
     * @param usual the same of the shop's lines in no incident; NaN for a figure that speaks for itself
     * @param of how many lines or orders it was read from
     */
    public record Known(double value, double usual, int of) implements Value {
        private static final double LEAST = 1e-3;

        public Known {
            if (!Double.isFinite(value) || Double.isInfinite(usual) || of < 1) {
                throw new IllegalArgumentException("""
                        The value (%s, usually %s, of %d) is no figure.
                        Say that it is missing.""".formatted(value, usual, of));
            }
        }

        boolean compared() {
            return !Double.isNaN(usual);
        }

        /** A share of few lines is drawn to the usual one, as by one line more. */
        double contrast(Figure.Unit unit) {
            return switch (unit) {
                case SHARE -> (value - (compared() ? usual : 0)) * of / (of + 1.0);
                case TIMES -> StrictMath.log(Math.max(LEAST, value) / (compared() ? Math.max(LEAST, usual) : 1));
                case COUNT, HOURS -> StrictMath.log(1 + Math.max(0, value));
                case YES_NO -> value;
            };
        }
    }

    /** There is no value. */
    public record Missing(Why why) implements Value {}

    /** Why a value is missing. */
    public enum Why {
        /** The shop's records have no such column. */
        NO_COLUMN,
        /** The column is there, but masked. */
        MASKED,
        /** The column is there, but does not speak of these lines, or of too few. */
        NOT_OF_THESE;

        /** Whether another export could give it. */
        public boolean couldBeGiven() {
            return this != NOT_OF_THESE;
        }
    }
}
