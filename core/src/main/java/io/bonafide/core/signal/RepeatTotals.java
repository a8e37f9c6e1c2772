package io.bonafide.core.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Of how many buyers, and of how much money, the orders are that a {@link Repeat} tells of. They weigh nothing. */
final class RepeatTotals {
    /** Up to so many orders of a window its buyers are counted one by one; beyond, they may be estimated. */
    private static final double SURELY_EXACT = 2_048;

    private final String detector;
    private final Map<Quantity, List<Quantity>> ofCount = new EnumMap<>(Quantity.class);

    RepeatTotals(String detector, List<Quantity> counts) {
        this.detector = detector;
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

    /** What is known of the orders of {@code count}. */
    List<Fact> facts(LineQuantities line, Quantity count) {
        List<Fact> facts = new ArrayList<>();
        for (Quantity total : ofCount.getOrDefault(count, List.of())) {
            if (Double.isFinite(line.get(total))) {
                facts.add(Facts.beyond(detector, line, total, Fact.Operator.AT_LEAST, 0, details(line, count, total)));
            }
        }
        return facts;
    }

    private static Map<String, String> details(LineQuantities line, Quantity count, Quantity total) {
        boolean mayBeEstimated = total.unit() == Quantity.Unit.COUNT && line.get(count) > SURELY_EXACT;
        return mayBeEstimated ? Map.of("estimated", "true") : Map.of();
    }
}
