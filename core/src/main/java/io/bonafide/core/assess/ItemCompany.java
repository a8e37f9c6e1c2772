package io.bonafide.core.assess;

import io.bonafide.core.assess.SignSpans.OnItem;
import io.bonafide.core.assess.quantity.Family;
import io.bonafide.core.assess.quantity.Missing;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.signal.LineQuantities;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import io.bonafide.core.signal.burst.Span;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The company that a line is in: of the other lines of its item within a span, how many have a sign more than is usual. A crowd
 * is as suspect as those who make it up. Neighbours who order through one link come in a crowd too, but nothing is odd
 * about each of them; where half of a crowd sent the goods back within the hour, the other half is hardly better.
 *
 * <p>A line in no such span, and in no crowd, has no company, and nothing is said of it. Of the spans of signs on the
 * item ({@link SignSpans}) the one speaks whose excess is the greatest part of the item's lines in it. Time O(lines of the items concerned × their spans), memory some 40 bytes a line in company.
 */
final class ItemCompany implements Family {
    /** Fewer lines, the line itself among them, are no company. Our own choice. */
    private static final int LEAST_LINES = 5;

    private final LineTable table;
    private final SignSpans signs;
    private final Int2ObjectOpenHashMap<List<Company>> ofItem = new Int2ObjectOpenHashMap<>();
    private final Int2ObjectOpenHashMap<Company> ofLine = new Int2ObjectOpenHashMap<>();

    ItemCompany(LineTable table, SignSpans signs) {
        this.table = table;
        this.signs = signs;
        for (OnItem span : signs.onItems()) {
            ofItem.computeIfAbsent(span.item(), item -> new ArrayList<>()).add(new Company(span));
        }
        for (int line = 0; line < table.lines(); line++) {
            for (Company company : around(line)) {
                company.lines++;
            }
        }
        for (int line = 0; line < table.lines(); line++) {
            @Nullable Company oddest = oddest(line);
            if (oddest != null) {
                ofLine.put(line, oddest);
            }
        }
    }

    private List<Company> around(int line) {
        @Nullable List<Company> all = ofItem.get(table.item.get(line));
        if (all == null) {
            return List.of();
        }
        int hour = Seconds.epochHour(table.placed.get(line));
        return all.stream().filter(company -> company.of.span().covers(hour)).toList();
    }

    private @Nullable Company oddest(int line) {
        @Nullable Company oddest = null;
        for (Company company : around(line)) {
            if (company.lines >= LEAST_LINES && part(company, line) > (oddest == null ? 0 : part(oddest, line))) {
                oddest = company;
            }
        }
        return oddest;
    }

    /** How many of the others have the sign. */
    private int signed(Company company, int line) {
        return company.of.span().orders() - (signs.has(line, company.of.sign()) ? 1 : 0);
    }

    /** The part of the others with the sign beyond the usual. */
    private double part(Company company, int line) {
        return (signed(company, line) - company.of.span().expected()) / (company.lines - 1);
    }

    /** Whether there is anything to say of the line's company: it is odd, or there is a crowd that might be. */
    boolean isKnown(int line) {
        return ofLine.containsKey(line) || signs.isCrowded(line);
    }

    @Override
    public Set<Quantity> computes() {
        return Set.of(
                Quantity.COMPANY_PART,
                Quantity.COMPANY_LINES,
                Quantity.COMPANY_SIGNED,
                Quantity.COMPANY_EXPECTED,
                Quantity.COMPANY_H);
    }

    @Override
    public double value(Quantity quantity, int line) {
        @Nullable Company company = ofLine.get(line);
        if (company == null) {
            return signs.isCrowded(line) ? 0 : Double.NaN;
        }
        Span span = company.of.span();
        return switch (quantity) {
            case COMPANY_PART -> part(company, line);
            case COMPANY_LINES -> company.lines - 1;
            case COMPANY_SIGNED -> signed(company, line);
            case COMPANY_EXPECTED -> span.expected();
            default -> span.hours();
        };
    }

    @Override
    public int rows(Quantity quantity, int line, int[] into) {
        @Nullable Company company = ofLine.get(line);
        return company == null ? 0 : signs.rows(company.of, into);
    }

    @Override
    public Opinion.Reason whyMissing(Quantity quantity, int line) {
        return Missing.history(quantity.column());
    }

    @Override
    public @Nullable String word(LineQuantities.Word word, int line) {
        @Nullable Company company = ofLine.get(line);
        return word == LineQuantities.Word.COMPANY_SIGN && company != null ? signs.nameOf(company.of.sign()) : null;
    }

    /** The lines of an item in a span of one of its signs. */
    private static final class Company {
        private final OnItem of;
        private int lines;

        private Company(OnItem of) {
            this.of = of;
        }
    }
}
