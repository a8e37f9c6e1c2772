package io.bonafide.core.simulate;

/**
 * When orders come, one after the other, with exactly the wanted number in all.
 *
 * <p>n independent draws from a density, in order, without holding them: with k still to come after position x of the
 * running weight W, the next lies at x + (W - x)(1 - (1 - u)^(1/k)), the smallest of k uniforms (Bentley and Saxe,
 * Generating sorted lists of random numbers, ACM TOMS 1980). Constant memory beside the weights.
 */
final class Arrivals {
    private final long start;
    private final long step;
    private final double[] sums;
    private double position;
    private int cell;

    /**
     * @param start seconds since 1970
     * @param step seconds that each weight stands for
     */
    Arrivals(long start, long step, double[] weights) {
        this.start = start;
        this.step = step;
        sums = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            sums[i] = sum;
        }
    }

    /** Alike at every moment of {@code seconds} from {@code start} on. */
    static Arrivals even(long start, long seconds) {
        return new Arrivals(start, Math.max(1, seconds), new double[] {1});
    }

    /**
     * The next arrival, in seconds since 1970; never before the last.
     *
     * @param remaining how many are still to come, this one included
     */
    long next(Dice dice, double remaining) {
        double total = sums[sums.length - 1];
        position += (total - position) * -StrictMath.expm1(-dice.exponential() / Math.max(1, remaining));
        while (cell < sums.length - 1 && position > sums[cell]) {
            cell++;
        }
        double before = cell == 0 ? 0 : sums[cell - 1];
        double within = (position - before) / (sums[cell] - before);
        return start + step * cell + Math.min(step - 1, (long) (step * within));
    }
}
