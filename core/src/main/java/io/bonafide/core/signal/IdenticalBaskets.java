package io.bonafide.core.signal;

import java.util.Set;

/** {@code basket.identical}: within an hour more orders of exactly this basket than the shop's own mix explains. */
final class IdenticalBaskets implements Detector {
    private final CrowdParameters parameters;

    IdenticalBaskets(CrowdParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public String code() {
        return "basket.identical";
    }

    @Override
    public Set<Quantity> reads() {
        return Set.of(Quantity.BASKET_ORDERS_1H, Quantity.BASKET_EXPECTED_1H);
    }

    @Override
    public Opinion opine(LineQuantities line) {
        double orders = line.get(Quantity.BASKET_ORDERS_1H);
        if (Double.isNaN(orders)) {
            return Facts.abstain(line, Quantity.BASKET_ORDERS_1H);
        }
        if (orders < parameters.leastBaskets()) {
            return Opinion.ORDINARY;
        }
        double expected = line.get(Quantity.BASKET_EXPECTED_1H);
        if (Double.isNaN(expected)) {
            return Facts.abstain(line, Quantity.BASKET_EXPECTED_1H);
        }
        return Facts.surprising(
                code(),
                line,
                Quantity.BASKET_ORDERS_1H,
                expected,
                parameters.shape(),
                parameters.leastWeight(),
                LineQuantities.Word.SKU);
    }
}
