package io.bonafide.core.assess.ring;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.ring.RingParameters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Without which of its orders each ring is none.
 *
 * <p>Begins with the orders of the members that the significance hangs on by its own count, and searches the shop again without
 * them; where something remains of a ring, with the members on which that remainder hangs too. All rings are asked in
 * the same searches, so that each set reads "without these, and without those of the other rings". At most {@value
 * #ROUNDS} searches, and none where there is no ring.
 */
final class Dissolution {
    private static final int ROUNDS = 4;

    private final LineTable table;
    private final RingParameters parameters;
    private final CrowdUses uses;
    private final List<OrderRing> rings;
    private final List<SortedSet<Integer>> left = new ArrayList<>();
    private final BitSet stands = new BitSet();

    Dissolution(LineTable table, RingParameters parameters, CrowdUses uses, List<OrderRing> rings) {
        this.table = table;
        this.parameters = parameters;
        this.uses = uses;
        this.rings = rings;
        rings.forEach(ring -> left.add(lines(pivotal(ring))));
        stands.set(0, rings.size());
        boolean more = left.stream().anyMatch(lines -> !lines.isEmpty());
        for (int round = 0; round < ROUNDS && more; round++) {
            more = search();
        }
    }

    /** The orders, ring by ring, each once and by time. */
    List<List<String>> orders() {
        List<List<String>> orders = new ArrayList<>();
        for (int ring = 0; ring < rings.size(); ring++) {
            List<String> without = left.get(ring).stream()
                    .map(line -> table.key(line).orderId())
                    .distinct()
                    .toList();
            boolean some = without.size() < rings.get(ring).orders().size();
            orders.add(some && !stands.get(ring) ? without : List.of());
        }
        return orders;
    }

    /** Searches once; whether a ring stands that more can be left out of. */
    private boolean search() {
        BitSet without = new BitSet();
        left.forEach(lines -> lines.forEach(without::set));
        List<OrderRing> found =
                OrderRings.search(table, parameters, uses, without).rings();
        boolean grew = false;
        for (int ring = stands.nextSetBit(0); ring >= 0; ring = stands.nextSetBit(ring + 1)) {
            SortedSet<Integer> more = new TreeSet<>();
            boolean remains = false;
            for (OrderRing rest : found) {
                if (isOf(rest, rings.get(ring))) {
                    remains = true;
                    more.addAll(lines(pivotal(rest)));
                }
            }
            stands.set(ring, remains);
            grew |= left.get(ring).addAll(more);
        }
        return grew;
    }

    /** Whether half of the orders of {@code rest} are the ring's. */
    private static boolean isOf(OrderRing rest, OrderRing ring) {
        Set<String> orders = new HashSet<>(ring.orders());
        return 2 * rest.orders().stream().filter(orders::contains).count()
                >= rest.orders().size();
    }

    private static List<OrderRing.Member> pivotal(OrderRing ring) {
        return ring.pivotal().stream().map(ring.members()::get).toList();
    }

    private SortedSet<Integer> lines(List<OrderRing.Member> members) {
        return members.stream()
                .flatMap(member -> member.lines().stream())
                .map((LineKey line) -> table.find(line))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
