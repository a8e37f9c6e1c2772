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
    private int order = LineTable.NONE;
    private double orderPaid;
    private double orderList;

    UnitPrices(LineTable table) {
        this.table = table;
    }

    /** Forgets what it keeps of the last order, since payments may have come in. */
    void forget() {
        order = LineTable.NONE;
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
        if (table.order(line) != order) {
            total(line);
        }
        boolean shared = orderList > 0;
        return shared ? Math.round(orderPaid * listValue(line) / orderList) : own;
    }

    /** Leaves {@code orderList} at NaN if a line lacks a list price or an amount. */
    private void total(int line) {
        order = table.order(line);
        orderPaid = 0;
        orderList = 0;
        int each = line;
        do {
            long amount = amount(each);
            if (amount == AmountColumn.NONE || table.listPrice.get(each) == AmountColumn.NONE) {
                orderList = Double.NaN;
                return;
            }
            orderPaid += amount;
            orderList += listValue(each);
            each = table.nextInOrder(each);
        } while (each != line);
    }

    private double listValue(int line) {
        return (double) table.listPrice.get(line) * pieces(line);
    }

    private int pieces(int line) {
        return table.quantity.get(line);
    }
}
