package io.bonafide.core.assess.figure;

import io.bonafide.core.assess.quantity.LineView;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.cause.Figure;
import io.bonafide.core.cause.IncidentFigures.Why;
import io.bonafide.core.signal.Quantity;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongLinkedOpenHashSet;
import java.util.BitSet;

/** The incident against the other sales of its items: its part of them, their rate before, and what a piece fetches. */
final class Sales implements Topic {
    private static final int BEFORE_S = 14 * 86_400;
    private static final int LEAST_SPAN_S = 3_600;
    private static final int LEAST_BEFORE_S = 3 * 86_400;
    private static final int MOST_PRICES = 101;
    private static final int LEAST_PRICES = 5;

    private final LineTable table;
    private final LineView view;
    private final LineIndex items;
    private final BitSet taken;
    private final Long2DoubleOpenHashMap usualPrices = new Long2DoubleOpenHashMap();

    /** @param taken lines of some incident */
    Sales(LineTable table, LineView view, LineIndex items, BitSet taken) {
        this.table = table;
        this.view = view;
        this.items = items;
        this.taken = taken;
    }

    @Override
    public void tell(Group group, FigureSheet sheet) {
        LongLinkedOpenHashSet keys = new LongLinkedOpenHashSet();
        for (int line : group.lines()) {
            keys.add(items.key(line));
        }
        keys.remove(0);
        if (keys.isEmpty()) {
            sheet.missing(Figure.PART_OF_SALES, Why.NO_COLUMN);
            sheet.missing(Figure.SURGE, Why.NO_COLUMN);
        } else {
            rates(group, keys, sheet);
        }
        price(group, sheet);
    }

    private void rates(Group group, LongLinkedOpenHashSet keys, FigureSheet sheet) {
        int start = table.placed.get(group.first());
        int end = table.placed.get(group.last());
        int during = 0;
        int before = 0;
        for (long key : keys) {
            IntArrayList lines = items.lines(key);
            during += placedBefore(lines, (long) end + 1) - placedBefore(lines, start);
            before += placedBefore(lines, start) - placedBefore(lines, (long) start - BEFORE_S);
        }
        sheet.known(Figure.PART_OF_SALES, (double) group.lines().length / during, during);
        long history = Math.min(BEFORE_S, (long) start - table.placed.get(0));
        if (history < LEAST_BEFORE_S) {
            sheet.missing(Figure.SURGE, Why.NOT_OF_THESE);
        } else {
            double span = Math.max(LEAST_SPAN_S, (long) end - start);
            sheet.known(Figure.SURGE, during / span / ((before + 1) / (double) history), during);
        }
    }

    /** How many of the lines were placed before {@code at}; they stand by the time of placing. */
    private int placedBefore(IntArrayList lines, long at) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (table.placed.get(lines.getInt(middle)) < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void price(Group group, FigureSheet sheet) {
        DoubleArrayList ratios = new DoubleArrayList();
        boolean priced = false;
        for (int line : group.lines()) {
            double paid = view.at(line).get(Quantity.UNIT_PAID);
            long key = items.key(line);
            if (!Double.isNaN(paid) && key != 0) {
                priced = true;
                double usual = usualPrices.computeIfAbsent(key, this::usualPrice);
                if (usual > 0) {
                    ratios.add(paid / usual);
                }
            }
        }
        if (!ratios.isEmpty()) {
            sheet.known(Figure.PRICE, FigureSheet.median(ratios), ratios.size());
        } else {
            boolean column = priced || table.paid.used();
            sheet.missing(Figure.PRICE, column ? Why.NOT_OF_THESE : Why.NO_COLUMN);
        }
    }

    /** The median over at most {@value #MOST_PRICES} lines of no incident; NaN below {@value #LEAST_PRICES}. */
    private double usualPrice(long key) {
        IntArrayList lines = items.lines(key);
        DoubleArrayList prices = new DoubleArrayList();
        int step = Math.max(1, lines.size() / MOST_PRICES);
        for (int i = 0; i < lines.size(); i += step) {
            int line = lines.getInt(i);
            double paid = taken.get(line) ? Double.NaN : view.at(line).get(Quantity.UNIT_PAID);
            if (!Double.isNaN(paid)) {
                prices.add(paid);
            }
        }
        return prices.size() < LEAST_PRICES ? Double.NaN : FigureSheet.median(prices);
    }
}
