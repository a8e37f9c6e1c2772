package io.bonafide.core.signal.burst;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Spans of hours to weeks in which an item, or a district, has more orders than the rest of its history explains: a scan
 * statistic. What is said of items holds for whatever the rows are coded by.
 *
 * <p>An attack that is spread over days shows in no single hour. Every span of an item, of lengths in steps of about a
 * third from {@value #SLOT_HOURS} hours to four weeks, is held against the item's share of the shop's other orders
 * <em>outside</em> the span, so that a busy week of the shop is no span of an item (Kulldorff, Commun. Stat. 26, 1997,
 * with a negative binomial in the Poisson's place, since honest weeks vary by more than chance). The most extreme is kept
 * and taken out of the history, its tail found again with the dispersion of what is left, which is scanned again, up to
 * {@value #MOST_SPANS} times. A tail is corrected for all spans of the item (Bonferroni); over items the false discovery
 * rate holds (Benjamini, Hochberg, J. R. Stat. Soc. B 57, 1995).
 *
 * <p>Hours of an item's own campaigns take no part; those of a campaign of the whole shop do, since it raises the other
 * items too. Time O(item-slots with orders × lengths), memory a few spans an item.
 */
public final class SpanScan {
    static final int SLOT_HOURS = 6;

    private static final int MOST_SPANS = 3;
    private static final double FIRST_DISPERSION = 0.2;
    private static final double LN_10 = StrictMath.log(10);

    private final BurstCalendar calendar;
    private final SpanParameters parameters;
    private final Int2ObjectOpenHashMap<List<Span>> ofItem = new Int2ObjectOpenHashMap<>();

    private SpanScan(HourCounts counts, BurstCalendar calendar, ShopLevel level, SpanParameters parameters) {
        this.calendar = calendar;
        this.parameters = parameters;
        SpanHistory history = new SpanHistory(counts, calendar, level, parameters);
        double typical = typicalDispersion(history, counts.items.length);
        for (int index = 0; index < counts.items.length; index++) {
            history.load(index);
            if (history.enough()) {
                ofItem.put(counts.items[index], scan(history, typical));
            }
        }
        rank();
    }

    /**
     * The spans of a history, one row for each order of each item, in any order of rows.
     *
     * @param items code of the row's item; negative for none
     * @param epochHours when the order was placed, in hours since 1970
     */
    public static SpanScan of(int[] items, int[] epochHours, BurstCalendar calendar, SpanParameters parameters) {
        HourCounts counts = HourCounts.of(items, epochHours, new boolean[items.length], calendar);
        return new SpanScan(counts, calendar, SteadyLevel.of(counts, calendar), parameters);
    }

    /**
     * The same of rows that are only some of what the shop sells.
     *
     * @param level what it sells in all
     */
    public static SpanScan of(
            int[] items, int[] epochHours, BurstCalendar calendar, ShopLevel level, SpanParameters parameters) {
        HourCounts counts = HourCounts.of(items, epochHours, new boolean[items.length], calendar);
        return new SpanScan(counts, calendar, level, parameters);
    }

    /** What the item's hour lies in. */
    public Span covering(int item, int epochHour) {
        @Nullable List<Span> spans = ofItem.get(item);
        if (spans == null || calendar.coversItem(item, epochHour)) {
            return Span.UNTESTED;
        }
        for (Span span : spans) {
            if (span.covers(epochHour)) {
                return span;
            }
        }
        return Span.NONE;
    }

    /** All that stand out of the item's history, the most extreme first. */
    public List<Span> spans(int item) {
        return ofItem.getOrDefault(item, List.of());
    }

    /** The median of the items that have enough orders, so that those attacked have no say. */
    private double typicalDispersion(SpanHistory history, int items) {
        DoubleArrayList all = new DoubleArrayList();
        for (int index = 0; index < items; index++) {
            history.load(index);
            if (history.enough() && history.total() >= parameters.ordersForDispersion()) {
                all.add(history.dispersion());
            }
        }
        double[] rising = all.toDoubleArray();
        Arrays.sort(rising);
        return rising.length == 0
                ? FIRST_DISPERSION
                : Math.max(parameters.leastDispersion(), rising[rising.length / 2]);
    }

    private double dispersion(SpanHistory history, double typical) {
        double own = history.dispersion();
        double weight = history.total() < parameters.ordersForDispersion() ? 0 : history.weeks();
        double drawn = (weight * own + parameters.dispersionPseudoWeeks() * typical)
                / (weight + parameters.dispersionPseudoWeeks());
        return Math.max(parameters.leastDispersion(), drawn);
    }

    private List<Span> scan(SpanHistory history, double typical) {
        List<Span> found = new ArrayList<>(1);
        while (found.size() < MOST_SPANS && history.enough()) {
            double correction = StrictMath.log10(history.differentSpans());
            @Nullable Span best = best(history, typical, correction);
            if (best == null) {
                break;
            }
            history.takeOut(best.fromHour(), best.toHour());
            double tail = tail(best.orders(), best.expected(), history.total(), dispersion(history, typical));
            if (tail - correction < parameters.leastTail()) {
                break;
            }
            found.add(best.withTail(tail - correction));
        }
        return List.copyOf(found);
    }

    /** The most extreme span by the dispersion that is typical of items; null if none is extreme enough. */
    private @Nullable Span best(SpanHistory history, double typical, double correction) {
        double most = parameters.leastTail() + correction;
        @Nullable Span best = null;
        for (int first = 0; first < history.size(); first++) {
            int next = first;
            int orders = 0;
            for (int length : parameters.lengths()) {
                int to = history.slot(first) + length;
                while (next < history.size() && history.slot(next) < to) {
                    orders += history.orders(next++);
                }
                double mean = orders < parameters.leastOrders() ? Double.NaN : history.expected(first, to, orders);
                if (!(mean < orders) || mostTail(orders, mean) <= most) {
                    continue;
                }
                double tail = tail(orders, mean, history.total() - orders, typical);
                if (tail > most) {
                    most = tail;
                    best = new Span(history.slot(first) * SLOT_HOURS, to * SLOT_HOURS, orders, mean, tail, 1);
                }
            }
        }
        return best;
    }

    /** -log10 of the chance; the share is known only as well as the orders {@code outside} tell it. */
    private static double tail(int orders, double mean, long outside, double dispersion) {
        return NegativeBinomial.tail(orders, mean, 1 / (dispersion + 1 / (outside + 0.5)));
    }

    /** A tail that a count beyond its mean cannot exceed: Chernoff's of the Poisson, the lightest of the family, and one more. */
    private static double mostTail(int orders, double mean) {
        return mean > 0 ? (orders * StrictMath.log(orders / mean) - (orders - mean)) / LN_10 + 1 : 0;
    }

    private void rank() {
        DoubleArrayList tails = new DoubleArrayList();
        ofItem.values().forEach(spans -> spans.forEach(span -> tails.add(-span.tail())));
        double[] falling = tails.toDoubleArray();
        Arrays.sort(falling);
        double[] shares = new double[falling.length];
        double least = 1;
        for (int at = falling.length - 1; at >= 0; at--) {
            least = Math.min(least, StrictMath.pow(10, falling[at]) * ofItem.size() / (at + 1));
            shares[at] = least;
        }
        ofItem.replaceAll((item, spans) -> spans.stream()
                .map(span -> span.withFdr(shares[Arrays.binarySearch(falling, -span.tail())]))
                .toList());
    }
}
