package io.bonafide.core.simulate;

/** Orders of one story, in time order. */
final class Flow {
    private static final long FLOWS = 100_000;

    private final Story story;
    private final Arrivals arrivals;
    private final boolean countsLines;
    private final double linesPerOrder;
    private final long seed;
    private final int index;
    private final Dice dice;
    private long left;
    private long told;
    private long nextAt;

    private Flow(
            Story story,
            Arrivals arrivals,
            boolean countsLines,
            double linesPerOrder,
            long left,
            long seed,
            int index) {
        this.story = story;
        this.arrivals = arrivals;
        this.countsLines = countsLines;
        this.linesPerOrder = linesPerOrder;
        this.left = left;
        this.seed = seed;
        this.index = index;
        dice = new Dice(seed, Streams.ARRIVALS + index, 0);
        advance();
    }

    /** Exactly {@code orders} orders. {@code index} tells this flow's chance from the others'. */
    static Flow ofOrders(Story story, Arrivals arrivals, long orders, long seed, int index) {
        return new Flow(story, arrivals, false, 1, orders, seed, index);
    }

    /** Orders with exactly {@code lines} lines in all; the last one is cut to fit. */
    static Flow ofLines(Story story, Arrivals arrivals, long lines, double linesPerOrder, long seed, int index) {
        return new Flow(story, arrivals, true, linesPerOrder, lines, seed, index);
    }

    /** When the next order is placed; {@link Sale#NEVER} if there is none. */
    long nextAt() {
        return nextAt;
    }

    /** Whether there is no next order. */
    boolean drained() {
        return nextAt == Sale.NEVER;
    }

    int index() {
        return index;
    }

    /** The next order. */
    Sale next() {
        Sale sale = new Sale(told * FLOWS + index % FLOWS, nextAt, new Dice(seed, Streams.ORDERS + index, told));
        told++;
        story.tell(sale);
        left -= countsLines ? cut(sale) : 1;
        advance();
        return sale;
    }

    private int cut(Sale sale) {
        while (sale.pieces.size() > left) {
            sale.pieces.remove(sale.pieces.size() - 1);
        }
        return sale.pieces.size();
    }

    private void advance() {
        nextAt = left <= 0 ? Sale.NEVER : arrivals.next(dice, Math.ceil(left / linesPerOrder));
    }
}
