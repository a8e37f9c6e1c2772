package io.bonafide.core.ring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What becomes of a ring from window to window.
 *
 * <p>In each step in which it was found, a ring has one part or several, which are the blocks that the window shows. A part continues
 * one of the step before if half of the smaller one's members are in both: one that continues several is a merger, several
 * that continue one are a split, and of what continues one to one the members are compared. O(parts² · members) a step.
 */
final class Life {
    private final List<Ring.Change> changes = new ArrayList<>();
    private final long stepLength;
    private List<List<Long>> before = List.of();

    private Life(long stepLength) {
        this.stepLength = stepLength;
    }

    /**
     * @param phases by step, the members of each part in increasing order
     * @param stepLength in the caller's unit of time
     */
    static List<Ring.Change> of(SortedMap<Long, List<List<Long>>> phases, long stepLength) {
        Life life = new Life(stepLength);
        phases.forEach(life::enter);
        return List.copyOf(life.changes);
    }

    /** Both lives as one: what is found in the same step are two parts of it. */
    static SortedMap<Long, List<List<Long>>> joined(
            Map<Long, List<List<Long>>> one, Map<Long, List<List<Long>>> other) {
        SortedMap<Long, List<List<Long>>> all = new TreeMap<>(one);
        other.forEach((step, parts) -> all.merge(step, parts, Life::together));
        return all;
    }

    private static List<List<Long>> together(List<List<Long>> one, List<List<Long>> other) {
        List<List<Long>> parts = new ArrayList<>(one);
        parts.addAll(other);
        return parts;
    }

    private void enter(long step, List<List<Long>> found) {
        List<List<Long>> now = found.stream().distinct().sorted(Life::byMembers).toList();
        long at = step * stepLength;
        for (List<Long> part : now) {
            List<List<Long>> from =
                    before.stream().filter(each -> half(each, part)).toList();
            if (from.isEmpty()) {
                changes.add(new Ring.Change(at, Ring.Change.Kind.APPEARED, part));
            } else if (from.size() > 1) {
                changes.add(new Ring.Change(at, Ring.Change.Kind.MERGED, part));
            } else {
                comparedWith(from.get(0), part, now, at);
            }
        }
        for (List<Long> part : before) {
            if (now.stream().noneMatch(each -> half(part, each))) {
                changes.add(new Ring.Change(at, Ring.Change.Kind.FADED, part));
            }
        }
        before = now;
    }

    private void comparedWith(List<Long> earlier, List<Long> part, List<List<Long>> now, long at) {
        if (now.stream().filter(each -> half(earlier, each)).count() > 1) {
            changes.add(new Ring.Change(at, Ring.Change.Kind.SPLIT, part));
            return;
        }
        add(Ring.Change.Kind.GREW, without(part, earlier), at);
        add(Ring.Change.Kind.SHRANK, without(earlier, part), at);
    }

    private void add(Ring.Change.Kind kind, List<Long> actors, long at) {
        if (!actors.isEmpty()) {
            changes.add(new Ring.Change(at, kind, actors));
        }
    }

    /** Whether half of the smaller one's members are in both. */
    static boolean half(List<Long> one, List<Long> other) {
        int common = one.size() - without(one, other).size();
        return 2 * common >= Math.min(one.size(), other.size());
    }

    private static List<Long> without(List<Long> actors, List<Long> others) {
        TreeSet<Long> rest = new TreeSet<>(actors);
        others.forEach(rest::remove);
        return List.copyOf(rest);
    }

    private static int byMembers(List<Long> one, List<Long> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = Long.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
