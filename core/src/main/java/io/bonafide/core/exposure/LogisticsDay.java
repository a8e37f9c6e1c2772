package io.bonafide.core.exposure;

/**
 * One day's orders of a shop.
 *
 * @param orders all that count
 * @param abnormal those of them with an abnormal trace
 */
public record LogisticsDay(long orders, long abnormal) {

    public LogisticsDay {
        Require.that(abnormal >= 0 && abnormal <= orders, """
                The day (%d orders, %d of them abnormal) is not one.
                Count the abnormal ones among all.""", orders, abnormal);
    }
}
