package io.bonafide.core.assess.ring;

import io.bonafide.core.assess.quantity.Hubs;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.parallel.OrderedTasks;
import io.bonafide.core.ring.RingParameters;
import io.bonafide.core.signal.KeyKind;
import io.bonafide.core.signal.burst.NegativeBinomial;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where keys that strangers share by nature crowd: a network, a range of phone numbers, a courier's weight to the gram, a
 * delay of payment to the second, the items of an order, the address of a hub.
 *
 * <p>Such a key ties its buyers only while they are more than it usually has and more than its {@link Surroundings} explain.
 * With r lines of the key outside of a window of the search, and w lines of the shop in it for each outside, as many as k
 * within are negative-binomial around (r + 1) w with shape r + 1, for the key's rate is only known by r. So the shop's own
 * busy weeks prove nothing, and a shop of which a few weeks are known has next to no crowds. A crowd are at least as many buyers as
 * make a ring, with a chance of at most 10^−{@value #LEAST_SURPRISE}; more lines than a hub has
 * buyers are none, but of an address, whose buyers are counted later. O(lines) for each kind, kinds
 * side by side; 8 bytes a line and 12 a key.
 */
final class Crowds {
    static final List<KeyKind> KINDS =
            List.of(KeyKind.IP_RANGE, KeyKind.PHONE_RANGE, KeyKind.PARCEL_WEIGHT, KeyKind.PAY_DELAY, KeyKind.ITEM_SET);

    /** And the addresses of {@linkplain Hubs hubs}. */
    static final List<KeyKind> SEARCHED =
            Stream.concat(KINDS.stream(), Stream.of(KeyKind.ADDRESS)).toList();

    private static final double LEAST_SURPRISE = 6;
    /** Within so many standard deviations no count is that surprising, and its tail need not be computed. */
    private static final double SURELY_USUAL = 4;

    private final LineTable table;
    private final BitSet without;
    private final RingParameters parameters;
    private final Map<KeyKind, BitSet> crowding = new EnumMap<>(KeyKind.class);
    private final WindowStarts windows;

    /** @param without lines that are left out, as if they had never been placed */
    Crowds(LineTable table, RingParameters parameters, CrowdUses uses, BitSet without) {
        this.table = table;
        this.parameters = parameters;
        this.without = without;
        this.windows = new WindowStarts(table, parameters, without);
        try (OrderedTasks<Found> tasks = new OrderedTasks<>(found -> crowding.put(found.kind, found.lines))) {
            SEARCHED.forEach(kind ->
                    tasks.add(() -> new Found(kind, search(kind, uses.of(kind).without(without)))));
            tasks.finish();
        }
    }

    /** Whether the line's key of that kind crowds around it. */
    boolean has(KeyKind kind, int line) {
        return Objects.requireNonNull(crowding.get(kind)).get(line);
    }

    private BitSet search(KeyKind kind, UsesByKey uses) {
        Surroundings around = new Surroundings(table, kind, uses, without);
        BitSet found = new BitSet();
        int most = kind == KeyKind.ADDRESS ? Integer.MAX_VALUE : parameters.hubObject();
        for (int key = 0; key < uses.keys(); key++) {
            if (uses.end(key) - uses.start(key) >= parameters.leastActors()) {
                search(uses, key, most, around, found);
            }
        }
        return found;
    }

    private void search(UsesByKey uses, int key, int most, Surroundings around, BitSet found) {
        int all = uses.end(key) - uses.start(key);
        int first = uses.start(key);
        int marked = first;
        for (int last = first; last < uses.end(key); last++) {
            while (!windows.reaches(uses.line(first), uses.line(last))) {
                first++;
            }
            int count = last - first + 1;
            boolean more = last + 1 < uses.end(key) && windows.reaches(uses.line(first), uses.line(last + 1));
            if (!more && count >= parameters.leastActors() && count <= most) {
                int elsewhere = all - count + 1;
                Expected usual = new Expected(elsewhere * windows.odds(uses.line(last)), elsewhere);
                if (surprising(count, usual) && crowd(around.of(first, last), usual)) {
                    for (int use = Math.max(first, marked); use <= last; use++) {
                        found.set(uses.line(use));
                    }
                    marked = last + 1;
                }
            }
        }
    }

    private boolean crowd(Surroundings.Explained explained, Expected usual) {
        return explained.buyers() >= parameters.leastActors()
                && surprising(explained.buyers(), usual)
                && surprising(explained.buyers(), explained.expected());
    }

    private static boolean surprising(int seen, Expected expected) {
        return seen > expected.mean + SURELY_USUAL * Math.sqrt(expected.mean)
                && NegativeBinomial.tail(seen, expected.mean, expected.shape) >= LEAST_SURPRISE;
    }

    /** @param shape how many observations the mean rests on */
    record Expected(double mean, double shape) {}

    private record Found(KeyKind kind, BitSet lines) {}
}
