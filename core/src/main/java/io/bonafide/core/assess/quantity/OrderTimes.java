package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.LineTable;

/** When the shop's orders were placed, for counting those of any span. */
final class OrderTimes {
    private static final int LEAST_OUTSIDE = 50;

    private final LineTable table;

    OrderTimes(LineTable table) {
        this.table = table;
    }

    int size() {
        return table.orders();
    }

    /** How many orders were placed in (after, upTo]. */
    int between(long after, long upTo) {
        return upTo(upTo) - upTo(after);
    }

    /** How many orders lie outside a window that holds {@code inWindow}; NaN if too few to speak of shares in them. */
    double outside(int inWindow) {
        int outside = size() - inWindow;
        return outside < LEAST_OUTSIDE ? Double.NaN : outside;
    }

    private int upTo(long time) {
        int low = 0;
        int high = table.orders();
        while (low < high) {
            int middle = low + high >>> 1;
            if (table.placed.get(table.firstOfOrder(middle)) <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
