package io.bonafide.core.signal;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Orders by the same key in a short time, against the key's own habit: one class for all keys, since only the key differs.
 *
 * <p>In a window the key may be expected to have its usual orders a day times the window's days. The weight is -log10 of
 * the chance of so many orders beside the line's own, of a negative-binomial count, in the window where that is least
 * likely. A purchasing department, a family or an office has a habit and so is not surprising.
 */
final class Repeat implements Detector {
    private static final double DAY = 86_400;
    /** However many orders bear one masked key: on a big sale's day the many who share it all come. */
    private static final double MOST_MASKED = 1.5;

    /** A day's orders come within about eight hours, so that no hour is expected to have less than this much of them. */
    private static final double LEAST_DAYS = 1 / 8.0;

    private final String code;
    private final List<Quantity> counts;
    private final @Nullable Quantity usual;
    private final RepeatParameters parameters;
    private final Set<Quantity> reads;

    /**
     * @param counts the key's orders, in at least one window
     * @param usual the key's habit; null where none is kept, in which case every key is granted the busiest one
     */
    Repeat(String code, List<Quantity> counts, @Nullable Quantity usual, RepeatParameters parameters) {
        this.code = code;
        this.counts = List.copyOf(counts);
        this.usual = usual;
        this.parameters = parameters;
        Set<Quantity> all = EnumSet.copyOf(counts);
        if (usual != null) {
            all.add(usual);
        }
        if (parameters.campaignPart() < 1) {
            all.add(Quantity.IN_CAMPAIGN);
        }
        this.reads = Collections.unmodifiableSet(all);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<Quantity> reads() {
        return reads;
    }

    @Override
    public Opinion opine(LineQuantities line) {
        boolean repeated = false;
        for (Quantity count : counts) {
            if (Double.isNaN(line.get(count))) {
                return Facts.abstain(line, count);
            }
            repeated |= line.get(count) >= parameters.leastOrders();
        }
        return repeated ? compare(line) : Opinion.ORDINARY;
    }

    private Opinion compare(LineQuantities line) {
        double known = usual == null ? parameters.busiestUsual() : line.get(usual);
        boolean unknown = Double.isNaN(known);
        double perDay = unknown ? parameters.busiestUsual() : Math.max(known, parameters.leastUsual());
        double[] weights = new double[counts.size()];
        double strongest = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight(line, counts.get(i), perDay);
            strongest = Math.max(strongest, weights[i]);
        }
        if (strongest >= parameters.leastWeight()) {
            return Facts.suspicion(line, strongest, () -> facts(line, perDay, weights));
        }
        return unknown && usual != null ? Facts.abstain(line, usual) : Opinion.ORDINARY;
    }

    /** 0 where there is nothing to compare with, or too few orders. */
    private double weight(LineQuantities line, Quantity count, double perDay) {
        double orders = line.get(count);
        if (Double.isInfinite(perDay) || orders < parameters.leastOrders()) {
            return 0;
        }
        double tail = Facts.surprise(orders - 1, expected(count, perDay), parameters.shape());
        double sure = line.masked(count) ? Math.min(tail * parameters.maskedPart(), MOST_MASKED) : tail;
        boolean inCampaign = reads.contains(Quantity.IN_CAMPAIGN) && line.get(Quantity.IN_CAMPAIGN) == 1;
        return sure * (inCampaign ? parameters.campaignPart() : 1);
    }

    private List<Fact> facts(LineQuantities line, double perDay, double[] weights) {
        return IntStream.range(0, weights.length)
                .filter(i -> weights[i] >= parameters.leastWeight())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> weights[i]).reversed())
                .map(counts::get)
                .map(count -> Facts.more(code, line, count, expected(count, perDay), details(line, count)))
                .toList();
    }

    private static Map<String, String> details(LineQuantities line, Quantity count) {
        Map<String, String> details = new TreeMap<>();
        if (count.key() == KeyKind.COUPON) {
            details.putAll(Facts.words(line, LineQuantities.Word.COUPON));
        }
        if (count.key() == KeyKind.SHARE_LINK) {
            details.putAll(Facts.words(line, LineQuantities.Word.SHARE_LINK));
        }
        if (count.key() == KeyKind.BUYER_ITEM) {
            details.putAll(Facts.words(line, LineQuantities.Word.ITEM));
        }
        if (line.masked(count)) {
            details.put("masked", "true");
        }
        return details;
    }

    private static double expected(Quantity count, double perDay) {
        double days = Objects.requireNonNull(count.window()).toSeconds() / DAY;
        return perDay * Math.max(LEAST_DAYS, days);
    }
}
