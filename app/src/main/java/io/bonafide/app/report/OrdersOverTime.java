package io.bonafide.app.report;

import io.bonafide.core.assess.Assessment;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts lines by band and local hour of placing. */
final class OrdersOverTime {
    private static final int BANDS = 3;

    private final ZoneId zone;
    private final Map<LocalDateTime, int[]> hours = new TreeMap<>();
    private long cachedQuarter = Long.MIN_VALUE;
    private int[] cached = new int[BANDS];

    OrdersOverTime(ZoneId zone) {
        this.zone = zone;
    }

    void add(Assessment assessment) {
        countsAt(assessment.placedAt())[assessment.band().ordinal()]++;
    }

    /** Each as hour, clear, watch, suspect; hour as {@code 2026-10-01T13}. */
    List<Object[]> rows() {
        List<Object[]> rows = new ArrayList<>(hours.size());
        hours.forEach((hour, n) -> rows.add(new Object[] {hour.toString().substring(0, 13), n[0], n[1], n[2]}));
        return rows;
    }

    /** Lines come by time, so the last quarter of an hour is nearly always the next one too; no zone splits a quarter. */
    private int[] countsAt(Instant at) {
        long quarter = Math.floorDiv(at.getEpochSecond(), 900);
        if (quarter != cachedQuarter) {
            LocalDateTime local = LocalDateTime.ofInstant(at, zone);
            LocalDateTime hour = local.withMinute(0).withSecond(0).withNano(0);
            cached = hours.computeIfAbsent(hour, unseen -> new int[BANDS]);
            cachedQuarter = quarter;
        }
        return cached;
    }
}
