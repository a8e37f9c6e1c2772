package io.bonafide.bench.shopee;

import it.unimi.dsi.fastutil.longs.LongArrayList;

/** The contest's rule as a stream: which shops' windows have three orders or more for each distinct buyer. */
interface Rule {
    int WINDOW_SECONDS = 3600;
    int RATIO = 3;

    String name();

    /**
     * Runs all orders through a new stream.
     *
     * @param full called when the last order has come and its hour has not left yet
     */
    Windows run(Orders orders, Runnable full);

    /** Windows by shop and last second. */
    final class Windows {
        private final LongArrayList all = new LongArrayList();

        void add(int shop, int at) {
            all.add((long) shop << Integer.SIZE | at);
        }

        int size() {
            return all.size();
        }

        int shop(int i) {
            return (int) (all.getLong(i) >>> Integer.SIZE);
        }

        int at(int i) {
            return (int) all.getLong(i);
        }
    }
}
