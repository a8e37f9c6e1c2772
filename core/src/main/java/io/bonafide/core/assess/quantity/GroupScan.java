package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.LineTable;
import java.util.function.IntPredicate;

/**
 * The fullest window around each line of one group.
 *
 * <p>A node is an order, at its first line of the group. Of all windows (s - window, s] that contain a node it suffices to
 * look at those that end at a node, since any other can end earlier without losing one. {@code left[r]} is the first node
 * of the window that ends at node r; node i lies in the windows with left[r] ≤ i ≤ r, whose right ends form a range that
 * moves with i, so that a queue of falling counts gives the fullest of each range. Ties go to the earliest window. O(n).
 */
final class GroupScan {
    private static final int[] NONE = new int[0];

    private final LineTable table;
    private int members;
    private int[] lines = new int[16];
    private int[] times = new int[16];
    private int[] nodeOf = new int[16];
    private int nodes;
    private int[] nodeLines = new int[16];
    private int[] nodeTimes = new int[16];
    private int[] weights = new int[17];
    private int[] left = new int[16];
    private int[] best = new int[16];
    private int[] queue = new int[16];
    private int window;

    GroupScan(LineTable table) {
        this.table = table;
    }

    /** The group that was loaded, to be scanned for a window of its own; the two share what was loaded, and neither may load again. */
    GroupScan again() {
        GroupScan other = new GroupScan(table);
        other.members = members;
        other.lines = lines;
        other.times = times;
        other.nodeOf = nodeOf;
        other.nodes = nodes;
        other.nodeLines = nodeLines;
        other.nodeTimes = nodeTimes;
        return other;
    }

    /** Lets go of what only a further scan would need, and of what can be found again from the nodes' times. */
    void keep() {
        queue = NONE;
        left = NONE;
        if (weights[nodes] == nodes) {
            weights = NONE;
        }
    }

    /** Lets go of what is there twice: where every line has an order of its own, the nodes are the lines. */
    void keepLoaded() {
        if (nodes == members) {
            nodeLines = lines;
            nodeTimes = times;
        }
    }

    /** Turns to a group. */
    void load(KeyGroups groups, int group) {
        load(groups, group, 0, groups.size(group));
    }

    /** Turns to those of a group's members that share a window with {@code line} or with the first line of its order. */
    void loadAround(KeyGroups groups, int group, int line, int window) {
        int time = groups.time(line);
        int since = table.aloneInOrder(line) ? time : Math.min(time, orderPlaced(line));
        int from = groups.after(group, (long) since - window);
        load(groups, group, from, groups.after(group, (long) time + window - 1));
    }

    private void load(KeyGroups groups, int group, int from, int to) {
        members = to - from;
        nodes = 0;
        ensure(members);
        for (int member = 0; member < members; member++) {
            int line = groups.line(group, from + member);
            lines[member] = line;
            times[member] = groups.time(line);
            int known = nodeOfOrder(line);
            boolean begins = known < 0 && !begunBefore(groups, group, from, line);
            nodeOf[member] = begins ? nodes : known;
            if (begins) {
                nodeLines[nodes] = line;
                nodeTimes[nodes++] = times[member];
            }
        }
    }

    /** Finds the fullest windows, counting the nodes whose line passes {@code counts}. */
    void scan(int ofWindow, IntPredicate counts) {
        window = ofWindow;
        weigh(counts);
        int from = nodes;
        int to = nodes;
        for (int node = nodes - 1; node >= 0; node--) {
            while (from < to && count(queue[from]) <= count(node)) {
                from++;
            }
            queue[--from] = node;
            while (left[queue[to - 1]] > node) {
                to--;
            }
            best[node] = queue[to - 1];
        }
    }

    int members() {
        return members;
    }

    int line(int member) {
        return lines[member];
    }

    /** The member's order among the nodes. */
    int node(int member) {
        return nodeOf[member];
    }

    int nodes() {
        return nodes;
    }

    /** How many nodes that count are in the fullest window around the node. */
    int counted(int node) {
        return count(best[node]);
    }

    /** The first node of the fullest window around the node. */
    int first(int node) {
        return left(best[node]);
    }

    /** The last node of the fullest window around the node. */
    int last(int node) {
        return best[node];
    }

    int nodeLine(int node) {
        return nodeLines[node];
    }

    int nodeTime(int node) {
        return nodeTimes[node];
    }

    /** The node of a line of this group. */
    int nodeOf(int line, int time) {
        return nodeOf[memberOf(line, time)];
    }

    /** Whether the line is one of this group that was loaded. */
    boolean has(int line, int time) {
        int member = memberOf(line, time);
        return member < members && lines[member] == line;
    }

    private int memberOf(int line, int time) {
        int member = 0;
        int end = members;
        while (member < end) {
            int middle = member + end >>> 1;
            if (times[middle] < time || times[middle] == time && lines[middle] < line) {
                member = middle + 1;
            } else {
                end = middle;
            }
        }
        return member;
    }

    private int nodeOfOrder(int line) {
        if (nodes == 0 || table.aloneInOrder(line)) {
            return -1;
        }
        int order = table.order(line);
        if (table.order(nodeLines[nodes - 1]) == order) {
            return nodes - 1;
        }
        int since = orderPlaced(line);
        for (int node = nodes - 1; node >= 0 && nodeTimes[node] >= since; node--) {
            if (table.order(nodeLines[node]) == order) {
                return node;
            }
        }
        return -1;
    }

    /** Whether the line's order has a line among the group's first {@code from}, which were left out. */
    private boolean begunBefore(KeyGroups groups, int group, int from, int line) {
        if (from == 0 || table.aloneInOrder(line)) {
            return false;
        }
        int order = table.order(line);
        int since = orderPlaced(line);
        for (int index = from - 1; index >= 0 && groups.time(groups.line(group, index)) >= since; index--) {
            if (table.order(groups.line(group, index)) == order) {
                return true;
            }
        }
        return false;
    }

    private int orderPlaced(int line) {
        return table.placed.get(table.firstOfOrder(table.order(line)));
    }

    private int count(int right) {
        int first = left(right);
        return weights.length == 0 ? right + 1 - first : weights[right + 1] - weights[first];
    }

    /** The first node of the window that ends at {@code right}. */
    private int left(int right) {
        if (left.length > 0) {
            return left[right];
        }
        long before = (long) nodeTimes[right] - window;
        int from = 0;
        int to = right;
        while (from < to) {
            int middle = from + to >>> 1;
            if (nodeTimes[middle] <= before) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private void weigh(IntPredicate counts) {
        ensureScanned(nodes);
        int first = 0;
        for (int node = 0; node < nodes; node++) {
            weights[node + 1] = weights[node] + (counts.test(nodeLines[node]) ? 1 : 0);
            while (nodeTimes[first] <= (long) nodeTimes[node] - window) {
                first++;
            }
            left[node] = first;
        }
    }

    private void ensure(int size) {
        if (lines.length < size) {
            int more = Math.max(size, lines.length * 2);
            lines = new int[more];
            times = new int[more];
            nodeOf = new int[more];
            nodeLines = new int[more];
            nodeTimes = new int[more];
        }
    }

    private void ensureScanned(int size) {
        if (queue.length < size) {
            int more = Math.max(size, queue.length * 2);
            weights = new int[more + 1];
            left = new int[more];
            best = new int[more];
            queue = new int[more];
        }
    }
}
