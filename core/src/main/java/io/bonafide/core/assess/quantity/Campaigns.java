package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether a campaign covers the line's item at its placement; from its start to before its end. */
final class Campaigns implements Family {
    private final LineTable table;
    private final List<Push> pushes = new ArrayList<>();

    Campaigns(LineTable table, List<ShopContext.Campaign> campaigns) {
        this.table = table;
        for (ShopContext.Campaign campaign : campaigns) {
            IntOpenHashSet items = new IntOpenHashSet();
            campaign.itemIds().forEach(id -> items.add(table.items.code(id)));
            pushes.add(new Push(Seconds.of(campaign.startsAt()), Seconds.of(campaign.endsAt()), items));
        }
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
        int at = table.placed.get(line);
        int item = table.item.get(line);
        for (Push push : pushes) {
            if (push.covers(at, item)) {
                return 1;
            }
        }
        return 0;
    }

    @Override
    public Opinion.Reason whyMissing(Quantity quantity, int line) {
        return Missing.column(quantity.column());
    }

    /** @param items empty for the whole shop */
    private record Push(int start, int end, IntOpenHashSet items) {
        boolean covers(int at, int item) {
            return at >= start && at < end && (items.isEmpty() || items.contains(item));
        }
    }
}
