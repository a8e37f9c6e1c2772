package io.bonafide.exchange.intake;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Splits an amount by weights, to the minor unit, so that the parts add up to it.
 *
 * <p>The idea: each part is rounded down, and the units that are left over go to the parts that lost most (the method of
 * the largest remainder, A. Hamilton 1792); of those that lost the same, to the earlier. Taobao splits an order's payment
 * over its lines by their list prices ({@code 宝贝价格 / Σ宝贝价格}): 16.00 over 1, 8 and 10 gives 0.84, 6.74 and 8.42.
 */
public final class Allocation {
    private Allocation() {}

    /**
     * The parts of {@code amount}, which may be negative, one for each weight.
     *
     * @param weights none negative; if all are 0 the parts are as equal as they can be
     */
    public static long[] split(long amount, long[] weights) {
        long[] fair = weights.clone();
        if (Arrays.stream(weights).allMatch(weight -> weight == 0)) {
            Arrays.fill(fair, 1);
        }
        BigInteger total = Arrays.stream(fair).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger whole = BigInteger.valueOf(Math.abs(amount));
        long[] parts = new long[fair.length];
        BigInteger[] lost = new BigInteger[fair.length];
        long left = Math.abs(amount);
        for (int i = 0; i < fair.length; i++) {
            BigInteger[] divided = whole.multiply(BigInteger.valueOf(fair[i])).divideAndRemainder(total);
            parts[i] = divided[0].longValueExact();
            lost[i] = divided[1];
            left -= parts[i];
        }
        giveLeft(parts, lost, left);
        return amount < 0 ? Arrays.stream(parts).map(part -> -part).toArray() : parts;
    }

    private static void giveLeft(long[] parts, BigInteger[] lost, long left) {
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> lost[i]).reversed())
                .limit(left)
                .forEach(i -> parts[i]++);
    }
}
