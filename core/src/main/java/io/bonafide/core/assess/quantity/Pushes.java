package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Words;
import io.bonafide.core.order.ShopContext.Campaign;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Campaigns by what they speak of, to look up which cover a line. */
final class Pushes {
    private final LineTable table;
    private final List<Push> ofShop = new ArrayList<>();
    private final Int2ObjectOpenHashMap<List<Push>> ofItem = new Int2ObjectOpenHashMap<>();

    Pushes(LineTable table, List<Campaign> campaigns) {
        this.table = table;
        for (Campaign campaign : campaigns) {
            Push push = Push.of(table, campaign);
            if (push.items().isEmpty()) {
                ofShop.add(push);
            }
            push.items()
                    .forEach(item -> ofItem.computeIfAbsent(item, code -> new ArrayList<>(1))
                            .add(push));
        }
    }

    /** Whether one of these kinds covers the line's item at its placement. */
    boolean cover(int line, Set<Campaign.Kind> kinds) {
        int at = table.placed.get(line);
        int item = table.item.get(line);
        return any(ofShop, kinds, at) || item != Words.NONE && any(ofItem.getOrDefault(item, List.of()), kinds, at);
    }

    private static boolean any(List<Push> pushes, Set<Campaign.Kind> kinds, int at) {
        for (Push push : pushes) {
            if (kinds.contains(push.kind()) && push.lasts(at)) {
                return true;
            }
        }
        return false;
    }
}
