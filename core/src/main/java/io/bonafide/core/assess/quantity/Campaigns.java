package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import java.util.List;
import java.util.Set;

/** Whether a campaign covers the line's item at its placement; from its start to before its end. */
final class Campaigns implements Family {
    private final LineTable table;
    private final List<Push> pushes;

    Campaigns(LineTable table, List<ShopContext.Campaign> campaigns) {
        this.table = table;
        this.pushes =
                campaigns.stream().map(campaign -> Push.of(table, campaign)).toList();
    }

    @Override
    public Set<Quantity> computes() {
        return Set.of(Quantity.IN_CAMPAIGN);
    }

    @Override
    public double value(Quantity quantity, int line) {
        if (pushes.isEmpty()) {
            return Double.NaN;
        }
        for (Push push : pushes) {
            if (push.covers(table, line)) {
                return 1;
            }
        }
        return 0;
    }

    @Override
    public Opinion.Reason whyMissing(Quantity quantity, int line) {
        return Missing.column(quantity.column());
    }
}
