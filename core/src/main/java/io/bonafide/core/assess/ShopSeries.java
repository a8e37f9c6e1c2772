package io.bonafide.core.assess;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Orders over time, for charts. */
public final class ShopSeries {
    private ShopSeries() {}

    /**
     * The spans in which anything was placed, in order.
     *
     * @param probability of a line's ordinal
     */
    static List<Bucket> of(LineTable table, ZoneId zone, Span span, IntToDoubleFunction probability) {
        List<Bucket> buckets = new ArrayList<>();
        int line = 0;
        while (line < table.lines()) {
            ZonedDateTime start =
                    span.start(Seconds.instant(table.placed.get(line)).atZone(zone));
            int end = Seconds.of(span.next(start).toInstant());
            long orders = 0;
            double expected = 0;
            int from = line;
            for (; line < table.lines() && table.placed.get(line) < end; line++) {
                orders += table.firstOfOrder(table.order(line)) == line ? 1 : 0;
                expected += probability.applyAsDouble(line);
            }
            buckets.add(new Bucket(start.toInstant(), orders, line - from, expected));
        }
        return buckets;
    }

    /** How long each span is, in the shop's zone. */
    public enum Span {
        HOUR,
        DAY,
        MONTH;

        private ZonedDateTime start(ZonedDateTime at) {
            return switch (this) {
                case HOUR -> at.truncatedTo(ChronoUnit.HOURS);
                case DAY -> at.truncatedTo(ChronoUnit.DAYS);
                case MONTH -> at.withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS);
            };
        }

        private ZonedDateTime next(ZonedDateTime start) {
            return switch (this) {
                case HOUR -> start.plusHours(1);
                case DAY -> start.plusDays(1);
                case MONTH -> start.plusMonths(1);
            };
        }
    }

    /**
     * What was placed in one span.
     *
     * @param from its start
     * @param orders whose first line was placed in it
     * @param expectedFake how many of the lines are not ordinary purchases, in expectation
     */
    public record Bucket(Instant from, long orders, long lines, double expectedFake) {}
}
