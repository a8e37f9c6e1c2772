package io.bonafide.core.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.cause.IncidentGrouping.Bond;
import io.bonafide.core.cause.IncidentGrouping.Suspect;
import io.bonafide.core.cause.IncidentGrouping.Tie;
import io.bonafide.core.cause.IncidentGrouping.TieKind;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Suspects a day apart, tied by the key that each has, and bonds over them. */
final class IncidentBondsTest {
    private static final ShopKey SHOP = new ShopKey(Platform.OTHER, "s");
    private static final Instant START = Instant.parse("2026-07-01T00:00:00Z");
    private static final TieKind DEVICE = new TieKind("device", Duration.ofDays(100));

    private final List<Suspect> suspects = new ArrayList<>();

    @Test
    void suspectsThatShareNoKeyAreOneIncidentByTheirBond() {
        suspects(1, 1, 2, 2, 3);
        assertThat(group(bond(5, 0, 1, 2, 3, 4))).containsExactly(List.of(0, 1, 2, 3, 4));
        Incident incident = IncidentGrouping.group(SHOP, suspects, List.of(bond(5, 0, 1, 2, 3, 4)))
                .get(0);
        assertThat(incident.sharedBy()).containsExactly("device", "ring");
    }

    @Test
    void aBondOfWhichLessThanHalfIsSuspectJoinsNothing() {
        suspects(1, 1, 2, 2);
        assertThat(group(bond(8, 0, 1, 2, 3))).hasSize(1);
        assertThat(group(bond(9, 0, 1, 2, 3))).hasSize(2);
    }

    @Test
    void aBondWithAFootInEachOfTwoStoriesDoesNotMakeThemOne() {
        suspects(1, 1, 1, 1, 2, 2, 2, 2);
        assertThat(group(bond(4, 0, 1, 4, 5))).hasSize(1);
        assertThat(group(bond(3, 0, 1, 4))).hasSize(2);
        assertThat(group(bond(2, 3, 4))).containsExactly(List.of(0, 1, 2, 3), List.of(4, 5, 6, 7));
    }

    @Test
    void theStrongestBondGoesFirstAndTheNextSeesWhatItJoined() {
        suspects(1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
        Bond large = bond(8, 0, 1, 2, 3, 4, 5, 6, 7);
        Bond small = bond(3, 7, 8, 9);
        assertThat(group(large, small)).containsExactly(List.of(0, 1, 2, 3, 4, 5, 6, 7), List.of(8, 9));
        assertThat(group(small, large)).containsExactly(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
    }

    /** Against components that are joined anew, set by set. */
    @Test
    void bondsJoinWhatAnObviousOracleJoins() {
        TreeMap<Integer, Integer> joined = new TreeMap<>();
        int refused = 0;
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            suspects.clear();
            suspects(random.ints(4 + random.nextInt(20), 0, 9).toArray());
            List<Set<Integer>> sets = new ArrayList<>();
            for (int i = 0; i < suspects.size(); i++) {
                merge(sets, new TreeSet<>(Set.of(i)), sharing(i));
            }
            int before = sets.size();
            List<Bond> bonds = new ArrayList<>();
            for (int b = random.nextInt(4); b > 0; b--) {
                int[] places = random.ints(2 + random.nextInt(8), 0, suspects.size())
                        .distinct()
                        .toArray();
                Bond bond = bond(places.length + random.nextInt(places.length + 2), places);
                bonds.add(bond);
                refused += 2 * places.length < bond.orders() ? 1 : 0;
                apply(bond, places, sets);
            }
            Collections.shuffle(suspects, random);
            List<List<Integer>> expected = sets.stream()
                    .filter(set -> set.size() > 1)
                    .map(List::copyOf)
                    .sorted((one, other) -> one.get(0) - other.get(0))
                    .toList();
            assertThat(group(bonds.toArray(Bond[]::new))).as("seed %d", seed).isEqualTo(expected);
            joined.merge(before - sets.size(), 1, Integer::sum);
        }
        assertThat(joined.keySet()).contains(0, 1, 2, 3);
        assertThat(refused).isGreaterThan(20);
    }

    private Set<Integer> sharing(int place) {
        Set<Integer> same = new TreeSet<>();
        for (int i = 0; i < place; i++) {
            if (suspects.get(i).ties().get(0).token()
                    == suspects.get(place).ties().get(0).token()) {
                same.add(i);
            }
        }
        return same;
    }

    private static void merge(List<Set<Integer>> sets, Set<Integer> one, Set<Integer> with) {
        for (Set<Integer> set : List.copyOf(sets)) {
            if (set.stream().anyMatch(with::contains)) {
                one.addAll(set);
                sets.remove(set);
            }
        }
        sets.add(one);
    }

    private static void apply(Bond bond, int[] places, List<Set<Integer>> sets) {
        Set<Integer> union = new TreeSet<>();
        if (2 * places.length >= bond.orders()) {
            for (Set<Integer> set : List.copyOf(sets)) {
                long within = Arrays.stream(places).filter(set::contains).count();
                if (within > 0 && 2 * within >= set.size()) {
                    union.addAll(set);
                    sets.remove(set);
                }
            }
        }
        if (!union.isEmpty()) {
            sets.add(union);
        }
    }

    /** One suspect a day, with the device of that number. */
    private void suspects(int... devices) {
        int[] ranks = new int[10];
        for (int i = 0; i < devices.length; i++) {
            Tie tie = new Tie(DEVICE, devices[i], ranks[devices[i]]++);
            suspects.add(new Suspect(line(i), START.plus(Duration.ofDays(i)), null, .5, "repeat.device", List.of(tie)));
        }
    }

    private static Bond bond(int orders, int... places) {
        return new Bond(
                "ring", Arrays.stream(places).mapToObj(IncidentBondsTest::line).toList(), orders);
    }

    private static LineKey line(int place) {
        return new LineKey(SHOP, "o-%02d".formatted(place), "o-%02d".formatted(place));
    }

    /** The places of each incident's members. */
    private List<List<Integer>> group(Bond... bonds) {
        return IncidentGrouping.group(SHOP, suspects, List.of(bonds)).stream()
                .map(incident -> incident.members().stream()
                        .map(member -> Integer.parseInt(member.line().orderId().substring(2)))
                        .toList())
                .toList();
    }
}
