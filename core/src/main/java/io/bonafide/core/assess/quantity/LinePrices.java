package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.AmountColumn;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import java.util.Set;

/**
 * What one piece of the line was paid, listed at and cost the shop, and whether it is delivered without a parcel. In hindsight only a paid line has a
 * price paid.
 */
final class LinePrices implements Family {
    private final LineTable table;
    private final UnitPrices prices;
    private final ItemFigures figures;
    private final boolean hindsight;

    LinePrices(LineTable table, UnitPrices prices, ItemFigures figures, boolean hindsight) {
        this.table = table;
        this.prices = prices;
        this.figures = figures;
        this.hindsight = hindsight;
    }

    @Override
    public Set<Quantity> computes() {
        return Set.of(
                Quantity.UNIT_PAID,
                Quantity.UNIT_LIST,
                Quantity.UNIT_PAID_TO_LIST,
                Quantity.UNIT_COST,
                Quantity.VIRTUAL);
    }

    @Override
    public double value(Quantity quantity, int line) {
        return switch (quantity) {
            case UNIT_PAID -> paid(line);
            case UNIT_LIST -> list(line);
            case UNIT_COST -> figures.cost(line);
            case VIRTUAL -> figures.virtual(line);
            default -> {
                double list = list(line);
                yield list > 0 ? paid(line) / list : Double.NaN;
            }
        };
    }

    @Override
    public Opinion.Reason whyMissing(Quantity quantity, int line) {
        return switch (quantity) {
            case UNIT_PAID -> Missing.column(unpaid(line) ? "paid_at" : "paid_amount");
            case UNIT_PAID_TO_LIST ->
                list(line) > 0 ? whyMissing(Quantity.UNIT_PAID, line) : Missing.column("list_price");
            default -> Missing.column(quantity.column());
        };
    }

    private double paid(int line) {
        return unpaid(line) ? Double.NaN : prices.perPiece(line);
    }

    private boolean unpaid(int line) {
        return hindsight && table.paid.get(line) == Seconds.NONE && table.paidAmount.get(line) == AmountColumn.NONE;
    }

    private double list(int line) {
        long own = table.listPrice.get(line);
        return own == AmountColumn.NONE ? figures.listPrice(line) : own;
    }
}
