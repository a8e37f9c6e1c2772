package io.bonafide.core.signal;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code burst.company}: of the other lines of the item around this one, many have a sign that few usually have.
 *
 * <p>The weight is -log10 of the part of them that is as usual, which is the chance that the line is one of those, whether
 * it has the sign or not.
 */
final class OddCompany implements Detector {
    /** The part that is as usual is never taken to be less: a few honest customers are among any company. */
    private static final double LEAST_USUAL = 0.001;

    private static final String CODE = "burst.company";

    private final BurstThresholds thresholds;

    OddCompany(BurstThresholds thresholds) {
        this.thresholds = thresholds;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Set<Quantity> reads() {
        return Collections.unmodifiableSet(EnumSet.of(
                Quantity.COMPANY_PART,
                Quantity.COMPANY_LINES,
                Quantity.COMPANY_SIGNED,
                Quantity.COMPANY_EXPECTED,
                Quantity.COMPANY_H));
    }

    @Override
    public Opinion opine(LineQuantities line) {
        double odd = line.get(Quantity.COMPANY_PART);
        if (Double.isNaN(odd)) {
            return Facts.abstain(line, Quantity.COMPANY_PART);
        }
        double signed = line.get(Quantity.COMPANY_SIGNED);
        boolean many = signed >= thresholds.leastOrders() && signed > line.get(Quantity.COMPANY_EXPECTED);
        if (!many || odd < thresholds.leastOdd()) {
            return Opinion.ORDINARY;
        }
        double weight = -StrictMath.log10(Math.max(LEAST_USUAL, 1 - odd));
        return Facts.suspicion(line, weight, () -> facts(line));
    }

    private static List<Fact> facts(LineQuantities line) {
        Map<String, String> details = new TreeMap<>(Facts.words(line, LineQuantities.Word.ITEM));
        @Nullable String sign = line.word(LineQuantities.Word.COMPANY_SIGN);
        if (sign != null) {
            details.put("sign", sign);
        }
        details.put("of", Long.toString(Math.round(line.get(Quantity.COMPANY_LINES))));
        details.put("span_hours", Long.toString(Math.round(line.get(Quantity.COMPANY_H))));
        return List.of(Facts.more(CODE, line, Quantity.COMPANY_SIGNED, line.get(Quantity.COMPANY_EXPECTED), details));
    }
}
