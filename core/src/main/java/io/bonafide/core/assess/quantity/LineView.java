package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.order.SourceRef;
import io.bonafide.core.signal.Fact;
import io.bonafide.core.signal.LineQuantities;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line at a time, through the families of one view. */
public final class LineView implements LineQuantities {
    private final LineTable table;
    private final @Nullable Family[] families = new @Nullable Family[Quantity.SIZE];
    private final int[] rows = new int[Fact.MOST_SOURCES];
    private final boolean withFacts;
    /** What was read of the line so far, since detectors ask for a quantity more than once. */
    private final double[] values = new double[Quantity.SIZE];

    private final int[] turnOfValue = new int[Quantity.SIZE];
    private @Nullable Quantity rowsOf;
    private int turnOfRows;
    private int rowsInAll;
    private int turn;
    private int line;

    /** @param withFacts whether facts are wanted, with the rows that they were read from; costly, and needless for a weight */
    public LineView(LineTable table, List<? extends Family> view, boolean withFacts) {
        this.table = table;
        this.withFacts = withFacts;
        for (Family family : view) {
            family.computes().forEach(quantity -> families[quantity.ordinal()] = family);
        }
    }

    /** Turns to a line. */
    public LineView at(int ordinal) {
        line = ordinal;
        turn++;
        return this;
    }

    /** Whether some family of this view computes the quantity. */
    public boolean computes(Quantity quantity) {
        return families[quantity.ordinal()] != null;
    }

    @Override
    public double get(Quantity quantity) {
        int index = quantity.ordinal();
        if (turnOfValue[index] != turn) {
            @Nullable Family family = families[index];
            values[index] = family == null ? Double.NaN : family.value(quantity, line);
            turnOfValue[index] = turn;
        }
        return values[index];
    }

    /** What no family of this view computes is not known yet. */
    @Override
    public Opinion.Reason whyMissing(Quantity quantity) {
        @Nullable Family family = families[quantity.ordinal()];
        return family == null ? Missing.history(quantity.column()) : family.whyMissing(quantity, line);
    }

    @Override
    public boolean masked(Quantity quantity) {
        @Nullable Family family = families[quantity.ordinal()];
        return family != null && family.masked(quantity, line);
    }

    @Override
    public boolean wantsFacts() {
        return withFacts;
    }

    @Override
    public List<SourceRef> sources(Quantity quantity) {
        int listed = Math.min(rows.length, sourcesInAll(quantity));
        List<SourceRef> sources = new ArrayList<>(listed);
        for (int i = 0; i < listed; i++) {
            sources.add(table.source(rows[i]));
        }
        return sources;
    }

    @Override
    public int sourcesInAll(Quantity quantity) {
        if (!withFacts) {
            return 0;
        }
        if (rowsOf != quantity || turnOfRows != turn) {
            @Nullable Family family = families[quantity.ordinal()];
            rowsInAll = family == null ? 0 : family.rows(quantity, line, rows);
            rowsOf = quantity;
            turnOfRows = turn;
        }
        return rowsInAll;
    }

    @Override
    public @Nullable String word(Word word) {
        return switch (word) {
            case ITEM -> table.items.wordOrNull(table.item.get(line));
            case SKU -> table.skus.wordOrNull(table.sku.get(line));
            case COUPON -> table.coupons.wordOrNull(table.coupon.get(line));
            case SHARE_LINK -> table.shareLinks.wordOrNull(table.shareLink.get(line));
            case MEMO_CODE -> table.memoCodes.wordOrNull(table.memoCode.get(line));
            case MEMO_TERM -> table.memoTerms.wordOrNull(table.memoTerm.get(line));
            case REGION -> table.regions.wordOrNull(table.region.get(line));
            case SIGN -> said(Quantity.SIGN_SPAN, word);
            case COMPANY_SIGN -> said(Quantity.COMPANY_PART, word);
            case CARRIER -> table.carriers.wordOrNull(table.carrier.get(line));
            case PLATFORM_RISK_MARK -> table.riskMarks.wordOrNull(table.riskMark.get(line));
            case CURRENCY ->
                table.currencies.size() == 0 ? null : table.currencies.wordOrNull(table.currency.get(line));
        };
    }

    private @Nullable String said(Quantity by, Word word) {
        @Nullable Family family = families[by.ordinal()];
        return family == null ? null : family.word(word, line);
    }
}
