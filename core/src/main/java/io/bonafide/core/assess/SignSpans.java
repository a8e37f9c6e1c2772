package io.bonafide.core.assess;

import io.bonafide.core.assess.quantity.Missing;
import io.bonafide.core.assess.quantity.SpanFamily;
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
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Spans in which a sign is more frequent than the shop's history explains. A sign is that a detector finds a line
 * suspicious, on any item or on one; most have innocent reasons now and then. A memo with a code says little; eight hundred
 * of them within a week, where sixty were to be expected, say what happened.
 *
 * <p>Detectors of bursts, rings, baskets, coupons and links give no signs: what they find is a crowd already, and every crowd, a
 * neighbourhood that buys together too, is more frequent while it lasts. Every sign of a line is looked up
 * once, by itself and with the line's item, and the one whose span is the most extreme speaks. Time O(signs) and the scan's
 * ({@link SpanScan}), memory 16 bytes a sign while scanning and some 40 a line that stands out.
 */
final class SignSpans extends SpanFamily {
    /** False discoveries put up with among signs with a span as extreme. */
    private static final double MOST_CHANCE = 0.05;

    private static final List<String> OF_CROWDS =
            List.of("burst.", "ring.", "basket.", "repeat.coupon", "repeat.share_link");

    /** The detectors of crowds on one item. */
    private static final List<String> OF_ITEMS = List.of("burst.item", "burst.span", "basket.identical");

    private final LineTable table;
    private final IntFunction<BitSet> suspicions;
    private final List<Detector> detectors;
    private final BitSet signs = new BitSet();
    private final BitSet crowds = new BitSet();
    private final Long2IntOpenHashMap withItem = new Long2IntOpenHashMap();
    private final List<OnItem> onItems = new ArrayList<>();
    private final Int2ObjectOpenHashMap<Found> ofLine = new Int2ObjectOpenHashMap<>();
    private final SpanRows rows;

    /**
     * Looks for what stands out in a whole history.
     *
     * @param suspicions the detectors that found a line suspicious, by their place in {@code detectors}
     */
    SignSpans(LineTable table, IntFunction<BitSet> suspicions, List<Detector> detectors) {
        super(table);
        this.table = table;
        this.rows = new SpanRows(table);
        this.suspicions = suspicions;
        this.detectors = detectors;
        for (int i = 0; i < detectors.size(); i++) {
            String code = detectors.get(i).code();
            signs.set(i, OF_CROWDS.stream().noneMatch(code::startsWith));
            crowds.set(i, isCrowd(code));
        }
        withItem.defaultReturnValue(Words.NONE);
        SpanScan scan = scan();
        for (int line = 0; line < table.lines(); line++) {
            @Nullable Found strongest = strongest(line, scan);
            if (strongest != null) {
                ofLine.put(line, strongest);
            }
        }
        withItem.long2IntEntrySet().stream()
                .sorted(Comparator.comparingInt(Long2IntMap.Entry::getIntValue))
                .forEach(entry -> scan.spans(entry.getIntValue()).stream()
                        .filter(span -> span.fdr() <= MOST_CHANCE)
                        .map(span -> new OnItem(
                                (int) (entry.getLongKey() >> 32), (int) entry.getLongKey(), entry.getIntValue(), span))
                        .forEach(onItems::add));
    }

    /** Whether a sign of the line stands out. */
    boolean standsOut(int line) {
        return ofLine.containsKey(line);
    }

    /** Whether the detector finds crowds on one item. */
    static boolean isCrowd(String detector) {
        return OF_ITEMS.contains(detector);
    }

    /** Whether a crowd on the line's item was found at its time. */
    boolean isCrowded(int line) {
        return suspicions.apply(line).intersects(crowds);
    }

    /** The spans of signs on one item, by sign and item as they were first met. */
    List<OnItem> onItems() {
        return onItems;
    }

    /** Whether the line has the sign. */
    boolean has(int line, int sign) {
        return suspicions.apply(line).get(sign);
    }

    /** The detector whose finding the sign is. */
    String nameOf(int sign) {
        return detectors.get(sign).code();
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
    protected Span span(Quantity quantity, int line) {
        @Nullable Found found = ofLine.get(line);
        return found == null ? Span.UNTESTED : found.span;
    }

    @Override
    public int rows(Quantity quantity, int line, int[] into) {
        @Nullable Found found = ofLine.get(line);
        if (found == null) {
            return 0;
        }
        return found.code == found.sign
                ? rows.rows(
                        found.code, found.span, each -> suspicions.apply(each).get(found.sign), into)
                : rows(new OnItem(found.sign, table.item.get(line), found.code, found.span), into);
    }

    /** Fills {@code into} with the first lines that a span on an item counts. */
    int rows(OnItem on, int[] into) {
        return rows.rows(
                on.code, on.span, each -> suspicions.apply(each).get(on.sign) && table.item.get(each) == on.item, into);
    }

    @Override
    public Opinion.Reason whyMissing(Quantity quantity, int line) {
        return Missing.history(quantity.column());
    }

    @Override
    public @Nullable String word(LineQuantities.Word word, int line) {
        @Nullable Found found = ofLine.get(line);
        return word == LineQuantities.Word.SIGN && found != null ? nameOf(found.sign) : null;
    }

    private SpanScan scan() {
        int lines = table.lines();
        int[] items = new int[lines];
        int[] hours = new int[lines];
        IntArrayList codes = new IntArrayList();
        IntArrayList hoursOfCodes = new IntArrayList();
        for (int line = 0; line < lines; line++) {
            items[line] = table.item.get(line);
            hours[line] = hour(line);
            BitSet of = suspicions.apply(line);
            for (int sign = of.nextSetBit(0); sign >= 0; sign = of.nextSetBit(sign + 1)) {
                if (signs.get(sign)) {
                    codes.add(sign);
                    codes.add(newCode(sign, line));
                    hoursOfCodes.add(hours[line]);
                    hoursOfCodes.add(hours[line]);
                }
            }
        }
        BurstCalendar none = BurstCalendar.withoutCampaigns();
        ShopLevel level = ShopLevel.of(items, hours, none);
        return SpanScan.of(codes.toIntArray(), hoursOfCodes.toIntArray(), none, level, SpanParameters.ofOthers());
    }

    /** The sign whose span is the most extreme; null if none stands out. */
    private @Nullable Found strongest(int line, SpanScan scan) {
        BitSet of = suspicions.apply(line);
        @Nullable Found strongest = null;
        for (int sign = of.nextSetBit(0); sign >= 0; sign = of.nextSetBit(sign + 1)) {
            Found found = signs.get(sign) ? found(sign, line, scan) : Found.NOTHING;
            if (found.span.fdr() <= MOST_CHANCE && found.said() > (strongest == null ? 0 : strongest.said())) {
                strongest = found;
            }
        }
        return strongest;
    }

    private Found found(int sign, int line, SpanScan scan) {
        int codeWithItem = withItem.get(key(sign, line));
        Found alone = new Found(sign, sign, scan.covering(sign, hour(line)));
        Found onItem = new Found(sign, codeWithItem, scan.covering(codeWithItem, hour(line)));
        return onItem.said() > alone.said() ? onItem : alone;
    }

    /** The code of the sign on the line's item; none without an item. */
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

    /**
     * The span of a sign on one item.
     *
     * @param code what was counted: the sign on the item
     */
    record OnItem(int sign, int item, int code, Span span) {}

    /**
     * A sign's span.
     *
     * @param code what was counted: the sign, or the sign on one item
     */
    private record Found(int sign, int code, Span span) {
        static final Found NOTHING = new Found(Words.NONE, Words.NONE, Span.NONE);

        /** The weight with which it speaks. */
        double said() {
            return span.tail() > 0 ? span.tail() * (span.orders() - span.expected()) / span.orders() : 0;
        }
    }
}
