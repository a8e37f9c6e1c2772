package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import io.bonafide.core.state.Kept;
import io.bonafide.core.state.StateReader;
import io.bonafide.core.state.StateWriter;
import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.Arrays;
import java.util.Set;

/**
 * The lowest price that was paid for a piece of each product in the 30 days before its newest list price, as of the
 * latest instant; in the last 30 days where the list price never changed. A payment counts at its own time.
 */
final class LowestPaid implements Family, Kept {
    private static final int WINDOW = OrderCounts.seconds(Quantity.SKU_LOWEST_PAID_30D);

    private final LineTable table;
    private final PriceEdits edits;
    private final Long2ObjectOpenHashMap<SlidingMinimum> paid = new Long2ObjectOpenHashMap<>();
    private final Long2DoubleOpenHashMap beforeNewest = new Long2DoubleOpenHashMap();
    private int editsSeen;
    private int now;

    LowestPaid(LineTable table, PriceEdits edits) {
        this.table = table;
        this.edits = edits;
    }

    void advance(int to) {
        now = to;
        settle();
    }

    /** Takes in the newest edits, before the payments of the same instant. */
    void settle() {
        for (; editsSeen < edits.size(); editsSeen++) {
            long product = edits.productOf(editsSeen);
            beforeNewest.put(product, lowest(product, edits.time(editsSeen)));
        }
    }

    void paid(int line, double perPiece) {
        long product = edits.product(line);
        if (product != 0 && !Double.isNaN(perPiece)) {
            paid.computeIfAbsent(product, any -> new SlidingMinimum(WINDOW)).add(now, perPiece);
        }
    }

    @Override
    public Set<Quantity> computes() {
        return Set.of(Quantity.SKU_LOWEST_PAID_30D);
    }

    @Override
    public double value(Quantity quantity, int line) {
        long product = edits.product(line);
        if (product == 0) {
            return Double.NaN;
        }
        return beforeNewest.containsKey(product) ? beforeNewest.get(product) : lowest(product, now);
    }

    @Override
    public Opinion.Reason whyMissing(Quantity quantity, int line) {
        if (edits.product(line) == 0) {
            return Missing.column(quantity.column());
        }
        return table.paid.used() ? Missing.history("paid_amount") : Missing.column("paid_amount");
    }

    @Override
    public void save(StateWriter out) {
        out.pack("now", to -> to.put(now).put(editsSeen));
        out.pack("paid", to -> {
            to.put(paid.size());
            for (long product : sorted(paid.keySet())) {
                to.put(product);
                paid.get(product).pack(to);
            }
        });
        out.pack("before_newest", to -> {
            to.put(beforeNewest.size());
            for (long product : sorted(beforeNewest.keySet())) {
                to.put(product).put(beforeNewest.get(product));
            }
        });
    }

    @Override
    public void load(StateReader in) {
        in.unpack("now", from -> {
            now = from.getInt();
            editsSeen = from.getInt();
        });
        in.unpack("paid", from -> {
            for (int left = from.getInt(); left > 0; left--) {
                SlidingMinimum minimum = new SlidingMinimum(WINDOW);
                paid.put(from.getLong(), minimum);
                minimum.unpack(from);
            }
        });
        in.unpack("before_newest", from -> {
            for (int left = from.getInt(); left > 0; left--) {
                beforeNewest.put(from.getLong(), from.getDouble());
            }
        });
    }

    private static long[] sorted(LongSet products) {
        long[] sorted = products.toLongArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private double lowest(long product, int at) {
        SlidingMinimum ofProduct = paid.get(product);
        return ofProduct == null ? Double.NaN : ofProduct.lowest(at);
    }
}
