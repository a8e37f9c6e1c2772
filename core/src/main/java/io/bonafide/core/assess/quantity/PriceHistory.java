package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.AmountColumn;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Words;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import java.util.Set;

/**
 * The highest list price that a line's product had or was edited to after it was placed, and what was paid for the
 * product before that edit.
 * The edit meant is the one to the highest price within 30 days of the line; where there is none, the product's newest
 * edit; where its price never changed, the latest instant.
 */
final class PriceHistory implements Family {
    private static final int WINDOW = OrderCounts.seconds(Quantity.SKU_NEXT_PRICE_30D);

    private final LineTable table;
    private final PriceEdits edits;
    private final ItemFigures figures;
    private final int now;
    private final EditRanges ofProduct;
    private final EditRanges ofItem;
    private final LowestBeforeEdits lowest;

    PriceHistory(LineTable table, PriceEdits edits, UnitPrices prices, ItemFigures figures, int now) {
        this.table = table;
        this.edits = edits;
        this.figures = figures;
        this.now = now;
        this.ofProduct = new EditRanges(edits, edits::productOf);
        this.ofItem = new EditRanges(edits, edits::itemOf);
        this.lowest = new LowestBeforeEdits(table, edits, prices, now);
    }

    @Override
    public Set<Quantity> computes() {
        return Set.of(Quantity.SKU_LOWEST_PAID_30D, Quantity.SKU_NEXT_PRICE_30D, Quantity.ITEM_NEXT_PRICE);
    }

    @Override
    public double value(Quantity quantity, int line) {
        return switch (quantity) {
            case SKU_NEXT_PRICE_30D -> edits.product(line) == 0 ? Double.NaN : highest(line, nextEdit(line));
            case ITEM_NEXT_PRICE -> {
                int item = table.item.get(line);
                int edit = ofItem.highest(item, table.placed.get(line), now);
                yield item == Words.NONE ? Double.NaN : highest(line, edit);
            }
            default -> edits.product(line) == 0 ? Double.NaN : lowestPaid(line);
        };
    }

    @Override
    public Opinion.Reason whyMissing(Quantity quantity, int line) {
        if (quantity == Quantity.ITEM_NEXT_PRICE) {
            return Missing.column(table.item.get(line) == Words.NONE ? "item_id" : quantity.column());
        }
        if (edits.product(line) == 0) {
            return Missing.column("sku_id");
        }
        if (quantity == Quantity.SKU_NEXT_PRICE_30D) {
            return Missing.column(quantity.column());
        }
        return table.paid.used() ? Missing.history("paid_amount") : Missing.column("paid_amount");
    }

    /** Of the edit's price and the line's own list price; NaN if neither is known. */
    private double highest(int line, int edit) {
        long own = table.listPrice.get(line);
        double listed = own == AmountColumn.NONE ? figures.listPrice(line) : own;
        double edited = edit == EditRanges.NONE ? Double.NaN : edits.price(edit);
        return Double.isNaN(listed) || edited > listed ? edited : listed;
    }

    private int nextEdit(int line) {
        int at = table.placed.get(line);
        return ofProduct.highest(edits.product(line), at, Math.min((long) at + WINDOW, now));
    }

    private double lowestPaid(int line) {
        int next = nextEdit(line);
        int edit = next != EditRanges.NONE ? next : ofProduct.newest(edits.product(line));
        return edit != EditRanges.NONE ? lowest.before(edit) : lowest.latest(edits.product(line));
    }
}
