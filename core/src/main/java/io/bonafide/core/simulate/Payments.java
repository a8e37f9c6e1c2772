package io.bonafide.core.simulate;

/** Pays, or does not: the delay by the measured curve, else the order is closed. */
final class Payments {
    private static final long DAY = 86_400;

    private final double unpaid;

    /** @param unpaid share of orders that are never paid */
    Payments(double unpaid) {
        this.unpaid = unpaid;
    }

    void settle(Sale sale) {
        boolean pays = sale.wishPay != null ? sale.wishPay : !sale.dice.chance(unpaid);
        long delay = (long) Marginals.PAY_DELAY_S.draw(sale.dice);
        if (pays) {
            sale.paidAt = sale.at + (sale.wishPayDelay != null ? sale.wishPayDelay : delay);
        } else {
            close(sale);
        }
    }

    private static void close(Sale sale) {
        boolean cancelled = sale.dice.chance(0.3);
        long patience = Math.min(DAY, (long) sale.dice.logNormal(900, 1.3));
        long delay = sale.wishCloseDelay != null ? sale.wishCloseDelay : cancelled ? patience : DAY;
        sale.closedAt = sale.at + delay;
        sale.closeReason = delay < DAY ? "买家取消订单" : "超时未付款";
    }
}
