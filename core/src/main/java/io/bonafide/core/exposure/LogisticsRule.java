package io.bonafide.core.exposure;

import java.math.BigInteger;

/** What a platform expects of a parcel's trace. */
public sealed interface LogisticsRule {

    Basis basis();

    /** A scan that must come within so many hours of the one before. */
    record ScanWithin(Step step, int hours, Basis basis) implements LogisticsRule {
        /** From which scan to which. */
        public enum Step {
            UPLOAD_TO_PICKUP,
            PICKUP_TO_HUB
        }
    }

    /** Something that a trace must not show. */
    record Never(Pattern pattern, Basis basis) implements LogisticsRule {
        /** What it must not show. */
        public enum Pattern {
            REPEATED_MESSAGES,
            WAYBILL_OF_ANOTHER_ADDRESS,
            OTHER_RECIPIENT,
            SCAN_BEFORE_PAYMENT,
            RECALLED,
            SEVERAL_WAYBILLS_ON_A_LATE_ORDER
        }
    }

    /**
     * A day is a violation if more than a share of its orders, and at least a number of them, are abnormal.
     *
     * @param basisPoints hundredths of a percent, to be exceeded
     * @param leastOrders abnormal orders, inclusive
     */
    record DayRate(int basisPoints, int leastOrders, Basis basis) implements LogisticsRule {
        private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

        public DayRate {
            Require.that(basisPoints >= 0 && basisPoints <= 10_000 && leastOrders >= 0, """
                    The day rule (%d basis points, %d orders) is out of range.
                    Write 1000 for 10 %%, and 0 orders or more.""", basisPoints, leastOrders);
        }

        public boolean violatedBy(LogisticsDay day) {
            BigInteger abnormal = WHOLE.multiply(BigInteger.valueOf(day.abnormal()));
            BigInteger allowed = BigInteger.valueOf(basisPoints).multiply(BigInteger.valueOf(day.orders()));
            return abnormal.compareTo(allowed) > 0 && day.abnormal() >= leastOrders;
        }
    }

    /** A day with at least so many fraudulently shipped orders is a violation. */
    record DayCount(int leastOrders, Basis basis) implements LogisticsRule {
        public boolean violatedBy(LogisticsDay day) {
            return day.abnormal() >= leastOrders;
        }
    }

    /** What the buyer of an abnormal order gets. */
    record Compensation(DamagesFormula formula, Basis basis) implements LogisticsRule {}
}
