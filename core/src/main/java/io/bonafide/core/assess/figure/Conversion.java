package io.bonafide.core.assess.figure;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.assess.table.Words;
import io.bonafide.core.cause.Figure;
import io.bonafide.core.cause.IncidentFigures.Why;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.order.ShopContext.Traffic;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether the items' buyers came past their pages as buyers usually do.
 *
 * <p>Over the days on which the incident has a line of the item: how many bought, against how many of those visitors would have at the item's
 * rate on all other days, of which there must be {@value #LEAST_DAYS}. Orders that somebody places through a link, without looking at anything, raise
 * it; a stream, an advertisement or a crowd of the curious does not.
 */
final class Conversion implements Topic {
    private static final int LEAST_DAYS = 7;

    private final LineTable table;
    private final ZoneId zone;
    private final Map<String, List<Day>> byItem = new HashMap<>();

    Conversion(LineTable table, ShopContext context) {
        this.table = table;
        this.zone = context.zone();
        for (Traffic day : context.traffic()) {
            if (day.visitors() != null && day.payingBuyers() != null) {
                byItem.computeIfAbsent(day.itemId(), any -> new ArrayList<>())
                        .add(new Day(day.date(), day.visitors(), day.payingBuyers()));
            }
        }
    }

    @Override
    public void tell(Group group, FigureSheet sheet) {
        if (byItem.isEmpty()) {
            sheet.missing(Figure.CONVERSION, Why.NO_COLUMN);
            return;
        }
        double bought = 0;
        double expected = 0;
        for (Map.Entry<Integer, Set<LocalDate>> item : days(group).entrySet()) {
            Rates rates = rates(item.getKey(), item.getValue());
            if (rates.otherDays >= LEAST_DAYS && rates.elsewhere() > 0) {
                bought += rates.buyers;
                expected += rates.visitors * rates.elsewhere();
            }
        }
        if (expected > 0) {
            sheet.known(Figure.CONVERSION, bought / expected, group.lines().length);
        } else {
            sheet.missing(Figure.CONVERSION, Why.NOT_OF_THESE);
        }
    }

    /** The days of each item, by the order in which they appear. */
    private Map<Integer, Set<LocalDate>> days(Group group) {
        Map<Integer, Set<LocalDate>> days = new LinkedHashMap<>();
        for (int line : group.lines()) {
            int item = table.item.get(line);
            if (item != Words.NONE) {
                days.computeIfAbsent(item, any -> new TreeSet<>())
                        .add(Seconds.instant(table.placed.get(line))
                                .atZone(zone)
                                .toLocalDate());
            }
        }
        return days;
    }

    private Rates rates(int item, Set<LocalDate> days) {
        Rates rates = new Rates();
        for (Day day : byItem.getOrDefault(table.items.word(item), List.of())) {
            if (days.contains(day.date)) {
                rates.visitors += day.visitors;
                rates.buyers += day.buyers;
            } else {
                rates.otherVisitors += day.visitors;
                rates.otherBuyers += day.buyers;
                rates.otherDays++;
            }
        }
        return rates;
    }

    /** A day of which both are known. */
    private record Day(LocalDate date, long visitors, long buyers) {}

    private static final class Rates {
        private long visitors;
        private long buyers;
        private long otherVisitors;
        private long otherBuyers;
        private int otherDays;

        /** Buyers a visitor on the other days. */
        double elsewhere() {
            return otherVisitors == 0 ? 0 : (double) otherBuyers / otherVisitors;
        }
    }
}
