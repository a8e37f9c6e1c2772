package io.bonafide.exchange.intake;

import io.bonafide.core.order.Identity;
import io.bonafide.core.order.Parcel;
import io.bonafide.exchange.layout.Draft;
import io.bonafide.exchange.layout.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hangs an order's parcels on its lines.
 *
 * <p>The rule: rows with the same tracking number are one parcel. It goes to those of its {@link Targets} that carry its
 * number, else to all of them. What a line's own row says of a parcel fills the parcel of that number, or the only one
 * where the line gives no number; a number of its own that no parcel has is a parcel too. Parcels stand by upload time,
 * carrier and weight; by their numbers' tokens only where all that is the same, so that the order of rows does not show.
 */
final class ParcelJoin {
    private static final Comparator<Parcel> ORDER = Comparator.comparing(
                    Parcel::uploadedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .thenComparing(Parcel::carrier, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Parcel::weightG, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ParcelJoin::number);
    private static final List<Field> OWN = List.of(Field.CARRIER, Field.PARCEL_WEIGHT_G, Field.UPLOADED_AT);

    private final RowMerge merge;
    private final Quarantine quarantine;

    private record Same(@Nullable String lineId, @Nullable String itemId, boolean numbered, long number) {
        private Same(Draft row) {
            this(
                    row.text(Field.LINE_ID),
                    row.text(Field.ITEM_ID),
                    row.has(Field.TRACKING_NO),
                    row.number(Field.TRACKING_NO));
        }
    }

    ParcelJoin(RowMerge merge, Quarantine quarantine) {
        this.merge = merge;
        this.quarantine = quarantine;
    }

    private static long number(Parcel parcel) {
        return parcel.waybill() instanceof Identity.Token token ? token.hash() : 0;
    }

    void join(List<Draft> rows, List<JoinedLine> lines) {
        if (rows.isEmpty()) {
            lines.forEach(ParcelJoin::addOwn);
            return;
        }
        Map<JoinedLine, List<Draft>> ofLine = new LinkedHashMap<>();
        for (Draft row : merged(rows)) {
            List<JoinedLine> targets = targets(row, lines);
            if (targets.isEmpty()) {
                Targets.setAside(row, quarantine);
            }
            targets.forEach(line ->
                    ofLine.computeIfAbsent(line, absent -> new ArrayList<>()).add(row));
        }
        lines.forEach(line -> add(line, ofLine.getOrDefault(line, List.of())));
    }

    private List<Draft> merged(List<Draft> rows) {
        Map<Same, List<Draft>> same = new LinkedHashMap<>();
        rows.forEach(row ->
                same.computeIfAbsent(new Same(row), absent -> new ArrayList<>()).add(row));
        return same.values().stream().map(merge::merge).toList();
    }

    private static List<JoinedLine> targets(Draft row, List<JoinedLine> lines) {
        List<JoinedLine> targets = Targets.of(row, lines);
        List<JoinedLine> carrying =
                targets.stream().filter(line -> sameNumber(row, line.draft())).toList();
        return carrying.isEmpty() ? targets : carrying;
    }

    /** Whether both name the same tracking number. */
    static boolean sameNumber(Draft a, Draft b) {
        return a.has(Field.TRACKING_NO)
                && b.has(Field.TRACKING_NO)
                && a.number(Field.TRACKING_NO) == b.number(Field.TRACKING_NO);
    }

    private static void addOwn(JoinedLine line) {
        if (saysAny(line.draft())) {
            line.parcels.add(LineAssembler.ownParcel(line.draft()));
        }
    }

    private static boolean saysAny(Draft line) {
        return line.has(Field.TRACKING_NO)
                || line.has(Field.CARRIER)
                || line.has(Field.PARCEL_WEIGHT_G)
                || line.has(Field.UPLOADED_AT);
    }

    private static void add(JoinedLine line, List<Draft> rows) {
        Draft own = line.draft();
        boolean numbered = own.has(Field.TRACKING_NO);
        boolean known = rows.isEmpty();
        for (Draft row : rows) {
            boolean same = numbered ? sameNumber(row, own) : rows.size() == 1;
            if (same) {
                RowMerge.fill(row, own, OWN);
            }
            known |= same || !numbered;
            line.parcels.add(LineAssembler.parcel(row));
        }
        if (!known || rows.isEmpty()) {
            addOwn(line);
        }
        line.parcels.sort(ORDER);
    }
}
