package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.signal.KeyKind;
import io.bonafide.core.state.Kept;
import io.bonafide.core.state.StateReader;
import io.bonafide.core.state.StateWriter;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;
import java.util.Map;

/**
 * What must be kept while events come in, and the values as of the latest instant. The events of one second are
 * simultaneous: baskets and payments count from {@link #settle}, which ends the second.
 */
public final class AsOfQuantities implements Kept {
    private final ShopContext context;
    private final ItemFigures figures;
    private final UnitPrices prices;
    private final KeyWatch watch;
    private final Map<KeyKind, KeyHistory> histories;
    private final PriceEdits edits;
    private final LowestPaid lowest;
    private final BurstsAsOf bursts;
    private final List<Family> families;
    private final IntArrayList paid = new IntArrayList();

    public AsOfQuantities(LineTable table, ShopContext context) {
        this.context = context;
        this.figures = new ItemFigures(table, context.items());
        this.prices = new UnitPrices(table);
        Keys keys = new Keys(table);
        this.watch = new KeyWatch(table, keys);
        this.histories = Habits.histories(table, keys);
        this.edits = new PriceEdits(table, context);
        this.lowest = new LowestPaid(table, edits);
        this.bursts = new BurstsAsOf(table, context);
        Habits habits = new Habits(table, keys, watch, histories, watch::now);
        this.families = List.of(
                watch,
                habits,
                new Strangers(keys, habits, (count, line) -> watch.now(), new OrderTimes(table)),
                lowest,
                new LinePrices(table, prices, figures, false),
                Durations.asOf(table),
                bursts,
                new Campaigns(table, context.campaigns(), List.of()));
    }

    /** The families of this view. */
    public List<Family> families() {
        return families;
    }

    /** A new second begins. */
    public void advance(int now) {
        watch.advance(now);
        edits.advance(now);
        lowest.advance(now);
        prices.forget();
    }

    /** A line was placed in this second. */
    public void placed(int line) {
        watch.placed(line);
        edits.placed(line);
        bursts.placed(line);
        prices.forget();
    }

    /** A line was paid in this second. */
    public void paid(int line) {
        watch.paid(line);
        paid.add(line);
        prices.forget();
    }

    /** The second is over. */
    public void settle() {
        look();
        watch.settle();
        lowest.settle();
        for (int i = 0; i < paid.size(); i++) {
            lowest.paid(paid.getInt(i), prices.perPiece(paid.getInt(i)));
        }
        paid.clear();
    }

    /** Lines are about to be looked at in the middle of a second, in which anything may have come in. */
    public void look() {
        prices.forget();
    }

    /** No line is put before this view any more. What the other one needs of it stays. */
    public void conclude() {
        histories.values().forEach(KeyHistory::catchUp);
        watch.conclude();
    }

    @Override
    public void save(StateWriter out) {
        out.keep("watch", watch);
        histories.forEach((kind, history) -> out.keep("history/" + kind.name(), history));
        out.keep("edits", edits);
        out.keep("lowest", lowest);
        out.keep("bursts", bursts);
        out.pack("paid", to -> to.put(paid.size()).put(paid.elements(), paid.size()));
    }

    @Override
    public void load(StateReader in) {
        in.restore("watch", watch);
        histories.forEach((kind, history) -> in.restore("history/" + kind.name(), history));
        in.restore("edits", edits);
        in.restore("lowest", lowest);
        in.restore("bursts", bursts);
        in.unpack("paid", from -> paid.addElements(0, from.getInts(from.getInt())));
    }

    ShopContext context() {
        return context;
    }

    ItemFigures figures() {
        return figures;
    }

    Map<KeyKind, KeyHistory> histories() {
        return histories;
    }

    PriceEdits edits() {
        return edits;
    }
}
