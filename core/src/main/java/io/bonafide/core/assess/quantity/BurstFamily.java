package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.assess.table.Words;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import io.bonafide.core.signal.burst.Burst;
import io.bonafide.core.signal.burst.Burst.Verdict;

/** How the clock hour of a line's placement compares with what its item, and its shop, usually have. */
abstract class BurstFamily implements Family {
    final LineTable table;

    BurstFamily(LineTable table) {
        this.table = table;
    }

    /** What the hour says of the line's item, which is known. */
    abstract Burst ofItem(int line);

    /** What the hour says of the shop. */
    abstract Burst ofShop(int line);

    /** At which share of false calls the item's hour was called as of the latest instant; NaN where that is not kept. */
    double itemCalledAt(int line) {
        return Double.NaN;
    }

    /** The same of the shop's hour. */
    double shopCalledAt(int line) {
        return Double.NaN;
    }

    @Override
    public double value(Quantity quantity, int line) {
        return switch (quantity) {
            case ITEM_BURST -> itemless(line) ? Double.NaN : ofItem(line).tail();
            case ITEM_BURST_FDR -> itemless(line) ? Double.NaN : ofItem(line).fdr();
            case ITEM_BURST_EXPECTED ->
                itemless(line) ? Double.NaN : ofItem(line).expected();
            case ITEM_BURST_ORDERS -> itemless(line) ? Double.NaN : orders(ofItem(line));
            case ITEM_BURST_ONLINE_FDR -> itemless(line) ? Double.NaN : itemCalledAt(line);
            case SHOP_BURST_ONLINE_FDR -> shopCalledAt(line);
            case SHOP_BURST -> ofShop(line).tail();
            case SHOP_BURST_FDR -> ofShop(line).fdr();
            case SHOP_BURST_EXPECTED -> ofShop(line).expected();
            default -> orders(ofShop(line));
        };
    }

    /** An hour inside a campaign has no ordinary hours to be held against. */
    @Override
    public Opinion.Reason whyMissing(Quantity quantity, int line) {
        boolean ofItem = quantity.code().startsWith("item.");
        if (ofItem && itemless(line)) {
            return Missing.column(quantity.column());
        }
        Burst burst = ofItem ? ofItem(line) : ofShop(line);
        return Missing.history(burst.verdict() == Verdict.IN_CAMPAIGN ? "campaigns.csv" : "created_at");
    }

    final long epochSecond(int line) {
        return Seconds.instant(table.placed.get(line)).getEpochSecond();
    }

    final int epochHour(int line) {
        return Seconds.epochHour(table.placed.get(line));
    }

    static boolean firstOfOrder(LineTable table, int line) {
        return table.firstOfOrder(table.order(line)) == line;
    }

    /** The item by which the line is counted; none if an earlier line of its order has it too. */
    static int countedItem(LineTable table, int line) {
        int item = table.item.get(line);
        if (!table.aloneInOrder(line)) {
            for (int each = table.firstOfOrder(table.order(line)); each < line; each = table.nextInOrder(each)) {
                if (table.item.get(each) == item) {
                    return Words.NONE;
                }
            }
        }
        return item;
    }

    private boolean itemless(int line) {
        return table.item.get(line) == Words.NONE;
    }

    private static double orders(Burst burst) {
        return burst.verdict() == Verdict.TESTED ? burst.orders() : Double.NaN;
    }
}
