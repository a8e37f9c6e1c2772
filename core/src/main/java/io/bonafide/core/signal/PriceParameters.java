package io.bonafide.core.signal;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which prices take an order out of the sales. The thresholds are the platform's, so that they come dated and with their
 * source; {@code nearZero} and {@code leastLoss} are our own choice.
 *
 * @param currency of all amounts here; lines in another one are not judged by them
 * @param wipeShare an order is wiped below this share of the list price and below {@code wipeBelow}
 * @param wipeBelow minor units for one piece
 * @param flipTimes the sales of a SKU are wiped when its price becomes more than so many times the lowest paid in 30 days
 * @param flipExemptFrom minor units: unless that lowest price is at least this
 * @param riseAbove minor units: orders below {@code wipeBelow} are wiped when any SKU of the listing is edited above this
 * @param nearZero minor units for one piece: at most this is as good as nothing
 * @param leastLoss share of an item's cost, 0 to 1, by which it must be sold below it to stand out
 * @param effectiveFrom since when the platform's thresholds are in force, as known
 * @param source where they were read
 */
public record PriceParameters(
        String currency,
        double wipeShare,
        double wipeBelow,
        double flipTimes,
        double flipExemptFrom,
        double riseAbove,
        double nearZero,
        double leastLoss,
        LocalDate effectiveFrom,
        String source) {

    public PriceParameters {
        Require.part("wipeShare", wipeShare);
        Require.positive("wipeBelow", wipeBelow);
        Require.positive("flipTimes", flipTimes);
        Require.positive("flipExemptFrom", flipExemptFrom);
        Require.positive("riseAbove", riseAbove);
        Require.notNegative("nearZero", nearZero);
        Require.part("leastLoss", leastLoss);
    }

    /**
     * 《淘宝网商品评价、销量特殊计算逻辑说明》, ruleId 4149, as of 2026-06-22: 30 % and ¥1; 10 times unless ¥10; ¥1 to ¥5.
     */
    public static PriceParameters taobao2026() {
        return new PriceParameters(
                "CNY", 0.3, 100, 10, 1_000, 500, 10, 0.1, LocalDate.of(2026, 6, 22), "taobao ruleId 4149");
    }

    /** Whether the amounts here are of the line's currency; a line without any amount has none. */
    boolean apply(LineQuantities line) {
        @Nullable String own = line.word(LineQuantities.Word.CURRENCY);
        return own == null || own.equals(currency);
    }

    Map<String, String> reference() {
        return Map.of("rule", source, "effective_from", effectiveFrom.toString());
    }
}
