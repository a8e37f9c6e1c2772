package io.bonafide.core.simulate;

/**
 * The figures of a real shop that simulated shops are held to.
 *
 * <p>They were computed from one real Tmall shop's order report of February 2020 (28,010 orders; number, total, paid,
 * province, created, paid at, refund), which is not shipped. How:
 *
 * <ul>
 *   <li>{@link #HOURS}: orders created in each hour of the day, per mille of all.
 *   <li>{@link #UNPAID}: orders without a payment time. It is the same at every hour within two points.
 *   <li>{@link #REFUNDED}: paid orders with a refund above 0, of those created from 17 February on; before, in the weeks
 *       when no courier drove, it was twice that. {@link #REFUNDED_IN_FULL}: share of them with nothing left paid.
 *   <li>{@link #PAY_DELAY_S}: quantiles of payment minus creation, in seconds. The shop's unpaid orders were closed after
 *       a day, hence the end.
 *   <li>{@link #AMOUNT_FEN}: quantiles of the order's total. The one largest order (188,320 CNY) is left out; the curve
 *       ends at 3,000 CNY.
 *   <li>{@link #PROVINCES}: orders by receiving province, per mille, in the order of {@link Places}. Hubei's share is the
 *       epidemic's.
 * </ul>
 *
 * <p>Not measurable there, and therefore invented: the weekday (only twelve usable days, with growth of 10 % a day among
 * them), promotions, everything after payment but the refund's amount, baskets, buyers.
 */
final class Marginals {
    static final double[] HOURS = {
        37.2, 18.9, 12.2, 6.7, 4.8, 4.0, 8.9, 19.9, 31.4, 45.8, 59.7, 58.6, 48.8, 47.8, 53.6, 61.4, 52.9, 43.0, 45.3,
        54.7, 71.0, 78.7, 75.9, 58.7
    };

    static final double UNPAID = 0.140;
    static final double REFUNDED = 0.219;
    static final double REFUNDED_IN_FULL = 0.909;

    static final Curve PAY_DELAY_S = new Curve(
            new double[] {0, .01, .05, .10, .25, .40, .50, .60, .70, .75, .80, .90, .95, .97, .98, .99, .995, .999, 1},
            new double[] {
                1, 3, 4, 4.5, 6, 7.4, 8.5, 10.4, 13.4, 15.5, 18.5, 51, 191, 568, 1552, 8978, 38143, 74773, 85930
            });

    static final Curve AMOUNT_FEN = new Curve(
            new double[] {0, .01, .05, .10, .20, .25, .30, .40, .50, .60, .70, .75, .80, .90, .95, .99, .999, 1},
            new double[] {
                100, 2100, 2990, 3700, 3710, 3800, 4500, 6480, 7500, 8500, 11600, 11900, 12800, 18300, 23800, 42300,
                133100, 300000
            });

    static final double[] PROVINCES = {
        73.3, 41.2, 38.7, 16.6, 7.7, 42.4, 14.3, 13.5, 119.7, 75.9, 73.6, 21.7, 17.5, 14.7, 64.4, 34.5, 2.7, 39.2, 87.9,
        15.6, 6.4, 37.0, 72.1, 12.3, 27.8, 0.1, 19.1, 6.0, 0.7, 1.5, 2.1
    };

    private Marginals() {}
}
