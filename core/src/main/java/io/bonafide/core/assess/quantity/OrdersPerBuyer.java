package io.bonafide.core.assess.quantity;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * Finds every sliding window (at - window, at] in which a key has at least {@code ratio} orders for each distinct buyer:
 * a shop, an item or a coupon whose orders come from few hands.
 *
 * <p>The ratio falls when an order comes from a new buyer, and rises when the only order of a buyer leaves. So a key is
 * looked at whenever its window has changed, by an order that came as by one that left, and once all orders of that
 * second are known; no other window holds anything else, so that none is missed and none is reported that never was. Pairs of
 * key and buyer are counted by {@link SlidingCounts}. Time O(1) amortised for an order; memory 8 bytes for an order and
 * about 30 for a pair in the window, and 9 for each key; no error, no object for an order.
 */
public final class OrdersPerBuyer {
    private final int ratio;
    private final Report report;
    private final SlidingCounts pairs;
    private final IntArrayList changed = new IntArrayList();
    private boolean[] isChanged = new boolean[16];
    private int[] orders = new int[16];
    private int[] buyers = new int[16];
    private int open = Integer.MIN_VALUE;

    /**
     * @param window in seconds
     * @param ratio orders for each distinct buyer from which a window is reported
     */
    public OrdersPerBuyer(int window, int ratio, Report report) {
        this.ratio = positive("ratio", ratio);
        this.report = report;
        this.pairs = new SlidingCounts(this::left, positive("window", window));
    }

    /**
     * Counts an order.
     *
     * @param key dense code of what is watched, from 0
     * @param at in seconds, not before any other
     * @throws IllegalArgumentException if it is before another
     */
    public void observe(int key, int buyer, int at) {
        advance(at);
        if (key >= orders.length) {
            grow(key + 1);
        }
        long pair = (long) key << Integer.SIZE | buyer & 0xFFFF_FFFFL;
        buyers[key] += pairs.slot(pair) < 0 ? 1 : 0;
        orders[key]++;
        pairs.add(pair, 0, at);
        change(key);
    }

    /** Lets time go on to {@code now}: what came and left before it is reported. */
    public void advance(int now) {
        if (now < open) {
            throw new IllegalArgumentException("""
                    The order (second %d) comes before the second that is open (%d).
                    Feed orders in time order.""".formatted(now, open));
        }
        if (now == open) {
            return;
        }
        look();
        for (long leaving = pairs.nextLeaving(); leaving < now; leaving = pairs.nextLeaving()) {
            open = (int) leaving;
            pairs.advance(open);
            look();
        }
        open = now;
        pairs.advance(now);
    }

    private void left(long pair, int left) {
        int key = (int) (pair >>> Integer.SIZE);
        orders[key]--;
        buyers[key] -= left == 0 ? 1 : 0;
        change(key);
    }

    private void change(int key) {
        if (!isChanged[key]) {
            isChanged[key] = true;
            changed.add(key);
        }
    }

    private void look() {
        for (int i = 0; i < changed.size(); i++) {
            int key = changed.getInt(i);
            isChanged[key] = false;
            if (orders[key] > 0 && orders[key] >= (long) ratio * buyers[key]) {
                report.concentrated(key, open, orders[key], buyers[key]);
            }
        }
        changed.clear();
    }

    private void grow(int least) {
        int size = Math.max(least, orders.length * 2);
        isChanged = Arrays.copyOf(isChanged, size);
        orders = Arrays.copyOf(orders, size);
        buyers = Arrays.copyOf(buyers, size);
    }

    private static int positive(String name, int value) {
        if (value <= 0) {
            throw new IllegalArgumentException("""
                    The %s (%d) of orders per buyer is not positive.
                    Give seconds for a window, orders for a ratio.""".formatted(name, value));
        }
        return value;
    }

    /** Hears of windows whose orders come from few buyers. */
    public interface Report {
        /** The {@code key} has so many orders and distinct buyers in the window that ends at {@code at}. */
        void concentrated(int key, int at, int orders, int buyers);
    }
}
