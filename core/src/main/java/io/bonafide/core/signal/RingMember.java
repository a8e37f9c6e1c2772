package io.bonafide.core.signal;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code ring.member}: the order belongs to buyers who share keys of several kinds within days, beyond chance. */
final class RingMember implements Detector {
    private static final int ONE = 1;

    @Override
    public String code() {
        return "ring.member";
    }

    @Override
    public Set<Quantity> reads() {
        return Set.of(
                Quantity.RING_STRENGTH, Quantity.RING_ORDERS, Quantity.RING_REPEATS, Quantity.RING_EXPECTED_REPEATS);
    }

    @Override
    public Opinion opine(LineQuantities line) {
        double strength = line.get(Quantity.RING_STRENGTH);
        if (Double.isNaN(strength)) {
            return Facts.abstain(line, Quantity.RING_STRENGTH);
        }
        return strength > 0 && isGroup(line)
                ? Facts.suspicion(line, Math.min(Facts.MOST_TAIL, strength), () -> facts(line))
                : Opinion.ORDINARY;
    }

    /** What a group that stands out always is, so that its facts hold. */
    private static boolean isGroup(LineQuantities line) {
        return line.get(Quantity.RING_REPEATS) > line.get(Quantity.RING_EXPECTED_REPEATS)
                && line.get(Quantity.RING_ORDERS) >= ONE;
    }

    private List<Fact> facts(LineQuantities line) {
        return List.of(
                Facts.more(code(), line, Quantity.RING_REPEATS, line.get(Quantity.RING_EXPECTED_REPEATS), Map.of()),
                Facts.beyond(code(), line, Quantity.RING_ORDERS, Fact.Operator.AT_LEAST, ONE, Map.of()));
    }
}
