package io.bonafide.core.exposure;

import io.bonafide.core.order.Money;
import java.math.BigInteger;

/** A price at which a platform takes a sale out of its counts. Prices are of one piece, by the platform's own formula. */
public sealed interface PriceRule {

    Basis basis();

    /** Paid under a share of the list price, and under a sum; both strictly. */
    record UnderList(int percent, Money under, Basis basis) implements PriceRule {
        public boolean holds(Money paid, Money list) {
            boolean underShare = product(paid.minor(), 100).compareTo(product(list.minor(), percent)) < 0;
            return underShare && paid.compareTo(under) < 0;
        }
    }

    /** A listing that had a variant under a sum, of which any variant is then edited to over another sum. */
    record CheapThenRaised(Money under, Money raisedOver, Basis basis) implements PriceRule {
        public boolean holds(Money paid, Money newPrice) {
            return paid.compareTo(under) < 0 && newPrice.compareTo(raisedOver) > 0;
        }
    }

    /**
     * A variant edited to over {@code times} its lowest paid price of the last {@code days} days.
     *
     * @param unlessLowestAtLeast no matter, from this lowest paid price on
     */
    record Jump(int times, int days, Money unlessLowestAtLeast, Basis basis) implements PriceRule {
        public boolean holds(Money lowestPaid, Money newPrice) {
            boolean over = BigInteger.valueOf(newPrice.minor()).compareTo(product(lowestPaid.minor(), times)) > 0;
            return over && lowestPaid.compareTo(unlessLowestAtLeast) < 0;
        }
    }

    /** A listing moved into or out of a category; only said, because the categories are the platform's own list. */
    record CategoryMove(int days, Wording says, Basis basis) implements PriceRule {}

    /** Orders under a sum, by buyers without a bound phone, count towards the seller's credit up to a number. */
    record UnboundBuyers(Money under, int countedAtMost, Basis basis) implements PriceRule {}

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }
}
