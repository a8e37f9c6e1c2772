package io.bonafide.core.assess.figure;

import io.bonafide.core.assess.table.IntColumn;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.cause.Figure;
import io.bonafide.core.cause.IncidentFigures.Why;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** How many orders there are and how they lie in time, and their refunds. */
final class Course implements Topic {
    private static final int HOUR = 3_600;
    private static final int REFUNDS_WITHIN = 6 * HOUR;
    private static final int LEAST_DAYS = 3;
    private static final int HOURS_OF_DAY = 24;

    private final LineTable table;
    private final ZoneId zone;

    Course(LineTable table, ZoneId zone) {
        this.table = table;
        this.zone = zone;
    }

    @Override
    public void tell(Group group, FigureSheet sheet) {
        int orders = group.orders().length;
        sheet.known(Figure.ORDERS, orders, orders);
        double usual = (double) table.lines() / table.orders();
        sheet.known(Figure.LINES_PER_ORDER, (double) group.lines().length / orders, usual, orders);
        double seconds = (double) table.placed.get(group.last()) - table.placed.get(group.first());
        sheet.known(Figure.SPAN, seconds / HOUR, orders);
        IntArrayList times = times(group.orders(), table.placed);
        sheet.known(Figure.DENSEST_HOUR, (double) fullest(times, HOUR) / orders, orders);
        clock(group, sheet);
        refunds(group, sheet);
    }

    private void clock(Group group, FigureSheet sheet) {
        int[] hours = new int[HOURS_OF_DAY];
        IntOpenHashSet days = new IntOpenHashSet();
        int most = 0;
        for (int line : group.orders()) {
            ZonedDateTime at = Seconds.instant(table.placed.get(line)).atZone(zone);
            days.add((int) at.toLocalDate().toEpochDay());
            most = Math.max(most, ++hours[at.getHour()]);
        }
        if (days.size() >= LEAST_DAYS) {
            sheet.known(Figure.CLOCK_HOUR, (double) most / group.orders().length, group.orders().length);
        } else {
            sheet.missing(Figure.CLOCK_HOUR, Why.NOT_OF_THESE);
        }
    }

    private void refunds(Group group, FigureSheet sheet) {
        IntArrayList times = times(group.orders(), table.refundRequested);
        DoubleArrayList delays = new DoubleArrayList();
        for (int line : group.orders()) {
            int asked = table.refundRequested.get(line);
            int paid = table.paid.get(line);
            if (asked != Seconds.NONE && paid != Seconds.NONE) {
                delays.add(((double) asked - paid) / HOUR);
            }
        }
        Why why = table.refundRequested.used() ? Why.NOT_OF_THESE : Why.NO_COLUMN;
        if (times.size() > 1) {
            double together = (double) fullest(times, REFUNDS_WITHIN) / times.size();
            sheet.known(Figure.REFUNDS_TOGETHER, together, times.size());
        } else {
            sheet.missing(Figure.REFUNDS_TOGETHER, why);
        }
        if (delays.isEmpty()) {
            sheet.missing(Figure.REFUND_DELAY, why);
        } else {
            sheet.known(Figure.REFUND_DELAY, FigureSheet.median(delays), delays.size());
        }
    }

    private static IntArrayList times(int[] lines, IntColumn column) {
        IntArrayList times = new IntArrayList();
        for (int line : lines) {
            if (column.get(line) != Seconds.NONE) {
                times.add(column.get(line));
            }
        }
        times.sort(null);
        return times;
    }

    /** The most of the ascending times that lie within a length; O(times). */
    static int fullest(IntArrayList times, int within) {
        int most = 0;
        int from = 0;
        for (int to = 0; to < times.size(); to++) {
            while ((long) times.getInt(to) - times.getInt(from) >= within) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }
}
