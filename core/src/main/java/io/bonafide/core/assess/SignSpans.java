package io.bonafide.core.assess;

import io.bonafide.core.assess.quantity.Family;
import io.bonafide.core.assess.quantity.SpanRows;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Words;
import io.bonafide.core.signal.Detector;
import io.bonafide.core.signal.LineQuantities;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import io.bonafide.core.signal.burst.BurstCalendar;
import io.bonafide.core.signal.burst.ShopLevel;
import io.bonafide.core.signal.burst.Span;
import io.bonafide.core.signal.burst.SpanParameters;
import io.bonafide.core.signal.burst.SpanScan;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Spans in which a sign is more frequent than the shop's history explains. A sign is that a detector finds a line
 * suspicious, on any item or on one; most have innocent reasons now and then. A memo with a code says little; eight hundred
 * of them within a week, where sixty were to be expected, say what happened.
 *
 * <p>Detectors of bursts and of rings give no signs, since theirs are groups already. Every sign of a line is looked up,
 * by itself and with the line's item, and the one whose span is the most extreme speaks. Time O(signs) and the scan's
 * ({@link SpanScan}), memory 8 bytes a sign while scanning.
 */
final class SignSpans implements Family {
    /** False discoveries put up with among signs with a span as extreme. */
    private static final double MOST_CHANCE = 0.05;

    private static final List<String> OF_GROUPS = List.of("burst.", "ring.");

    private final LineTable table;
    private final IntFunction<BitSet> suspicions;
    private final List<Detector> detectors;
    private final BitSet signs = new BitSet();
    private final Long2IntOpenHashMap withItem = new Long2IntOpenHashMap();
    private final SpanScan scan;
    private final SpanRows rows;

    private SignSpans(
            LineTable table,
            IntFunction<BitSet> suspicions,
            List<Detector> detectors,
            BurstCalendar calendar,
            ShopLevel level) {
        this.table = table;
        this.rows = new SpanRows(table);
        this.suspicions = suspicions;
        this.detectors = detectors;
        for (int i = 0; i < detectors.size(); i++) {
            String code = detectors.get(i).code();
            signs.set(i, OF_GROUPS.stream().noneMatch(code::startsWith));
        }
        withItem.defaultReturnValue(Words.NONE);
        IntArrayList codes = new IntArrayList();
        IntArrayList hours = new IntArrayList();
        for (int line = 0; line < table.lines(); line++) {
            BitSet of = suspicions.apply(line);
            for (int sign = of.nextSetBit(0); sign >= 0; sign = of.nextSetBit(sign + 1)) {
                if (signs.get(sign)) {
                    codes.add(sign);
                    codes.add(newCode(sign, line));
                    hours.add(hour(line));
                    hours.add(hour(line));
                }
            }
        }
        this.scan = SpanScan.of(codes.toIntArray(), hours.toIntArray(), calendar, level, SpanParameters.ofOthers());
    }

    /**
     * What stands out in a whole history.
     *
     * @param suspicions the detectors that found a line suspicious, by their place in {@code detectors}
     */
    static SignSpans of(LineTable table, IntFunction<BitSet> suspicions, List<Detector> detectors) {
        int[] items = new int[table.lines()];
        int[] hours = new int[table.lines()];
        for (int line = 0; line < items.length; line++) {
            items[line] = table.item.get(line);
            hours[line] = SpanRows.hour(table, line);
        }
        BurstCalendar none = BurstCalendar.withoutCampaigns();
        return new SignSpans(table, suspicions, detectors, none, ShopLevel.of(items, hours, none));
    }

    /** Whether a sign of the line stands out. */
    boolean standsOut(int line) {
        return strongest(line) >= 0;
    }

    @Override
    public Set<Quantity> computes() {
        return Set.of(
                Quantity.SIGN_SPAN,
                Quantity.SIGN_SPAN_ORDERS,
                Quantity.SIGN_SPAN_EXPECTED,
                Quantity.SIGN_SPAN_H,
                Quantity.SIGN_SPAN_FDR);
    }

    @Override
    public double value(Quantity quantity, int line) {
        int sign = strongest(line);
        if (sign < 0) {
            return Double.NaN;
        }
        Span span = span(sign, line);
        return switch (quantity) {
            case SIGN_SPAN -> span.tail();
            case SIGN_SPAN_ORDERS -> span.orders();
            case SIGN_SPAN_EXPECTED -> span.expected();
            case SIGN_SPAN_H -> span.hours();
            default -> span.fdr();
        };
    }

    @Override
    public int rows(Quantity quantity, int line, int[] into) {
        int sign = strongest(line);
        if (sign < 0) {
            return 0;
        }
        Span span = span(sign, line);
        boolean onItem = span.equals(scan.covering(codeWithItem(sign, line), hour(line)));
        int item = table.item.get(line);
        return rows.rows(
                onItem ? codeWithItem(sign, line) : sign,
                span,
                each -> suspicions.apply(each).get(sign) && (!onItem || table.item.get(each) == item),
                into);
    }

    @Override
    public Opinion.Reason whyMissing(Quantity quantity, int line) {
        return new Opinion.Reason("created_at", Opinion.Reason.Kind.TOO_LITTLE_HISTORY);
    }

    @Override
    public @Nullable String word(LineQuantities.Word word, int line) {
        int sign = strongest(line);
        return word == LineQuantities.Word.SIGN && sign >= 0
                ? detectors.get(sign).code()
                : null;
    }

    /** The sign whose span is the most extreme; -1 if none stands out. */
    private int strongest(int line) {
        BitSet of = suspicions.apply(line);
        int strongest = -1;
        double most = 0;
        for (int sign = of.nextSetBit(0); sign >= 0; sign = of.nextSetBit(sign + 1)) {
            Span span = signs.get(sign) ? span(sign, line) : Span.NONE;
            if (span.fdr() <= MOST_CHANCE && said(span) > most) {
                most = said(span);
                strongest = sign;
            }
        }
        return strongest;
    }

    private Span span(int sign, int line) {
        Span alone = scan.covering(sign, hour(line));
        Span onItem = scan.covering(codeWithItem(sign, line), hour(line));
        return said(onItem) > said(alone) ? onItem : alone;
    }

    private static double said(Span span) {
        return span.tail() > 0 ? span.tail() * (span.orders() - span.expected()) / span.orders() : 0;
    }

    /** The code of the sign on the line's item; none without an item. */
    private int codeWithItem(int sign, int line) {
        return withItem.get(key(sign, line));
    }

    private int newCode(int sign, int line) {
        if (table.item.get(line) == Words.NONE) {
            return Words.NONE;
        }
        int next = detectors.size() + withItem.size();
        int known = withItem.putIfAbsent(key(sign, line), next);
        return known == Words.NONE ? next : known;
    }

    private long key(int sign, int line) {
        return (long) sign << 32 | table.item.get(line) & 0xffff_ffffL;
    }

    private int hour(int line) {
        return SpanRows.hour(table, line);
    }
}
