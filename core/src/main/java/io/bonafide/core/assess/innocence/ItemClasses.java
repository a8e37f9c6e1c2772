package io.bonafide.core.assess.innocence;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Words;
import io.bonafide.core.order.ShopContext;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The class of each line's item: its category in the shop's list of items, the latest that is named; else its category in
 * the orders; else the item by itself, which is surely of its own class.
 */
final class ItemClasses {
    private final LineTable table;
    private final Map<String, String> listed = new HashMap<>();
    private final Map<Integer, String> known = new HashMap<>();

    ItemClasses(LineTable table, ShopContext context) {
        this.table = table;
        for (ShopContext.ItemInfo item : context.items()) {
            if (item.category() != null) {
                listed.put(item.itemId(), item.category());
            }
        }
    }

    /** The class; null where the item is not known. */
    @Nullable
    String of(int line) {
        int item = table.item.get(line);
        return item == Words.NONE ? null : known.computeIfAbsent(item, this::find);
    }

    private String find(int item) {
        String id = table.items.word(item);
        @Nullable String category = listed.get(id);
        if (category == null) {
            category = table.categories.wordOrNull(table.categoryOfItem.get(item));
        }
        return category == null ? id : category;
    }
}
