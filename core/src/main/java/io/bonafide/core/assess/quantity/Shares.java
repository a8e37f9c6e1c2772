package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.Flag;
import io.bonafide.core.assess.table.IntColumn;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.signal.KeyKind;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The share of refunded orders among those of one key in the window around the line that holds the most of them: paid
 * orders of a coupon or share link, all orders of an item. An order counts as refunded if its first line with the key is.
 */
final class Shares implements Family {
    private final LineTable table;
    private final Keys keys;
    private final Quantity quantity;
    private final Quantity orders;
    private final KeyKind kind;
    private final IntColumn counted;
    private final IntColumn refunded;
    private final WindowRows rows;

    /**
     * @param quantity the share
     * @param orders the refunded orders themselves
     * @param groups all lines of the quantity's kind of key
     */
    Shares(LineTable table, Keys keys, Quantity quantity, Quantity orders, KeyGroups groups) {
        this.table = table;
        this.keys = keys;
        this.quantity = quantity;
        this.orders = orders;
        this.kind = OrderCounts.kind(quantity);
        this.counted = new IntColumn(1);
        this.refunded = new IntColumn(0);
        IntPredicate counts = kind == KeyKind.ITEM ? line -> true : line -> table.paid.get(line) != Seconds.NONE;
        this.rows = new WindowRows(table, groups, counts);
        GroupScan scan = new GroupScan(table);
        int[] refundedBefore = {0};
        for (int group = 0; group < groups.groups() && knowsRefunds(); group++) {
            scan.load(groups, group);
            scan.scan(OrderCounts.seconds(quantity), counts);
            refundedBefore = write(scan, counts, refundedBefore);
        }
        counted.compact();
        refunded.compact();
    }

    @Override
    public Set<Quantity> computes() {
        return Set.of(quantity, orders);
    }

    @Override
    public double value(Quantity asked, int line) {
        if (!knowsRefunds() || keys.key(kind, line) == Keys.NONE || counted.get(line) == 0) {
            return Double.NaN;
        }
        double share = (double) refunded.get(line) / counted.get(line);
        return asked == orders ? refunded.get(line) : share;
    }

    @Override
    public Opinion.Reason whyMissing(Quantity asked, int line) {
        if (keys.key(kind, line) == Keys.NONE) {
            return Missing.column(kind.column());
        }
        return Missing.column(knowsRefunds() ? "paid_at" : "refunded_at");
    }

    @Override
    public int rows(Quantity asked, int line, int[] into) {
        return rows.list(line, OrderCounts.seconds(Objects.requireNonNull(asked)), into);
    }

    private boolean knowsRefunds() {
        return table.refunded.used() || table.anyMarked(Flag.REFUNDED_UNDATED);
    }

    private int[] write(GroupScan scan, IntPredicate counts, int[] reused) {
        int[] before = reused.length > scan.nodes() ? reused : new int[scan.nodes() + 1];
        for (int node = 0; node < scan.nodes(); node++) {
            int line = scan.nodeLine(node);
            before[node + 1] = before[node] + (counts.test(line) && refunded(line) ? 1 : 0);
        }
        for (int member = 0; member < scan.members(); member++) {
            int node = scan.node(member);
            counted.set(scan.line(member), scan.counted(node));
            refunded.set(scan.line(member), before[scan.last(node) + 1] - before[scan.first(node)]);
        }
        return before;
    }

    private boolean refunded(int line) {
        return table.refunded.get(line) != Seconds.NONE || table.has(line, Flag.REFUNDED_UNDATED);
    }
}
