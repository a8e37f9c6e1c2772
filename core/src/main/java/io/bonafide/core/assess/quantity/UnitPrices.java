package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.AmountColumn;
import io.bonafide.core.assess.table.LineTable;

/**
 * What was paid for one piece, by the price rule of Taobao (ruleId 4149): without postage, shop coupon, coins and item
 * discount, with the red packet; an order's payment is shared over its lines by their list prices, each share rounded to
 * the minor unit. Where a list price is missing the line's own payment stands. Discounts are no part of a payment, so
 * that only postage and red packet remain to be put right.
 */
final class UnitPrices {
    private final LineTable table;
    /** The order asked for last; replaced as a whole, so that several threads may ask. */
    private Totals last = Totals.NONE;

    UnitPrices(LineTable table) {
        this.table = table;
    }

    /** Forgets what it keeps of the last order, since payments may have come in. */
    void forget() {
        last = Totals.NONE;
    }

    /** By the payment, or by what is payable where no payment is known yet; NaN without either. */
    double perPiece(int line) {
        long own = amount(line);
        if (own == AmountColumn.NONE) {
            return Double.NaN;
        }
        return lineShare(line, own) / pieces(line);
    }

    /** What the line's column of that name would give: {@code paid_amount}, or nothing. */
    long amount(int line) {
        long paid = table.paidAmount.get(line);
        long amount = paid != AmountColumn.NONE ? paid : table.payable.get(line);
        if (amount == AmountColumn.NONE) {
            return AmountColumn.NONE;
        }
        long extra = table.priceRuleExtra.get(line);
        return Math.max(0, amount + (extra == AmountColumn.NONE ? 0 : extra));
    }

    private double lineShare(int line, long own) {
        if (table.aloneInOrder(line)) {
            return own;
        }
        Totals totals = last;
        if (table.order(line) != totals.order) {
            totals = totals(line);
            last = totals;
        }
        return totals.list > 0 ? Math.round(totals.paid * listValue(line) / totals.list) : own;
    }

    private Totals totals(int line) {
        int order = table.order(line);
        double orderPaid = 0;
        double orderList = 0;
        int each = line;
        do {
            long amount = amount(each);
            if (amount == AmountColumn.NONE || table.listPrice.get(each) == AmountColumn.NONE) {
                return new Totals(order, orderPaid, Double.NaN);
            }
            orderPaid += amount;
            orderList += listValue(each);
            each = table.nextInOrder(each);
        } while (each != line);
        return new Totals(order, orderPaid, orderList);
    }

    private double listValue(int line) {
        return (double) table.listPrice.get(line) * pieces(line);
    }

    private int pieces(int line) {
        return table.quantity.get(line);
    }

    /** @param list what its lines would cost at list price; NaN if a line lacks a list price or an amount */
    private record Totals(int order, double paid, double list) {
        static final Totals NONE = new Totals(LineTable.NONE, 0, Double.NaN);
    }
}
