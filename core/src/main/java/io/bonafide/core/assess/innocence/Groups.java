package io.bonafide.core.assess.innocence;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.innocence.Comparison;
import io.bonafide.core.innocence.Innocence;
import io.bonafide.core.innocence.Season;
import io.bonafide.core.innocence.Selection;
import io.bonafide.core.order.LineKey;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The orders of each item class and season that has a suspect. */
final class Groups {
    private static final int QUARTER_HOUR = 900;

    private final LineTable table;
    private final ZoneId zone;
    private final ItemClasses classes;
    private final SortedMap<Key, Group> groups = new TreeMap<>();
    private int unclassed;
    private int quarterHour = Integer.MIN_VALUE;
    private @Nullable Season season;

    Groups(LineTable table, ZoneId zone, ItemClasses classes) {
        this.table = table;
        this.zone = zone;
        this.classes = classes;
    }

    /** Opens the suspect's group. */
    void open(int suspect) {
        @Nullable Key key = key(suspect);
        if (key == null) {
            unclassed++;
        } else {
            groups.computeIfAbsent(key, any -> new Group());
        }
    }

    /** Adds the order of the line to the line's group, once: when its first line of that class is given. */
    void add(int line, Scores scores, BitSet verified, BitSet doubtful) {
        @Nullable Key key = key(line);
        @Nullable Group group = key == null ? null : groups.get(key);
        if (key == null || group == null) {
            return;
        }
        List<Integer> lines = linesOfItsOrder(line, key);
        if (lines.get(0) != line) {
            return;
        }
        double score = lines.stream().mapToDouble(scores::logRatio).max().orElseThrow();
        if (lines.stream().allMatch(verified::get)) {
            group.verified.add(score);
        } else if (lines.stream().allMatch(each -> verified.get(each) || doubtful.get(each))) {
            group.doubtful++;
        } else {
            group.addTested(score, lines.stream().filter(scores::suspect).toList());
        }
    }

    Innocence compared(double level, Selection selection) {
        List<Comparison> comparisons = new ArrayList<>();
        SortedMap<LineKey, Innocence.Standing> standings = new TreeMap<>();
        groups.forEach((key, group) -> {
            if (!group.suspects.isEmpty()) {
                Comparison comparison = group.compared(key, level);
                comparisons.add(comparison);
                if (comparison.outcome() instanceof Comparison.Told told) {
                    group.stand(told, table, standings);
                }
            }
        });
        return new Innocence(level, selection, comparisons, standings, unclassed);
    }

    /** In increasing order; only those of the same class, since all were placed together. */
    private List<Integer> linesOfItsOrder(int line, Key key) {
        if (table.aloneInOrder(line)) {
            return List.of(line);
        }
        List<Integer> lines = new ArrayList<>(List.of(line));
        for (int next = table.nextInOrder(line); next != line; next = table.nextInOrder(next)) {
            if (key.equals(key(next))) {
                lines.add(next);
            }
        }
        lines.sort(null);
        return lines;
    }

    private @Nullable Key key(int line) {
        @Nullable String itemClass = classes.of(line);
        return itemClass == null ? null : new Key(itemClass, season(table.placed.get(line)));
    }

    /** Lines come by time, and no zone's day begins within a quarter of an hour: most ask for the season of the one before. */
    private Season season(int placed) {
        int quarter = Math.floorDiv(placed, QUARTER_HOUR);
        if (season == null || quarter != quarterHour) {
            quarterHour = quarter;
            season = Season.of(Seconds.instant(placed).atZone(zone).toLocalDate());
        }
        return season;
    }

    private record Key(String itemClass, Season season) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byClass = itemClass.compareTo(other.itemClass);
            return byClass != 0 ? byClass : season.compareTo(other.season);
        }
    }

    /** What is gathered of one class and season. */
    private static final class Group {
        private final DoubleArrayList verified = new DoubleArrayList();
        private final DoubleArrayList tested = new DoubleArrayList();
        private final IntArrayList suspects = new IntArrayList();
        private final List<List<Integer>> suspectLines = new ArrayList<>();
        private int doubtful;

        private void addTested(double score, List<Integer> suspect) {
            if (!suspect.isEmpty()) {
                suspects.add(tested.size());
                suspectLines.add(suspect);
            }
            tested.add(score);
        }

        private Comparison compared(Key key, double level) {
            return Comparison.of(
                    key.itemClass,
                    key.season,
                    verified.toDoubleArray(),
                    doubtful,
                    tested.toDoubleArray(),
                    suspects.toIntArray(),
                    level);
        }

        private void stand(Comparison.Told told, LineTable table, SortedMap<LineKey, Innocence.Standing> into) {
            for (int i = 0; i < suspectLines.size(); i++) {
                Innocence.Standing standing = new Innocence.Standing(told.ps().get(i), told.distinguishable(i));
                suspectLines.get(i).forEach(line -> into.put(table.key(line), standing));
            }
        }
    }
}
