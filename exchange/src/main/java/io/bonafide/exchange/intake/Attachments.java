package io.bonafide.exchange.intake;

import io.bonafide.core.exposure.Wording;
import io.bonafide.core.order.Review;
import io.bonafide.core.order.Scan;
import io.bonafide.exchange.layout.Draft;
import io.bonafide.exchange.layout.Field;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Hangs an order's scans and reviews on its lines.
 *
 * <p>The rule: a scan goes to the lines that carry its tracking number, else to its {@link Targets}; a review must speak of
 * one line. A scan that says exactly what another says, time included, and likewise a review, is the same one.
 */
final class Attachments {
    private static final Comparator<Scan> SCAN_ORDER = Comparator.comparing(Scan::at)
            .thenComparing(Scan::node)
            .thenComparing(Scan::city, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Scan::message, Comparator.nullsFirst(Comparator.naturalOrder()));
    private static final Comparator<Review> REVIEW_ORDER = Comparator.comparing(
                    Review::at, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .thenComparing(Review::stars, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Review::text, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final RowCounts duplicates;
    private final Quarantine quarantine;

    Attachments(RowCounts duplicates, Quarantine quarantine) {
        this.duplicates = duplicates;
        this.quarantine = quarantine;
    }

    private record Trace(boolean numbered, long number, Scan scan) {}

    /** Hangs the scans of {@code rows} on lines that have their parcels already. */
    void scans(List<Draft> rows, List<JoinedLine> lines) {
        if (rows.isEmpty()) {
            return;
        }
        Set<Trace> seen = new HashSet<>();
        for (Draft row : rows) {
            Scan scan = LineAssembler.scan(row);
            if (seen.add(new Trace(row.has(Field.TRACKING_NO), row.number(Field.TRACKING_NO), scan))) {
                addScan(row, scan, lines);
            } else {
                duplicates.add(row.file());
            }
        }
        lines.forEach(line -> line.scans.sort(SCAN_ORDER));
    }

    private void addScan(Draft row, Scan scan, List<JoinedLine> lines) {
        List<JoinedLine> carrying =
                lines.stream().filter(line -> carries(line, row)).toList();
        List<JoinedLine> targets = carrying.isEmpty() ? Targets.of(row, lines) : carrying;
        if (targets.isEmpty()) {
            Targets.setAside(row, quarantine);
        }
        targets.forEach(line -> line.scans.add(scan));
    }

    private static boolean carries(JoinedLine line, Draft scan) {
        return ParcelJoin.sameNumber(scan, line.draft())
                || (scan.has(Field.TRACKING_NO)
                        && line.parcels.stream()
                                .anyMatch(parcel -> Objects.equals(
                                        parcel.waybill(),
                                        LineAssembler.parcel(scan).waybill())));
    }

    /** Hangs the reviews of {@code rows} on their lines. */
    void reviews(List<Draft> rows, List<JoinedLine> lines) {
        if (rows.isEmpty()) {
            return;
        }
        for (Draft row : rows) {
            List<JoinedLine> targets = Targets.of(row, lines);
            if (targets.size() == 1) {
                addReview(targets.get(0), row);
            } else if (targets.isEmpty()) {
                Targets.setAside(row, quarantine);
            } else {
                Targets.setAside(
                        row,
                        "missing",
                        new Wording(
                                "该订单有多笔子订单，该行没有说明是哪一笔。请补上子订单或商品编号。",
                                "The order has several lines and the row does not say which. Add the line's or the item's id."),
                        quarantine);
            }
        }
        lines.forEach(line -> line.reviews.sort(REVIEW_ORDER));
    }

    private void addReview(JoinedLine line, Draft row) {
        Review review = LineAssembler.review(row);
        if (line.reviews.contains(review)) {
            duplicates.add(row.file());
        } else {
            line.reviews.add(review);
        }
    }
}
