package io.bonafide.exchange.intake;

import io.bonafide.exchange.layout.Draft;
import io.bonafide.exchange.layout.Field;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of an order's rows speak of the same line.
 *
 * <p>The rule: rows with the same line id do. A row without one speaks of a line of the same item (by item, then variant,
 * then title, as far as both say) at the same quantity and prices, that its file has not spoken of yet; a row that says
 * exactly what another of its file says is the same row twice. Where every file has but one row of the order, they are one
 * line even if quantity or price changed or nothing names the item. Time quadratic in the lines of one order.
 */
final class LineMatcher {
    private static final Field[] PURCHASE = {Field.QUANTITY, Field.UNIT_PRICE, Field.LIST_PRICE};

    /** By what they say, not by where they stand, so that a file's order of rows changes nothing. */
    private static final Comparator<Draft> UNNAMED_ORDER = Comparator.comparing(Draft::file)
            .thenComparing(row -> row.number(Field.QUANTITY))
            .thenComparing(row -> row.number(Field.UNIT_PRICE))
            .thenComparing(row -> row.number(Field.LIST_PRICE))
            .thenComparing(row -> row.number(Field.PAID_AMOUNT))
            .thenComparing(Draft::row);

    private final RowMerge merge;
    private final RowCounts duplicates;

    LineMatcher(RowMerge merge, RowCounts duplicates) {
        this.merge = merge;
        this.duplicates = duplicates;
    }

    /** The rows of one line, while they are being found. */
    private static final class Candidate {
        private final List<Draft> rows = new ArrayList<>(2);
        private final BitSet files = new BitSet();

        private void add(Draft row) {
            rows.add(row);
            files.set(row.file());
        }
    }

    /** The lines that {@code rows} of part LINE speak of; without their ids where no row gives one. */
    List<JoinedLine> lines(List<Draft> rows) {
        if (rows.size() == 1) {
            return new ArrayList<>(List.of(new JoinedLine(rows.get(0))));
        }
        List<Candidate> candidates = named(rows);
        List<Draft> unnamed = rows.stream()
                .filter(row -> !row.has(Field.LINE_ID))
                .sorted(UNNAMED_ORDER)
                .toList();
        boolean oneEach = oneEach(rows);
        unnamed.forEach(row -> place(row, candidates, oneEach));
        List<JoinedLine> lines = new ArrayList<>();
        candidates.forEach(each -> lines.add(new JoinedLine(merge.merge(each.rows))));
        return lines;
    }

    private static List<Candidate> named(List<Draft> rows) {
        Map<String, Candidate> named = new LinkedHashMap<>();
        for (Draft row : rows) {
            @Nullable String lineId = row.text(Field.LINE_ID);
            if (lineId != null) {
                named.computeIfAbsent(lineId.strip(), absent -> new Candidate()).add(row);
            }
        }
        return new ArrayList<>(named.values());
    }

    /** Whether no file has two different rows of the order. */
    private static boolean oneEach(List<Draft> rows) {
        for (int i = 1; i < rows.size(); i++) {
            Draft before = rows.get(i - 1);
            if (before.file() == rows.get(i).file() && !RowMerge.same(before, rows.get(i))) {
                return false;
            }
        }
        return true;
    }

    private void place(Draft row, List<Candidate> candidates, boolean oneEach) {
        for (Candidate candidate : candidates) {
            if (repeats(row, candidate)) {
                duplicates.add(row.file());
                return;
            }
        }
        for (Candidate candidate : candidates) {
            if (!candidate.files.get(row.file()) && fits(row, candidate.rows.get(0), oneEach)) {
                candidate.add(row);
                return;
            }
        }
        Candidate fresh = new Candidate();
        fresh.add(row);
        candidates.add(fresh);
    }

    private static boolean repeats(Draft row, Candidate candidate) {
        if (!candidate.files.get(row.file())) {
            return false;
        }
        return candidate.rows.stream().anyMatch(each -> each.file() == row.file() && RowMerge.same(each, row));
    }

    private static boolean fits(Draft row, Draft other, boolean oneEach) {
        @Nullable Boolean sameItem = sameItem(row, other);
        if (sameItem == null || oneEach) {
            return oneEach && !Boolean.FALSE.equals(sameItem);
        }
        return sameItem && samePurchase(row, other);
    }

    /** Whether the two rows speak of the same item; null if they do not say. */
    static @Nullable Boolean sameItem(Draft a, Draft b) {
        @Nullable Boolean item = equal(a, b, Field.ITEM_ID);
        @Nullable Boolean sku = equal(a, b, Field.SKU_ID);
        if (Boolean.FALSE.equals(item) || Boolean.FALSE.equals(sku)) {
            return false;
        }
        return item != null || sku != null ? Boolean.TRUE : equal(a, b, Field.TITLE);
    }

    private static @Nullable Boolean equal(Draft a, Draft b, Field field) {
        return a.has(field) && b.has(field) ? Objects.equals(a.text(field), b.text(field)) : null;
    }

    private static boolean samePurchase(Draft a, Draft b) {
        for (Field field : PURCHASE) {
            if (a.has(field) && b.has(field) && a.number(field) != b.number(field)) {
                return false;
            }
        }
        return true;
    }
}
