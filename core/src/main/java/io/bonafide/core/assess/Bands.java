package io.bonafide.core.assess;

/**
 * From which probability on a line is watched, or suspect. A line of a probability has the band of every other line of
 * the same probability.
 *
 * @param watchFrom at most {@code suspectFrom}
 * @param suspectFrom beyond 1 if the budget allows no line
 */
public record Bands(double watchFrom, double suspectFrom) {
    /** Of what is judged live, by the floors alone: how many lines a budget allows is known in hindsight only. */
    public static final Bands LIVE = new Bands(
            EngineSettings.defaults().watchFloor(), EngineSettings.defaults().suspectFloor());

    public Bands {
        if (!(watchFrom > 0 && watchFrom <= suspectFrom)) {
            throw new IllegalArgumentException("""
                    The bands (watch from %s, suspect from %s) are out of order.
                    Watch begins above 0 and not above suspect.""".formatted(watchFrom, suspectFrom));
        }
    }

    /** The band of a probability. */
    public Band of(double probability) {
        if (probability >= suspectFrom) {
            return Band.SUSPECT;
        }
        return probability >= watchFrom ? Band.WATCH : Band.CLEAR;
    }

    /** The least probability of the band, or beyond 1 where no line is in it. */
    public double from(Band band) {
        return switch (band) {
            case CLEAR -> 0;
            case WATCH -> watchFrom;
            case SUSPECT -> suspectFrom;
        };
    }

    /**
     * The widest bands that keep to the budgets: of the genuine lines that are expected in the whole shop, Σ (1 - p), at
     * most that share is expected in the band.
     *
     * @param probabilities falling
     * @param lines how many lines have each
     */
    static Bands within(double[] probabilities, long[] lines, EngineSettings settings) {
        double suspect = from(probabilities, lines, settings.suspectBudget(), settings.suspectFloor());
        double watch = from(probabilities, lines, settings.watchBudget(), settings.watchFloor());
        return new Bands(Math.min(watch, suspect), suspect);
    }

    private static double from(double[] probabilities, long[] lines, double budget, double floor) {
        double genuine = 0;
        for (int i = 0; i < probabilities.length; i++) {
            genuine += lines[i] * (1 - probabilities[i]);
        }
        double left = budget * genuine;
        for (int i = 0; i < probabilities.length && probabilities[i] >= floor; i++) {
            left -= lines[i] * (1 - probabilities[i]);
            if (left < 0) {
                return Math.nextUp(probabilities[i]);
            }
        }
        return floor;
    }
}
