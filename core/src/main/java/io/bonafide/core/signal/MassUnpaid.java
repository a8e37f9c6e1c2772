package io.bonafide.core.signal;

import java.util.Set;

/** {@code unpaid.mass}: never paid, among more unpaid orders of the item within an hour than the shop's others explain. */
final class MassUnpaid implements Detector {
    private final CrowdParameters parameters;

    MassUnpaid(CrowdParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public String code() {
        return "unpaid.mass";
    }

    @Override
    public Set<Quantity> reads() {
        return Set.of(Quantity.UNPAID, Quantity.ITEM_UNPAID_ORDERS_1H, Quantity.ITEM_UNPAID_EXPECTED_1H);
    }

    @Override
    public Opinion opine(LineQuantities line) {
        double unpaid = line.get(Quantity.UNPAID);
        if (Double.isNaN(unpaid)) {
            return Facts.abstain(line, Quantity.UNPAID);
        }
        if (unpaid != 1) {
            return Opinion.ORDINARY;
        }
        double orders = line.get(Quantity.ITEM_UNPAID_ORDERS_1H);
        if (Double.isNaN(orders)) {
            return Facts.abstain(line, Quantity.ITEM_UNPAID_ORDERS_1H);
        }
        if (orders < parameters.leastUnpaid()) {
            return Opinion.ORDINARY;
        }
        double expected = line.get(Quantity.ITEM_UNPAID_EXPECTED_1H);
        return Double.isNaN(expected)
                ? Facts.abstain(line, Quantity.ITEM_UNPAID_EXPECTED_1H)
                : Facts.surprising(
                        code(),
                        line,
                        Quantity.ITEM_UNPAID_ORDERS_1H,
                        expected,
                        parameters.shape(),
                        parameters.leastWeight(),
                        LineQuantities.Word.ITEM);
    }
}
