package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.AmountColumn;
import io.bonafide.core.assess.table.IntColumn;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.assess.table.Words;
import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.state.Kept;
import io.bonafide.core.state.StateReader;
import io.bonafide.core.state.StateWriter;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When the list price of a product was seen to change, and to what, in time order: from the lines' own list prices, from
 * {@code items.csv} and from {@code changes.csv} (taken in the shop's first currency). A product is a SKU, or an item
 * where there is none, in one currency. The first price of a product is no edit.
 */
final class PriceEdits implements Kept {
    private static final Set<String> PRICE_FIELDS = Set.of("list_price", "price");
    private static final int ITEM_SPACE = 1 << 31;

    private final LineTable table;
    private final List<Planned> planned;
    private int nextPlanned;
    private final IntColumn itemOfSku = new IntColumn(Words.NONE);
    private final Long2LongOpenHashMap current = new Long2LongOpenHashMap();
    private final LongArrayList products = new LongArrayList();
    private final IntArrayList items = new IntArrayList();
    private final IntArrayList times = new IntArrayList();
    private final LongArrayList prices = new LongArrayList();

    PriceEdits(LineTable table, ShopContext context) {
        this.table = table;
        this.planned = planned(context);
        current.defaultReturnValue(AmountColumn.NONE);
    }

    /** The product of a line; 0 if neither SKU nor item is known. */
    long product(int line) {
        int sku = table.sku.get(line);
        int item = table.item.get(line);
        return sku == Words.NONE && item == Words.NONE ? 0 : product(sku, item, table.currency.get(line));
    }

    /** Lets the edits of the side files up to {@code now} happen. */
    void advance(int now) {
        while (nextPlanned < planned.size() && planned.get(nextPlanned).at <= now) {
            Planned next = planned.get(nextPlanned++);
            long product = product(next.sku, next.item, 0);
            if (next.before != null && current.get(product) == AmountColumn.NONE) {
                current.put(product, minor(next.before));
            }
            int item = next.item != Words.NONE ? next.item : itemOfSku.get(next.sku);
            seen(product, item, next.at, minor(next.price));
        }
    }

    /** Notes the list price that a line was placed at. */
    void placed(int line) {
        int sku = table.sku.get(line);
        if (sku != Words.NONE) {
            itemOfSku.set(sku, table.item.get(line));
        }
        long price = table.listPrice.get(line);
        long product = product(line);
        if (price != AmountColumn.NONE && product != 0) {
            seen(product, table.item.get(line), table.placed.get(line), price);
        }
    }

    int size() {
        return times.size();
    }

    long productOf(int edit) {
        return products.getLong(edit);
    }

    /** The item's code; -1 if only the SKU was ever seen. */
    int itemOf(int edit) {
        return items.getInt(edit);
    }

    int time(int edit) {
        return times.getInt(edit);
    }

    long price(int edit) {
        return prices.getLong(edit);
    }

    @Override
    public void save(StateWriter out) {
        out.keep("item_of_sku", itemOfSku);
        Long2LongOpenHashMap now = current.clone();
        out.packLater("current", to -> {
            long[] sorted = now.keySet().toLongArray();
            Arrays.sort(sorted);
            to.put(sorted.length).put(sorted, sorted.length);
            for (long product : sorted) {
                to.put(now.get(product));
            }
        });
        int planned = nextPlanned;
        long[] ofProduct = products.toLongArray();
        int[] ofItem = items.toIntArray();
        int[] at = times.toIntArray();
        long[] changedTo = prices.toLongArray();
        out.packLater(
                "edits",
                to -> to.put(planned)
                        .put(at.length)
                        .put(ofProduct, at.length)
                        .put(ofItem, at.length)
                        .put(at, at.length)
                        .put(changedTo, at.length));
    }

    @Override
    public void load(StateReader in) {
        in.restore("item_of_sku", itemOfSku);
        in.unpack("current", from -> {
            int size = from.getInt();
            long[] known = from.getLongs(size);
            long[] values = from.getLongs(size);
            for (int i = 0; i < size; i++) {
                current.put(known[i], values[i]);
            }
        });
        in.unpack("edits", from -> {
            nextPlanned = from.getInt();
            int size = from.getInt();
            products.addElements(0, from.getLongs(size));
            items.addElements(0, from.getInts(size));
            times.addElements(0, from.getInts(size));
            prices.addElements(0, from.getLongs(size));
        });
    }

    private void seen(long product, int item, int at, long price) {
        long before = current.put(product, price);
        if (before != AmountColumn.NONE && before != price) {
            products.add(product);
            items.add(item);
            times.add(at);
            prices.add(price);
        }
    }

    private static long product(int sku, int item, int currency) {
        int variant = sku != Words.NONE ? sku + 1 : ITEM_SPACE | item + 1;
        return (long) currency << Integer.SIZE | variant & 0xFFFF_FFFFL;
    }

    private List<Planned> planned(ShopContext context) {
        List<Planned> all = new ArrayList<>();
        for (ShopContext.ItemInfo info : context.items()) {
            if (info.listPrice() != null) {
                int item = table.items.code(info.itemId());
                int sku = table.skus.code(info.skuId());
                all.add(new Planned(
                        sku,
                        item,
                        Seconds.ofNullable(info.from()),
                        null,
                        info.listPrice().amount()));
            }
        }
        for (ShopContext.Change change : context.changes()) {
            addChange(change, all);
        }
        all.sort(Comparator.comparingInt(Planned::at));
        return all;
    }

    private void addChange(ShopContext.Change change, List<Planned> all) {
        boolean ofSku = change.object().equals("sku");
        boolean ofPrice = PRICE_FIELDS.contains(change.field())
                && (ofSku || change.object().equals("item"));
        @Nullable BigDecimal price = decimal(change.newValue());
        if (ofPrice && change.objectId() != null && price != null) {
            int item = ofSku ? Words.NONE : table.items.code(change.objectId());
            int sku = ofSku ? table.skus.code(change.objectId()) : Words.NONE;
            all.add(new Planned(sku, item, Seconds.of(change.at()), decimal(change.oldValue()), price));
        }
    }

    /** Null if it is no price, since staff write all sorts of things. */
    private static @Nullable BigDecimal decimal(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private long minor(BigDecimal price) {
        CurrencyCode currency =
                table.currencies.size() == 0 ? CurrencyCode.CNY : new CurrencyCode(table.currencies.word(0));
        return price.setScale(currency.minorDigits(), RoundingMode.HALF_UP)
                .unscaledValue()
                .longValue();
    }

    /** An edit that a side file tells of; {@code before} is the price that it replaced, where the file says so. */
    private record Planned(
            int sku, int item, int at, @Nullable BigDecimal before, BigDecimal price) {}
}
