package io.bonafide.core.exposure;

import io.bonafide.core.order.Money;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What was paid for an order, divided among its lines by their list prices.
 *
 * <p>Each line gets paid / (sum of list prices) * its list price, rounded down; the minor units that are left go one by
 * one to the lines with the largest remainders, the first of equal ones. So the parts always sum to what was paid. Source
 * of the division: Taobao's rule on special counting of sales (ruleId 4149), whose example is 16 over 1, 8 and 10: 0.84,
 * 6.74, 8.42. The rounding is ours; it agrees with the example. Where all list prices are zero the lines share alike.
 */
public final class SubOrderAllocation {
    private SubOrderAllocation() {}

    /**
     * @param paid not negative
     * @param listPrices of the lines, not negative, at least one, in the same currency
     * @return what was paid for each line, in the same order
     */
    public static List<Money> allocate(Money paid, List<Money> listPrices) {
        requireDivisible(paid, listPrices);
        boolean alike = listPrices.stream().allMatch(price -> price.minor() == 0);
        List<BigInteger> weights = listPrices.stream()
                .map(price -> alike ? BigInteger.ONE : BigInteger.valueOf(price.minor()))
                .toList();
        return divide(paid, weights);
    }

    private static List<Money> divide(Money paid, List<BigInteger> weights) {
        BigInteger whole = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        List<BigInteger[]> shares = weights.stream()
                .map(weight -> BigInteger.valueOf(paid.minor()).multiply(weight).divideAndRemainder(whole))
                .toList();
        long left = paid.minor()
                - shares.stream().mapToLong(share -> share[0].longValueExact()).sum();
        List<Integer> byRemainder = IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> shares.get(i)[1]).reversed())
                .toList();
        List<Money> parts = new ArrayList<>();
        shares.forEach(share -> parts.add(new Money(share[0].longValueExact(), paid.currency())));
        byRemainder.stream().limit(left).forEach(i -> parts.set(i, parts.get(i).plus(new Money(1, paid.currency()))));
        return List.copyOf(parts);
    }

    private static void requireDivisible(Money paid, List<Money> listPrices) {
        boolean fits = paid.minor() >= 0
                && !listPrices.isEmpty()
                && listPrices.stream()
                        .allMatch(p -> p.minor() >= 0 && p.currency().equals(paid.currency()));
        Require.that(fits, """
                The amount paid (%s) cannot be divided over the list prices (%s).
                Give at least one line, no negative sums, and one currency.""", paid, listPrices);
    }
}
