package io.bonafide.core.simulate;

import java.util.List;

/**
 * A source of chance whose every draw is the same on any JDK.
 *
 * <p>The generator is xoshiro256++ (Blackman, Vigna: Scrambled linear pseudorandom number generators, ACM TOMS 2021):
 * 256 bits of state, period 2^256 - 1. Its state is filled from (seed, stream, index) by SplitMix64, so that every order
 * and every person has dice of its own, and a change in one place moves nothing in another. Logarithms are {@link
 * StrictMath}'s.
 */
final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long s0;
    private long s1;
    private long s2;
    private long s3;

    Dice(long seed, long stream, long index) {
        long state = mix(mix(mix(seed) + stream) + index);
        s0 = mix(state += GOLDEN);
        s1 = mix(state += GOLDEN);
        s2 = mix(state += GOLDEN);
        s3 = mix(state + GOLDEN);
    }

    /** SplitMix64's output function of {@code z} + the golden increment. */
    static long mix(long z) {
        long x = z + GOLDEN;
        x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }

    long bits() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /** 0 to {@code bound} - 1; the bias is below bound / 2^32. */
    int below(int bound) {
        return (int) (((bits() >>> 32) * bound) >>> 32);
    }

    /** {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** At least 0, below 1. */
    double unit() {
        return (bits() >>> 11) * UNIT;
    }

    double between(double low, double high) {
        return low + unit() * (high - low);
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /** Mean 1. */
    double exponential() {
        return -StrictMath.log(1 - unit());
    }

    /** Standard normal, by Marsaglia's polar method. */
    double normal() {
        while (true) {
            double x = 2 * unit() - 1;
            double y = 2 * unit() - 1;
            double r = x * x + y * y;
            if (r > 0 && r < 1) {
                return x * StrictMath.sqrt(-2 * StrictMath.log(r) / r);
            }
        }
    }

    /** With median {@code median}, and {@code spread} the standard deviation of its logarithm. */
    double logNormal(double median, double spread) {
        return median * StrictMath.exp(spread * normal());
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    String pick(String... choices) {
        return choices[below(choices.length)];
    }
}
