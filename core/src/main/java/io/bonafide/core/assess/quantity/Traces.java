package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.Flag;
import io.bonafide.core.assess.table.IntColumn;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import java.util.Set;

/**
 * What the parcels' traces say. A parcel without a single scan is taken for one that was never picked up only where the
 * shop's traces are all but complete: at least {@value #COMPLETE_PERCENT} % of the shipped lines have one. Else its trace
 * is missing.
 */
final class Traces implements Family {
    private static final int COMPLETE_PERCENT = 80;
    private static final double HOUR = 3600;

    private final LineTable table;
    private final int now;
    private final boolean complete;

    /** @param now the latest instant, up to which an absence counts */
    Traces(LineTable table, int now) {
        this.table = table;
        this.now = now;
        this.complete = complete(table);
    }

    @Override
    public Set<Quantity> computes() {
        return Set.of(
                Quantity.PAY_TO_FIRST_SCAN_S,
                Quantity.UPLOAD_TO_PICKUP_H,
                Quantity.PICKUP_TO_HUB_H,
                Quantity.REPEATED_SCAN_MESSAGES,
                Quantity.RECALLED,
                Quantity.SHIP_LATE_H);
    }

    @Override
    public double value(Quantity quantity, int line) {
        return switch (quantity) {
            case PAY_TO_FIRST_SCAN_S -> between(table.paid, table.firstScan, line, 1);
            case UPLOAD_TO_PICKUP_H -> traced(line) ? untilOrSoFar(table.shipped, table.pickedUp, line) : Double.NaN;
            case PICKUP_TO_HUB_H -> untilOrSoFar(table.pickedUp, table.reachedHub, line);
            case REPEATED_SCAN_MESSAGES -> scanned(line) ? table.repeatedMessages.get(line) : Double.NaN;
            case RECALLED -> scanned(line) ? flag(line) : Double.NaN;
            default -> shipLate(line);
        };
    }

    @Override
    public Opinion.Reason whyMissing(Quantity quantity, int line) {
        boolean unpaid = table.paid.get(line) == Seconds.NONE;
        boolean unshipped = table.shipped.get(line) == Seconds.NONE;
        return switch (quantity) {
            case PAY_TO_FIRST_SCAN_S -> Missing.column(unpaid ? "paid_at" : quantity.column());
            case UPLOAD_TO_PICKUP_H -> Missing.column(traced(line) && unshipped ? "shipped_at" : quantity.column());
            case SHIP_LATE_H ->
                Missing.column(table.shipBy.get(line) == Seconds.NONE ? quantity.column() : "shipped_at");
            default -> Missing.column(quantity.column());
        };
    }

    /** A line that is paid and still open is late so far; one that was never to be shipped is not. */
    private double shipLate(int line) {
        if (table.shipped.get(line) != Seconds.NONE) {
            return between(table.shipBy, table.shipped, line, HOUR);
        }
        boolean toBeShipped = table.paid.get(line) != Seconds.NONE
                && table.closed.get(line) == Seconds.NONE
                && table.refunded.get(line) == Seconds.NONE;
        return toBeShipped && table.shipped.used() ? untilOrSoFar(table.shipBy, table.shipped, line) : Double.NaN;
    }

    private double untilOrSoFar(IntColumn from, IntColumn to, int line) {
        int start = from.get(line);
        int end = to.get(line) == Seconds.NONE ? now : to.get(line);
        return start == Seconds.NONE ? Double.NaN : ((double) end - start) / HOUR;
    }

    private static double between(IntColumn from, IntColumn to, int line, double unit) {
        int start = from.get(line);
        int end = to.get(line);
        return start == Seconds.NONE || end == Seconds.NONE ? Double.NaN : ((double) end - start) / unit;
    }

    private double flag(int line) {
        return table.has(line, Flag.RECALLED) ? 1 : 0;
    }

    private boolean scanned(int line) {
        return table.firstScan.get(line) != Seconds.NONE;
    }

    private boolean traced(int line) {
        return scanned(line) || complete;
    }

    private static boolean complete(LineTable table) {
        if (!table.firstScan.used()) {
            return false;
        }
        long shipped = 0;
        long scanned = 0;
        for (int line = 0; line < table.lines(); line++) {
            if (table.shipped.get(line) != Seconds.NONE) {
                shipped++;
                scanned += table.firstScan.get(line) != Seconds.NONE ? 1 : 0;
            }
        }
        return scanned * 100 >= shipped * COMPLETE_PERCENT;
    }
}
