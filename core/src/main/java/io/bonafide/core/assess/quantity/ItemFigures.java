package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.assess.table.Words;
import io.bonafide.core.order.Money;
import io.bonafide.core.order.ShopContext;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Figures of {@code items.csv}: of the SKU if it says so, else of the item; the newest by the line's time. */
final class ItemFigures {
    private final LineTable table;
    private final Int2ObjectOpenHashMap<List<ShopContext.ItemInfo>> ofSku = new Int2ObjectOpenHashMap<>();
    private final Int2ObjectOpenHashMap<List<ShopContext.ItemInfo>> ofItem = new Int2ObjectOpenHashMap<>();

    ItemFigures(LineTable table, List<ShopContext.ItemInfo> items) {
        this.table = table;
        for (ShopContext.ItemInfo info : items) {
            boolean wholeItem = info.skuId() == null;
            int code = wholeItem ? table.items.code(info.itemId()) : table.skus.code(info.skuId());
            (wholeItem ? ofItem : ofSku)
                    .computeIfAbsent(code, any -> new ArrayList<>())
                    .add(info);
        }
    }

    /** The list price of one piece in minor units, or NaN. */
    double listPrice(int line) {
        return find(line, info -> minor(info.listPrice()));
    }

    /** The cost of one piece in minor units, or NaN. */
    double cost(int line) {
        return find(line, info -> minor(info.cost()));
    }

    /** 1 if it is delivered without a parcel, 0 if not, or NaN. */
    double virtual(int line) {
        return find(line, info -> info.virtual() == null ? null : info.virtual() ? 1.0 : 0.0);
    }

    private static @Nullable Double minor(@Nullable Money money) {
        return money == null ? null : (double) money.minor();
    }

    private double find(int line, Function<ShopContext.ItemInfo, @Nullable Double> figure) {
        if (ofSku.isEmpty() && ofItem.isEmpty()) {
            return Double.NaN;
        }
        int at = table.placed.get(line);
        double bySku = newest(table.sku.get(line), ofSku, at, figure);
        return Double.isNaN(bySku) ? newest(table.item.get(line), ofItem, at, figure) : bySku;
    }

    private static double newest(
            int code,
            Int2ObjectOpenHashMap<List<ShopContext.ItemInfo>> infos,
            int at,
            Function<ShopContext.ItemInfo, @Nullable Double> figure) {
        double newest = Double.NaN;
        int newestFrom = Integer.MIN_VALUE;
        List<ShopContext.ItemInfo> ofCode = code == Words.NONE ? List.of() : infos.getOrDefault(code, List.of());
        for (ShopContext.ItemInfo info : ofCode) {
            int from = Seconds.ofNullable(info.from());
            @Nullable Double value = figure.apply(info);
            if (value != null && from <= at && from >= newestFrom) {
                newest = value;
                newestFrom = from;
            }
        }
        return newest;
    }
}
