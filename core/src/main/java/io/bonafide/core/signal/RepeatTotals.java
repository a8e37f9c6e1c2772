package io.bonafide.core.signal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Of how many buyers, and of how much money, the orders are that a {@link Repeat} tells of. They weigh nothing. */
final class RepeatTotals {
    /** Up to so many orders of a window its buyers are counted one by one; beyond, they may be estimated. */
    private static final double SURELY_EXACT = 2_048;

    private final Map<Quantity, List<Quantity>> ofCount = new EnumMap<>(Quantity.class);

    RepeatTotals(List<Quantity> counts) {
        for (Quantity count : counts) {
            ofCount.put(
                    count,
                    Arrays.stream(Quantity.values())
                            .filter(quantity -> count.equals(quantity.countOfTotal()))
                            .toList());
        }
    }

    Set<Quantity> reads() {
        Set<Quantity> reads = EnumSet.noneOf(Quantity.class);
        ofCount.values().forEach(reads::addAll);
        return reads;
    }

    /** What is known of the orders of {@code count}, for the fact that counts them. */
    Map<String, String> details(LineQuantities line, Quantity count) {
        Map<String, String> details = new TreeMap<>();
        for (Quantity total : ofCount.getOrDefault(count, List.of())) {
            double value = line.get(total);
            if (Double.isFinite(value)) {
                boolean buyers = total.unit() == Quantity.Unit.COUNT;
                details.put(buyers ? "buyers" : "paid", Long.toString(Math.round(value)));
                if (buyers && line.get(count) > SURELY_EXACT) {
                    details.put("estimated", "true");
                }
            }
        }
        return details;
    }
}
