package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.signal.Quantity;
import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Arrays;

/** The lowest price paid for a piece in the 30 days before each edit, and in the last 30 days. */
final class LowestBeforeEdits {
    private static final int WINDOW = OrderCounts.seconds(Quantity.SKU_LOWEST_PAID_30D);

    private final LineTable table;
    private final PriceEdits edits;
    private final UnitPrices prices;
    private final int now;
    private final double[] before;
    private final Long2DoubleOpenHashMap latest = new Long2DoubleOpenHashMap();

    LowestBeforeEdits(LineTable table, PriceEdits edits, UnitPrices prices, int now) {
        this.table = table;
        this.edits = edits;
        this.prices = prices;
        this.now = now;
        this.before = new double[edits.size()];
        Arrays.fill(before, Double.NaN);
        latest.defaultReturnValue(Double.NaN);
        sweep(paymentsByProduct());
    }

    /** NaN if nothing was paid then. */
    double before(int edit) {
        return before[edit];
    }

    /** Of a product without an edit; NaN if nothing was paid in the last 30 days. */
    double latest(long product) {
        return latest.get(product);
    }

    /** Payments of edited products as time and line in one long, which sorts by time; the others only count to the latest. */
    private Long2ObjectOpenHashMap<LongArrayList> paymentsByProduct() {
        LongOpenHashSet edited = new LongOpenHashSet();
        for (int edit = 0; edit < edits.size(); edit++) {
            edited.add(edits.productOf(edit));
        }
        Long2ObjectOpenHashMap<LongArrayList> payments = new Long2ObjectOpenHashMap<>();
        for (int line = 0; line < table.lines(); line++) {
            int paid = table.paid.get(line);
            long product = edits.product(line);
            if (paid == Seconds.NONE || product == 0) {
                continue;
            }
            if (edited.contains(product)) {
                long entry = (long) paid << Integer.SIZE | line;
                payments.computeIfAbsent(product, any -> new LongArrayList()).add(entry);
            } else if (paid > (long) now - WINDOW) {
                lower(product, prices.perPiece(line));
            }
        }
        payments.values().forEach(ofProduct -> ofProduct.sort(null));
        return payments;
    }

    private void lower(long product, double perPiece) {
        double known = latest.get(product);
        if (Double.isNaN(known) || perPiece < known) {
            latest.put(product, perPiece);
        }
    }

    /** Edits stand in time order, so that each product's minimum slides forward only. */
    private void sweep(Long2ObjectOpenHashMap<LongArrayList> payments) {
        Long2ObjectOpenHashMap<Sweep> sweeps = new Long2ObjectOpenHashMap<>();
        for (int edit = 0; edit < edits.size(); edit++) {
            LongArrayList ofProduct = payments.get(edits.productOf(edit));
            if (ofProduct != null) {
                before[edit] = sweeps.computeIfAbsent(edits.productOf(edit), any -> new Sweep(ofProduct))
                        .before(edits.time(edit));
            }
        }
    }

    /** One product's payments, passed in time order. */
    private final class Sweep {
        private final LongArrayList payments;
        private final SlidingMinimum minimum = new SlidingMinimum(WINDOW);
        private int next;

        Sweep(LongArrayList payments) {
            this.payments = payments;
        }

        double before(int time) {
            while (next < payments.size() && payments.getLong(next) >> Integer.SIZE < time) {
                long entry = payments.getLong(next++);
                double perPiece = prices.perPiece((int) entry);
                if (!Double.isNaN(perPiece)) {
                    minimum.add((int) (entry >> Integer.SIZE), perPiece);
                }
            }
            return minimum.lowest(time);
        }
    }
}
