package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.IntColumn;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.signal.KeyKind;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Orders of the line's item that were never paid, in the hour around the line that holds the most of them; and how many
 * were to be expected: the item's orders of that hour, paid or not, times the share that the shop's other orders leave
 * unpaid. A flash sale thus expects more of them.
 */
final class UnpaidOrders implements Family {
    /** With fewer lines outside the hour there is no share to speak of. */
    private static final int LEAST_LINES = 100;

    private static final int HOUR = OrderCounts.seconds(Quantity.ITEM_UNPAID_ORDERS_1H);

    private final Keys keys;
    private final IntColumn unpaid;
    private final IntColumn ordered;
    private final WindowRows rows;
    private final boolean told;
    private long judgedInAll;
    private long unpaidInAll;

    UnpaidOrders(LineTable table, Keys keys, Marks marks, KeyGroups items) {
        this.keys = keys;
        IntPredicate isUnpaid = line -> marks.unpaid(line) == 1;
        this.unpaid = new IntColumn(0);
        this.ordered = new IntColumn(1);
        this.rows = new WindowRows(table, items, isUnpaid);
        for (int line = 0; line < table.lines(); line++) {
            double is = marks.unpaid(line);
            judgedInAll += Double.isNaN(is) ? 0 : 1;
            unpaidInAll += is == 1 ? 1 : 0;
        }
        this.told = judgedInAll > 0;
        GroupScan scan = new GroupScan(table);
        for (int group = 0; group < items.groups() && told; group++) {
            scan.load(items, group);
            scan.scan(HOUR, isUnpaid);
            write(scan);
        }
    }

    @Override
    public Set<Quantity> computes() {
        return Set.of(Quantity.ITEM_UNPAID_ORDERS_1H, Quantity.ITEM_UNPAID_EXPECTED_1H);
    }

    @Override
    public double value(Quantity quantity, int line) {
        if (!told || keys.key(KeyKind.ITEM, line) == Keys.NONE) {
            return Double.NaN;
        }
        return quantity == Quantity.ITEM_UNPAID_ORDERS_1H ? unpaid.get(line) : expected(line);
    }

    @Override
    public Opinion.Reason whyMissing(Quantity quantity, int line) {
        if (keys.key(KeyKind.ITEM, line) == Keys.NONE) {
            return Missing.column(KeyKind.ITEM.column());
        }
        return told ? Missing.history("created_at") : Missing.column(quantity.column());
    }

    @Override
    public int rows(Quantity quantity, int line, int[] into) {
        return rows.list(line, HOUR, into);
    }

    private double expected(int line) {
        double outside = judgedInAll - ordered.get(line);
        if (outside < LEAST_LINES) {
            return Double.NaN;
        }
        double unpaidOutside = unpaidInAll - unpaid.get(line);
        return ordered.get(line) * (unpaidOutside + 0.5) / (outside + 1);
    }

    private void write(GroupScan scan) {
        for (int member = 0; member < scan.members(); member++) {
            int node = scan.node(member);
            unpaid.set(scan.line(member), scan.counted(node));
            ordered.set(scan.line(member), scan.last(node) - scan.first(node) + 1);
        }
    }
}
