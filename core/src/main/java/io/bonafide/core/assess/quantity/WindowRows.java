package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.LineTable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/**
 * Lists the orders of the fullest window around a line, for the few lines of which a fact speaks. A small group is
 * scanned at each call; the scan of a large one is kept.
 */
final class WindowRows {
    private static final int LARGE = 256;

    private final LineTable table;
    private final KeyGroups groups;
    private final IntPredicate counts;
    private final Map<Long, GroupScan> large = new ConcurrentHashMap<>();

    /** @param counts which nodes are counted and listed */
    WindowRows(LineTable table, KeyGroups groups, IntPredicate counts) {
        this.table = table;
        this.groups = groups;
        this.counts = counts;
    }

    /** Fills {@code into} with the first lines and returns how many there are in all. */
    int list(int line, int window, int[] into) {
        int group = groups.groupOf(line);
        if (group == KeyGroups.NONE || groups.size(group) == 1) {
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

    /** A large group is scanned once and for all, of a small one what the line's windows can reach. */
    private GroupScan scan(int group, int line, int window) {
        if (groups.size(group) >= LARGE) {
            long key = (long) window << Integer.SIZE | group;
            return large.computeIfAbsent(key, any -> {
                GroupScan scan = new GroupScan(table);
                scan.load(groups, group);
                scan.scan(window, counts);
                return scan;
            });
        }
        GroupScan scan = new GroupScan(table);
        scan.loadAround(groups, group, line, window);
        scan.scan(window, counts);
        return scan;
    }
}
