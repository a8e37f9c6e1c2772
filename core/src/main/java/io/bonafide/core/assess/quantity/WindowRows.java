package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.signal.KeyKind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/**
 * Lists the orders of the fullest window around a line, for the few lines of which a fact speaks. A small group is
 * scanned at each call; the scans of a large one are kept, and share what they have of the group in common.
 */
final class WindowRows {
    private static final int LARGE = 256;

    private final LineTable table;
    private final KeyGroups groups;
    private final IntPredicate counts;
    private final Map<Integer, GroupScan> largeGroups = new ConcurrentHashMap<>();
    private final Map<Long, GroupScan> large = new ConcurrentHashMap<>();
    private final Map<Long, WindowTotals> totalsOfLarge = new ConcurrentHashMap<>();
    /** Whose totals were asked for last, since buyers and money are asked for in turn; replaced as a whole, so that several threads may ask. */
    private volatile Last last = new Last(-1, 0, 0, 0);

    /** @param counts which nodes are counted and listed */
    WindowRows(LineTable table, KeyGroups groups, IntPredicate counts) {
        this.table = table;
        this.groups = groups;
        this.counts = counts;
    }

    /** Fills {@code into} with the first lines and returns how many there are in all. */
    int list(int line, int window, int[] into) {
        int group = groups.groupOf(line);
        if (isAlone(group)) {
            into[0] = line;
            return 1;
        }
        GroupScan scan = scan(group, line, window);
        int node = scan.nodeOf(line, groups.time(line));
        int listed = 0;
        for (int each = scan.first(node); each <= scan.last(node) && listed < into.length; each++) {
            if (counts.test(scan.nodeLine(each))) {
                into[listed++] = scan.nodeLine(each);
            }
        }
        return scan.counted(node);
    }

    /** How many different buyers the orders of the line's fullest window have. */
    double buyers(int line, int window, Keys keys) {
        return totals(line, window, keys).buyers;
    }

    /** What was paid for them. */
    double paid(int line, int window, Keys keys) {
        return totals(line, window, keys).paid;
    }

    private Last totals(int line, int window, Keys keys) {
        Last known = last;
        if (known.line == line && known.window == window) {
            return known;
        }
        Last asked = count(line, window, keys);
        last = asked;
        return asked;
    }

    private Last count(int line, int window, Keys keys) {
        int group = groups.groupOf(line);
        if (isAlone(group)) {
            return alone(line, window, keys);
        }
        GroupScan scan = scan(group, line, window);
        int time = groups.time(line);
        if (!scan.has(line, time)) {
            return alone(line, window, keys);
        }
        WindowTotals totals = totals(scan, group, window, keys);
        int end = scan.last(scan.nodeOf(line, time));
        return new Last(line, window, totals.buyers(end), totals.paid(end));
    }

    /** A line that had no company is no member of the group of those that had. */
    private Last alone(int line, int window, Keys keys) {
        double buyers = keys.unmasked(KeyKind.BUYER, line) == Keys.NONE ? Double.NaN : 1;
        double paid = table.paidAmount.used() ? WindowTotals.paid(table, line) : Double.NaN;
        return new Last(line, window, buyers, paid);
    }

    private WindowTotals totals(GroupScan scan, int group, int window, Keys keys) {
        return groups.size(group) < LARGE
                ? new WindowTotals(scan, table, keys, groups.kind(), window)
                : totalsOfLarge.computeIfAbsent(
                        key(group, window), any -> new WindowTotals(scan, table, keys, groups.kind(), window));
    }

    private boolean isAlone(int group) {
        return group == KeyGroups.NONE || groups.size(group) == 1;
    }

    private static long key(int group, int window) {
        return (long) window << Integer.SIZE | group;
    }

    /** A large group is scanned once and for all, of a small one what the line's windows can reach. */
    private GroupScan scan(int group, int line, int window) {
        if (groups.size(group) >= LARGE) {
            return large.computeIfAbsent(key(group, window), any -> {
                GroupScan scan =
                        largeGroups.computeIfAbsent(group, this::loaded).again();
                scan.scan(window, counts);
                scan.keep();
                return scan;
            });
        }
        GroupScan scan = new GroupScan(table);
        scan.loadAround(groups, group, line, window);
        scan.scan(window, counts);
        return scan;
    }

    private GroupScan loaded(int group) {
        GroupScan scan = new GroupScan(table);
        scan.load(groups, group);
        scan.keepLoaded();
        return scan;
    }

    /** The totals of a line's fullest window. */
    private record Last(int line, int window, double buyers, double paid) {}
}
