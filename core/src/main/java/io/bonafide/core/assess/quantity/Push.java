package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.order.ShopContext;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;

/**
 * A campaign in the table's terms: from its start to before its end.
 *
 * @param items codes of what it speaks of, empty for the whole shop
 */
record Push(ShopContext.Campaign.Kind kind, int start, int end, IntOpenHashSet items) {

    /** Items that no line has yet get a code too: one may come. */
    static Push of(LineTable table, ShopContext.Campaign campaign) {
        IntOpenHashSet items = new IntOpenHashSet();
        campaign.itemIds().forEach(id -> items.add(table.items.code(id)));
        return new Push(campaign.kind(), Seconds.of(campaign.startsAt()), Seconds.of(campaign.endsAt()), items);
    }

    /** Whether it lasts at the second. */
    boolean lasts(int at) {
        return at >= start && at < end;
    }
}
