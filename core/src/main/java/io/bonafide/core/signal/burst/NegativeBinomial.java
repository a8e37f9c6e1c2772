package io.bonafide.core.signal.burst;

/**
 * The upper tail of the negative-binomial distribution of counts, accurate far out.
 *
 * <p>With mean μ and shape r (variance μ + μ²/r), P(X ≥ x) is the regularised incomplete beta I_p(x, r) at p = μ/(μ+r).
 * Its front factor is the probability of x itself, taken in logarithms with Stirling's series; what remains is a number
 * between 1 and a few thousand, by the continued fraction of DLMF 8.17.22 evaluated after Lentz. Below the mean the
 * complement is used. Time O(√(x + r)); relative error of the tail below 1e-10 for x and r up to 1e6, at any depth: the
 * logarithm never leaves the range of a double.
 */
public final class NegativeBinomial {
    private static final double LN_10 = StrictMath.log(10);
    private static final double MOST_SHAPE = 1e9;
    private static final double TINY = 1e-300;
    private static final double PRECISION = 1e-14;
    private static final int MOST_TERMS = 100_000;
    private static final int STIRLING_FROM = 10;

    private NegativeBinomial() {}

    /**
     * -log10 P(X ≥ {@code x}).
     *
     * @param mean above 0
     * @param shape above 0; infinite for Poisson
     * @throws IllegalArgumentException if mean or shape is not a positive number
     */
    public static double tail(int x, double mean, double shape) {
        requirePositive("mean", mean);
        requirePositive("shape", shape);
        if (x <= 0) {
            return 0;
        }
        double r = Math.min(shape, MOST_SHAPE);
        if (x == 1) {
            return -StrictMath.log(atLeastOne(mean, r)) / LN_10;
        }
        return Math.max(0, -logTail(x, mean, r) / LN_10);
    }

    /**
     * Whether {@code x} is two standard deviations or more above the mean. The chance of one that is not is some percent at
     * least, which {@link OnlineFdr} calls in a row of many calls only: it is not worth its tail.
     */
    static boolean isHigh(int x, double mean, double shape) {
        double above = x - mean;
        return above > 0 && above * above >= 4 * (mean + mean * mean / shape);
    }

    /** P(X ≥ 1), without loss where the mean is small. */
    static double atLeastOne(double mean, double shape) {
        return -StrictMath.expm1(-shape * StrictMath.log1p(mean / shape));
    }

    /** The natural logarithm of P(X = {@code x}). */
    static double logProbability(int x, double mean, double shape) {
        double front = logRising(shape, x) - logRising(1, x);
        return front - x * StrictMath.log1p(shape / mean) - shape * StrictMath.log1p(mean / shape);
    }

    /** log P(X = {@code x}) at {@code factor} times the mean, less that at the mean itself. */
    static double logRatio(double x, double mean, double shape, double factor) {
        return x * StrictMath.log(factor) + (x + shape) * StrictMath.log((mean + shape) / (factor * mean + shape));
    }

    private static double logTail(int x, double mean, double r) {
        double log = logProbability(x, mean, r);
        double p = mean / (mean + r);
        if (p < (x + 1) / (x + r + 2)) {
            return log + StrictMath.log(fraction(x, r, p));
        }
        double below = StrictMath.exp(log) * x / r * fraction(r, x, r / (mean + r));
        return StrictMath.log1p(-Math.min(below, 1 - 1e-16));
    }

    /** log Γ(a + n)/Γ(a), without cancellation where a is large. */
    private static double logRising(double a, int n) {
        double product = 1;
        int shift = 0;
        while (shift < n && a + shift < STIRLING_FROM) {
            product *= a + shift++;
        }
        double base = a + shift;
        int rest = n - shift;
        if (rest == 0) {
            return StrictMath.log(product);
        }
        double top = base + rest;
        double stirling = rest * StrictMath.log(top) + (base - 0.5) * StrictMath.log1p(rest / base) - rest;
        return StrictMath.log(product) + stirling + correction(top) - correction(base);
    }

    private static double correction(double z) {
        double inverse = 1 / z;
        double square = inverse * inverse;
        return inverse
                * (1 / 12.0 - square * (1 / 360.0 - square * (1 / 1260.0 - square * (1 / 1680.0 - square / 1188.0))));
    }

    private static double fraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m <= MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < PRECISION) {
                return value;
            }
        }
        return value;
    }

    private static double away(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException("""
                    The %s (%s) of the negative-binomial distribution is not positive.
                    Give every baseline a pseudo-count.""".formatted(name, value));
        }
    }
}
