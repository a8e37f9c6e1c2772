package io.bonafide.bench.shopee;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rule looked up window by window, with no stream at all. Orders i to j of a shop are what some window (a, a + 1 h]
 * holds if an a can be chosen that is not before order i - 1 and not an hour before order j, and before order i
 * and an hour before order j + 1.
 */
final class EveryWindow {

    /** Which windows are looked at. */
    enum Where {
        ANYWHERE("every window, one by one"),
        ENDING_AT_AN_ORDER("only windows that end at an order"),
        BEGINNING_OR_ENDING_AT_AN_ORDER("only windows that begin or end at an order");

        private final String words;

        Where(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final Orders orders;
    private final Where where;
    private final BitSet marked;

    private EveryWindow(Orders orders, Where where) {
        this.orders = orders;
        this.where = where;
        this.marked = new BitSet(orders.size());
    }

    static Map<String, Set<String>> brushers(Orders orders, Where where) {
        EveryWindow windows = new EveryWindow(orders, where);
        Brushers.byShop(orders).forEach(windows::mark);
        return Brushers.of(orders, windows.marked);
    }

    private void mark(List<Integer> ofShop) {
        for (int i = 0; i < ofShop.size(); i++) {
            for (int j = i; j < ofShop.size() && at(ofShop, j) - at(ofShop, i) < Rule.WINDOW_SECONDS; j++) {
                List<Integer> inside = ofShop.subList(i, j + 1);
                long buyers = inside.stream()
                        .mapToInt(order -> orders.buyers()[order])
                        .distinct()
                        .count();
                if (inside.size() >= Rule.RATIO * buyers && isWindow(ofShop, i, j)) {
                    inside.forEach(marked::set);
                }
            }
        }
    }

    private boolean isWindow(List<Integer> ofShop, int i, int j) {
        long earliest = Math.max(at(ofShop, i - 1), at(ofShop, j) - Rule.WINDOW_SECONDS);
        long before = Math.min(at(ofShop, i), at(ofShop, j + 1) - Rule.WINDOW_SECONDS);
        boolean endsAtOrder = earliest == at(ofShop, j) - Rule.WINDOW_SECONDS;
        boolean beginsAtOrder = before == at(ofShop, i);
        return earliest < before
                && switch (where) {
                    case ANYWHERE -> true;
                    case ENDING_AT_AN_ORDER -> endsAtOrder;
                    case BEGINNING_OR_ENDING_AT_AN_ORDER -> endsAtOrder || beginsAtOrder;
                };
    }

    private long at(List<Integer> ofShop, int i) {
        return i < 0 ? Integer.MIN_VALUE : i == ofShop.size() ? Integer.MAX_VALUE : orders.at()[ofShop.get(i)];
    }
}
