package io.bonafide.core.assess.figure;

import io.bonafide.core.assess.quantity.LineView;
import io.bonafide.core.assess.table.AmountColumn;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.cause.Figure;
import io.bonafide.core.cause.IncidentFigures.Why;
import io.bonafide.core.signal.Quantity;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Medians over the lines, against those of ordinary lines. */
final class Medians implements Topic {
    private static final int LEAST_USUAL = 30;
    private static final double DAY = 86_400;

    private final List<Middle> middles;
    private final double[] usual;

    /** @param ordinary lines in no incident */
    Medians(LineTable table, LineView view, int[] ordinary) {
        this.middles = List.of(
                new Middle(Figure.PIECES, table.quantity::get),
                new Middle(Figure.PARCEL_WEIGHT, line -> view.at(line).get(Quantity.PARCEL_WEIGHT_G)),
                new Middle(Figure.PAID_TO_LIST, line -> view.at(line).get(Quantity.UNIT_PAID_TO_LIST)),
                new Middle(Figure.ACCOUNT_AGE, line -> days(table.registered.get(line), table.placed.get(line))),
                new Middle(Figure.REFUND_PART, line -> refundPart(table, line)),
                new Middle(Figure.LATER_PRICE, line -> {
                    view.at(line);
                    return view.get(Quantity.ITEM_NEXT_PRICE) / view.get(Quantity.UNIT_LIST);
                }));
        this.usual = middles.stream()
                .mapToDouble(middle -> {
                    DoubleArrayList known = middle.known(ordinary);
                    return known.size() < LEAST_USUAL ? Double.NaN : FigureSheet.median(known);
                })
                .toArray();
    }

    @Override
    public void tell(Group group, FigureSheet sheet) {
        for (int i = 0; i < usual.length; i++) {
            Middle middle = middles.get(i);
            DoubleArrayList known = middle.known(group.lines());
            if (!known.isEmpty() && !Double.isNaN(usual[i])) {
                sheet.known(middle.figure, FigureSheet.median(known), usual[i], known.size());
            } else {
                sheet.missing(
                        middle.figure, known.isEmpty() && Double.isNaN(usual[i]) ? Why.NO_COLUMN : Why.NOT_OF_THESE);
            }
        }
    }

    private static double days(int from, int to) {
        return from == Seconds.NONE ? Double.NaN : Math.max(0, (double) to - from) / DAY;
    }

    private static double refundPart(LineTable table, int line) {
        long back = table.refundAmount.get(line);
        long paid = table.paidAmount.get(line);
        boolean both = back != AmountColumn.NONE && paid != AmountColumn.NONE && back > 0 && paid > 0;
        return both ? (double) back / paid : Double.NaN;
    }

    private record Middle(Figure figure, IntToDoubleFunction of) {
        DoubleArrayList known(int[] lines) {
            DoubleArrayList known = new DoubleArrayList();
            for (int line : lines) {
                double value = of.applyAsDouble(line);
                if (Double.isFinite(value)) {
                    known.add(value);
                }
            }
            return known;
        }
    }
}
