package io.bonafide.app.report;

import io.bonafide.core.assess.Assessment;
import io.bonafide.core.order.ShopKey;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes every assessment as it passes and keeps what the report shows. Its memory does not grow with the lines. */
public final class ReportCollector {
    /** The most lines that the page holds; the rest are in {@code assessments.csv}. */
    public static final int MOST_LINES = 2000;

    private final ZoneId zone;
    private final OrdersOverTime overTime;
    private final TopLines top;
    private final SortedSet<ShopKey> shops = new TreeSet<>();
    private @Nullable Instant first;
    private @Nullable Instant last;

    public ReportCollector(ZoneId zone) {
        this(zone, MOST_LINES);
    }

    ReportCollector(ZoneId zone, int mostLines) {
        this.zone = zone;
        this.overTime = new OrdersOverTime(zone);
        this.top = new TopLines(mostLines);
    }

    public void add(Assessment assessment) {
        Instant at = assessment.placedAt();
        first = first == null || at.isBefore(first) ? at : first;
        last = last == null || at.isAfter(last) ? at : last;
        shops.add(assessment.line().shop());
        overTime.add(assessment);
        top.add(assessment);
    }

    ZoneId zone() {
        return zone;
    }

    List<ShopKey> shops() {
        return new ArrayList<>(shops);
    }

    @Nullable
    Instant first() {
        return first;
    }

    @Nullable
    Instant last() {
        return last;
    }

    OrdersOverTime overTime() {
        return overTime;
    }

    TopLines top() {
        return top;
    }
}
