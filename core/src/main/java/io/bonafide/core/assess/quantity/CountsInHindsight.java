package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.Flag;
import io.bonafide.core.assess.table.IntColumn;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.parallel.OrderedTasks;
import io.bonafide.core.signal.KeyKind;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Orders of each key in the fullest window around each line. Of the kinds that are watched as of events, only lines that
 * ever had company in the kind's longest window are looked at; the others have 1.
 */
final class CountsInHindsight implements Family {
    private final LineTable table;
    private final Keys keys;
    private final Map<KeyKind, WindowRows> rows = new EnumMap<>(KeyKind.class);
    private final Map<Quantity, IntColumn> counts = new EnumMap<>(Quantity.class);
    private final Map<Quantity, IntColumn> ends = new EnumMap<>(Quantity.class);

    CountsInHindsight(LineTable table, Keys keys) {
        this.table = table;
        this.keys = keys;
        try (OrderedTasks<OfKind> tasks = new OrderedTasks<>(this::take)) {
            for (KeyKind kind : KeyKind.values()) {
                if (!OrderCounts.of(kind).isEmpty()) {
                    tasks.add(() -> count(kind));
                }
            }
            tasks.finish();
        }
    }

    private record OfKind(
            KeyKind kind, WindowRows rows, Map<Quantity, IntColumn> counts, Map<Quantity, IntColumn> ends) {}

    private void take(OfKind counted) {
        rows.put(counted.kind, counted.rows);
        counts.putAll(counted.counts);
        ends.putAll(counted.ends);
    }

    @Override
    public Set<Quantity> computes() {
        return OrderCounts.ALL;
    }

    @Override
    public double value(Quantity quantity, int line) {
        KeyKind kind = OrderCounts.kind(quantity);
        if (keys.key(kind, line) == Keys.NONE) {
            return Double.NaN;
        }
        return Objects.requireNonNull(counts.get(quantity)).get(counting(kind, line));
    }

    @Override
    public Opinion.Reason whyMissing(Quantity quantity, int line) {
        KeyKind kind = OrderCounts.kind(quantity);
        return Missing.column(Objects.requireNonNullElse(keys.lacking(kind, line), kind.column()));
    }

    @Override
    public boolean masked(Quantity quantity, int line) {
        return keys.masked(OrderCounts.kind(quantity), line);
    }

    @Override
    public int rows(Quantity quantity, int line, int[] into) {
        KeyKind kind = OrderCounts.kind(quantity);
        return rowsOf(kind).list(counting(kind, line), OrderCounts.seconds(quantity), into);
    }

    /** How many different buyers the orders have that {@code count} counts for the line; NaN where one is not known. */
    double buyers(Quantity count, int line) {
        KeyKind kind = OrderCounts.kind(count);
        return rowsOf(kind).buyers(counting(kind, line), OrderCounts.seconds(count), keys);
    }

    /** What was paid for them; NaN where no amounts are known. */
    double paid(Quantity count, int line) {
        KeyKind kind = OrderCounts.kind(count);
        return rowsOf(kind).paid(counting(kind, line), OrderCounts.seconds(count), keys);
    }

    private WindowRows rowsOf(KeyKind kind) {
        return Objects.requireNonNull(rows.get(kind));
    }

    /** The last second of the line's fullest window; known of baskets and of masked keys. */
    int end(Quantity quantity, int line) {
        KeyKind kind = OrderCounts.kind(quantity);
        int counting = counting(kind, line);
        int end = Objects.requireNonNull(ends.get(quantity)).get(counting);
        return end == Seconds.NONE ? keys.time(kind, counting) : end;
    }

    /** The line that stands for {@code line} among the kind's: a basket is its order's first. */
    private int counting(KeyKind kind, int line) {
        return kind == KeyKind.BASKET ? table.firstOfOrder(table.order(line)) : line;
    }

    private OfKind count(KeyKind kind) {
        boolean watched = OrderCounts.asOf(OrderCounts.of(kind).get(0));
        KeyGroups groups = watched
                ? new KeyGroups(keys, kind, table.lines(), line -> table.has(line, Flag.company(kind)))
                : new KeyGroups(keys, kind, table.lines(), line -> true);
        Map<Quantity, IntColumn> columns = new EnumMap<>(Quantity.class);
        Map<Quantity, IntColumn> ends = new EnumMap<>(Quantity.class);
        for (Quantity quantity : OrderCounts.of(kind)) {
            columns.put(quantity, new IntColumn(1));
            ends.put(quantity, new IntColumn(Seconds.NONE));
        }
        GroupScan scan = new GroupScan(table);
        for (int group = 0; group < groups.groups(); group++) {
            if (groups.size(group) > 1) {
                scan.load(groups, group);
                columns.forEach((quantity, column) ->
                        count(quantity, scan, column, Objects.requireNonNull(ends.get(quantity))));
            }
        }
        columns.values().forEach(IntColumn::compact);
        ends.values().forEach(IntColumn::compact);
        return new OfKind(kind, new WindowRows(table, groups, line -> true), columns, ends);
    }

    private void count(Quantity quantity, GroupScan scan, IntColumn column, IntColumn ends) {
        KeyKind kind = OrderCounts.kind(quantity);
        scan.scan(OrderCounts.seconds(quantity), line -> true);
        for (int member = 0; member < scan.members(); member++) {
            int line = scan.line(member);
            int node = scan.node(member);
            column.set(line, scan.counted(node));
            if (kind == KeyKind.BASKET || keys.masked(kind, line)) {
                ends.set(line, scan.nodeTime(scan.last(node)));
            }
        }
    }
}
