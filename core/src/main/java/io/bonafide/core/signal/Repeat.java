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
 * likely. A purchasing department, a family or an office has a habit and so is not surprising. A masked key is many
 * people's: what strangers were to be expected to order under it comes in place of a habit.
 */
final class Repeat implements Detector {
    private static final double DAY = 86_400;

    /** A day's orders come within about eight hours, so that no hour is expected to have less than this much of them. */
    private static final double LEAST_DAYS = 1 / 8.0;

    private final String code;
    private final List<Quantity> counts;
    private final List<Quantity> strangers;
    private final RepeatTotals totals;
    private final @Nullable Quantity usual;
    private final RepeatParameters parameters;
    private final Set<Quantity> reads;
    private final Opinion masked;

    /**
     * @param counts the key's orders, in at least one window
     * @param strangers for each count what strangers add to it if the key is masked; empty where that is not known, so
     *     that a masked key cannot be judged
     * @param usual the key's habit; null where none is kept, in which case every key is granted the busiest one
     */
    Repeat(
            String code,
            List<Quantity> counts,
            List<Quantity> strangers,
            @Nullable Quantity usual,
            RepeatParameters parameters) {
        this.code = code;
        this.counts = List.copyOf(counts);
        this.strangers = List.copyOf(strangers);
        this.totals = new RepeatTotals(counts);
        this.usual = usual;
        this.parameters = parameters;
        Set<Quantity> all = EnumSet.copyOf(counts);
        all.addAll(strangers);
        all.addAll(totals.reads());
        if (usual != null) {
            all.add(usual);
        }
        if (parameters.campaignPart() < 1) {
            all.add(Quantity.IN_CAMPAIGN);
        }
        this.reads = Collections.unmodifiableSet(all);
        this.masked = new Opinion.Abstained(new Opinion.Reason(counts.get(0).column(), Opinion.Reason.Kind.MASKED));
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
        if (!repeated) {
            return Opinion.ORDINARY;
        }
        return line.masked(counts.get(0)) ? compareWithStrangers(line) : compareWithHabit(line);
    }

    private Opinion compareWithHabit(LineQuantities line) {
        double known = usual == null ? parameters.busiestUsual() : line.get(usual);
        boolean unknown = Double.isNaN(known);
        double perDay = unknown ? parameters.busiestUsual() : Math.max(known, parameters.leastUsual());
        double[] expected = new double[counts.size()];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = perDay * days(counts.get(i));
        }
        Opinion opinion = compare(line, expected);
        if (usual != null && unknown && opinion instanceof Opinion.Ordinary) {
            return Facts.abstain(line, usual);
        }
        return opinion;
    }

    private Opinion compareWithStrangers(LineQuantities line) {
        if (strangers.isEmpty()) {
            return masked;
        }
        double[] expected = new double[counts.size()];
        for (int i = 0; i < expected.length; i++) {
            double others = line.get(strangers.get(i));
            if (Double.isNaN(others)) {
                return Facts.abstain(line, strangers.get(i));
            }
            expected[i] = others + parameters.leastUsual() * days(counts.get(i));
        }
        return compare(line, expected);
    }

    private Opinion compare(LineQuantities line, double[] expected) {
        double[] weights = new double[expected.length];
        double strongest = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight(line, counts.get(i), expected[i]);
            strongest = Math.max(strongest, weights[i]);
        }
        return strongest < parameters.leastWeight()
                ? Opinion.ORDINARY
                : Facts.suspicion(line, strongest, () -> facts(line, expected, weights));
    }

    /** 0 where there is nothing to compare with, or too few orders. */
    private double weight(LineQuantities line, Quantity count, double expected) {
        double orders = line.get(count);
        if (Double.isInfinite(expected) || orders < parameters.leastOrders()) {
            return 0;
        }
        boolean inCampaign = reads.contains(Quantity.IN_CAMPAIGN) && line.get(Quantity.IN_CAMPAIGN) == 1;
        double tail = Facts.surprise(orders - 1, expected, parameters.shape());
        return inCampaign ? tail * parameters.campaignPart() : tail;
    }

    /** The counts, the least likely first, which also says of whom and of how much money its orders are. */
    private List<Fact> facts(LineQuantities line, double[] expected, double[] weights) {
        List<Integer> told = IntStream.range(0, weights.length)
                .filter(i -> weights[i] >= parameters.leastWeight())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> weights[i]).reversed())
                .toList();
        return told.stream()
                .map(i -> {
                    Map<String, String> details = details(line, counts.get(i));
                    if (i.equals(told.get(0))) {
                        details.putAll(totals.details(line, counts.get(i)));
                    }
                    return Facts.more(code, line, counts.get(i), expected[i], details);
                })
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

    private static double days(Quantity count) {
        return Math.max(LEAST_DAYS, Objects.requireNonNull(count.window()).toSeconds() / DAY);
    }
}
