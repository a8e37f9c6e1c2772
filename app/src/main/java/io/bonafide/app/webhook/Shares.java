package io.bonafide.app.webhook;

import io.bonafide.exchange.intake.Allocation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What of an order's amount is a line's: split by price and quantity, as files of orders without amounts of lines are. */
final class Shares {
    private Shares() {}

    /**
     * @param scale how many digits amounts have behind the point
     * @return one for each line
     */
    static List<String> of(BigDecimal amount, List<JsonNode> lines, int scale) throws PayloadException {
        long[] weights = new long[lines.size()];
        for (int i = 0; i < weights.length; i++) {
            BigDecimal price = Fields.amount(lines.get(i), "price").multiply(Fields.amount(lines.get(i), "quantity"));
            weights[i] = minor(price.max(BigDecimal.ZERO), scale);
        }
        return Arrays.stream(Allocation.split(minor(amount, scale), weights))
                .mapToObj(part -> BigDecimal.valueOf(part, scale).toPlainString())
                .toList();
    }

    private static long minor(BigDecimal amount, int scale) throws PayloadException {
        try {
            return amount.setScale(scale, RoundingMode.HALF_UP).unscaledValue().longValueExact();
        } catch (ArithmeticException e) {
            throw new PayloadException("price");
        }
    }
}
