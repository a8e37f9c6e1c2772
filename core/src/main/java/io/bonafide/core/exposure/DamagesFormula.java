package io.bonafide.core.exposure;

import io.bonafide.core.order.Money;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** How much a platform takes for one finding. */
public sealed interface DamagesFormula {

    /**
     * The sum, in the formula's currency.
     *
     * @param paid what was paid for the fake lines; not negative, in the same currency
     * @param ordinal the finding's number in its period, from 1
     */
    Money of(Money paid, int ordinal);

    /** Whether {@link #of} reads the amount paid. */
    boolean readsPaid();

    /** Always the same sum. */
    record Fixed(Money amount) implements DamagesFormula {
        @Override
        public Money of(Money paid, int ordinal) {
            return amount;
        }

        @Override
        public boolean readsPaid() {
            return false;
        }
    }

    /**
     * A share of what was paid: first the share, rounded down to the minor unit, then rounded down to whole {@code
     * floorTo}, then not under {@code least} and not above {@code most}.
     *
     * @param basisPoints hundredths of a percent: 100 is 1 %
     * @param floorTo for instance 1,000.00; null for no rounding beyond the minor unit
     * @param timesFindings whether it is multiplied by the finding's number
     */
    record ShareOfPaid(
            int basisPoints,
            Money least,
            @Nullable Money most,
            @Nullable Money floorTo,
            boolean timesFindings) implements DamagesFormula {
        private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

        public ShareOfPaid {
            Require.that(basisPoints > 0 && basisPoints <= 100_000, """
                    The share (%d basis points) is out of range.
                    Write 100 for 1 %%, at most 100000.""", basisPoints);
            Require.that(most == null || least.compareTo(most) <= 0, """
                    The damages (%s at least, %s at most) do not fit together.
                    Let the maximum be the larger.""", least, most);
            Require.that(floorTo == null || floorTo.minor() > 0, """
                    The rounding (%s) is not positive.
                    Write such as 1000.00.""", floorTo);
        }

        @Override
        public Money of(Money paid, int ordinal) {
            Require.that(paid.minor() >= 0 && paid.currency().equals(least.currency()), """
                    The amount paid (%s) cannot be held against damages of at least %s.
                    Give a sum that is not negative, in the same currency.""", paid, least);
            Money share = floored(new Money(share(paid, timesFindings ? ordinal : 1), paid.currency()));
            Money atLeast = share.compareTo(least) < 0 ? least : share;
            return most != null && atLeast.compareTo(most) > 0 ? most : atLeast;
        }

        @Override
        public boolean readsPaid() {
            return true;
        }

        private long share(Money paid, int times) {
            return BigInteger.valueOf(paid.minor())
                    .multiply(BigInteger.valueOf((long) basisPoints * times))
                    .divide(WHOLE)
                    .longValueExact();
        }

        private Money floored(Money amount) {
            return floorTo == null
                    ? amount
                    : new Money(amount.minor() - amount.minor() % floorTo.minor(), amount.currency());
        }
    }
}
