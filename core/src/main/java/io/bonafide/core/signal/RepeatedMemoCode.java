package io.bonafide.core.signal;

import java.util.List;
import java.util.Set;

/** {@code memo.code}: the seller's memo begins with a code that many orders' memos begin with, as a brushing ledger does. */
final class RepeatedMemoCode implements Detector {
    private final CrowdParameters parameters;

    RepeatedMemoCode(CrowdParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public String code() {
        return "memo.code";
    }

    @Override
    public Set<Quantity> reads() {
        return Set.of(Quantity.MEMO_CODE_ORDERS_30D);
    }

    @Override
    public Opinion opine(LineQuantities line) {
        double orders = line.get(Quantity.MEMO_CODE_ORDERS_30D);
        if (Double.isNaN(orders)) {
            return Facts.abstain(line, Quantity.MEMO_CODE_ORDERS_30D);
        }
        if (orders < parameters.leastMemoCodes()) {
            return Opinion.ORDINARY;
        }
        return Facts.suspicion(
                line,
                1,
                () -> List.of(Facts.beyond(
                        code(),
                        line,
                        Quantity.MEMO_CODE_ORDERS_30D,
                        Fact.Operator.AT_LEAST,
                        parameters.leastMemoCodes(),
                        Facts.words(line, LineQuantities.Word.MEMO_CODE))));
    }
}
