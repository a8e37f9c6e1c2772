package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.AmountColumn;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.signal.KeyKind;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Of how many buyers, and of how much money, the orders of a group's fullest windows are: {@link SlidingTotals} slid over the
 * nodes of a {@link GroupScan}, and read at the last node of each such window.
 */
final class WindowTotals {
    private static final long ALL = 1;
    private static final long BUYERLESS = 2;

    private final double[] buyers;
    private final double[] paid;

    WindowTotals(GroupScan scan, LineTable table, Keys keys, KeyKind kind, int window) {
        buyers = new double[scan.nodes()];
        paid = new double[scan.nodes()];
        Arrays.fill(buyers, Double.NaN);
        Arrays.fill(paid, Double.NaN);
        BitSet ends = new BitSet(scan.nodes());
        for (int node = 0; node < scan.nodes(); node++) {
            ends.set(scan.last(node));
        }
        SlidingTotals totals = new SlidingTotals(SlidingTotals.EXACT, new int[] {window});
        for (int node = 0; node < scan.nodes(); node++) {
            long buyer = keys.unmasked(KeyKind.BUYER, scan.nodeLine(node));
            long amount = paidOfOrder(table, keys, kind, scan.nodeLine(node));
            totals.add(ALL, buyer, amount, scan.nodeTime(node));
            if (buyer == Keys.NONE) {
                totals.add(BUYERLESS, buyer, 0, scan.nodeTime(node));
            }
            if (ends.get(node)) {
                buyers[node] = totals.orders(BUYERLESS, 0) > 0 ? Double.NaN : totals.members(ALL, 0);
                paid[node] = table.paidAmount.used() ? totals.sum(ALL, 0) : Double.NaN;
            }
        }
    }

    /** The different buyers of the window that ends at a node; NaN where an order has none that is known. */
    double buyers(int lastNode) {
        return buyers[lastNode];
    }

    /** What was paid for the window's orders; NaN where no amounts are known at all. */
    double paid(int lastNode) {
        return paid[lastNode];
    }

    /** What was paid for those lines of the order that have the line's key. */
    private static long paidOfOrder(LineTable table, Keys keys, KeyKind kind, int line) {
        long sum = paid(table, line);
        for (int each = table.nextInOrder(line); each != line; each = table.nextInOrder(each)) {
            sum += keys.key(kind, each) == keys.key(kind, line) ? paid(table, each) : 0;
        }
        return sum;
    }

    /** What was paid for the line; 0 if nothing, or if it is not known. */
    static long paid(LineTable table, int line) {
        long amount = table.paidAmount.get(line);
        return amount == AmountColumn.NONE ? 0 : amount;
    }
}
