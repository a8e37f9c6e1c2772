package io.bonafide.core.ring;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.ring.Ring.Change;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class LifeTest {
    private static final long STEP = 10;

    private final SortedMap<Long, List<List<Long>>> phases = new TreeMap<>();

    @Test
    void whoComesAndWhoGoesIsToldWithTheDay() {
        found(3, actors(1, 6));
        found(4, actors(1, 8));
        found(5, actors(3, 8));
        assertThat(life())
                .containsExactly(
                        new Change(30, Change.Kind.APPEARED, actors(1, 6)),
                        new Change(40, Change.Kind.GREW, actors(7, 8)),
                        new Change(50, Change.Kind.SHRANK, actors(1, 2)));
    }

    @Test
    void aBlockThatContinuesTwoIsAMerger() {
        found(3, actors(1, 6), actors(11, 16));
        found(4, actors(1, 16));
        assertThat(life())
                .endsWith(new Change(40, Change.Kind.MERGED, actors(1, 16)))
                .hasSize(3);
    }

    @Test
    void twoBlocksThatContinueOneAreASplit() {
        found(3, actors(1, 16));
        found(4, actors(1, 7), actors(9, 16));
        assertThat(life())
                .endsWith(
                        new Change(40, Change.Kind.SPLIT, actors(1, 7)),
                        new Change(40, Change.Kind.SPLIT, actors(9, 16)))
                .hasSize(3);
    }

    @Test
    void aPartThatIsSeenNoMoreFadesWhileAnotherStays() {
        found(3, actors(1, 6), actors(11, 16));
        found(4, actors(1, 6));
        assertThat(life())
                .endsWith(new Change(40, Change.Kind.FADED, actors(11, 16)))
                .hasSize(3);
    }

    @Test
    void whatDoesNotChangeIsNotTold() {
        found(3, actors(1, 6));
        found(4, actors(1, 6));
        found(9, actors(1, 6));
        assertThat(life()).hasSize(1);
    }

    /** Whoever is in a block has appeared, come, merged or split into it since being last away. */
    @Test
    void theChangesTellWhoIsInTheBlocksAtAnyTime() {
        Map<Change.Kind, Integer> seen = new EnumMap<>(Change.Kind.class);
        for (int seed = 0; seed < 200; seed++) {
            phases.clear();
            SplittableRandom random = new SplittableRandom(seed);
            for (int step = 0; step < 8; step++) {
                List<List<Long>> parts = new ArrayList<>();
                for (int part = random.nextInt(1, 4); part > 0; part--) {
                    long first = random.nextInt(12);
                    parts.add(actors(first, first + random.nextInt(4, 9)));
                }
                phases.put((long) step, parts);
                Set<Long> told = new HashSet<>();
                for (Change change : life()) {
                    seen.merge(change.kind(), 1, Integer::sum);
                    boolean goes = change.kind() == Change.Kind.SHRANK || change.kind() == Change.Kind.FADED;
                    if (goes) {
                        told.removeAll(notIn(phases.get(change.at() / STEP), change.actors()));
                    } else {
                        told.addAll(change.actors());
                    }
                }
                Set<Long> here = new TreeSet<>();
                parts.forEach(here::addAll);
                assertThat(told).containsAll(here);
            }
        }
        assertThat(seen).hasSize(Change.Kind.values().length);
    }

    private static List<Long> notIn(List<List<Long>> parts, List<Long> actors) {
        return actors.stream()
                .filter(actor -> parts.stream().noneMatch(part -> part.contains(actor)))
                .toList();
    }

    @SafeVarargs
    private void found(long step, List<Long>... parts) {
        phases.put(step, List.of(parts));
    }

    private List<Change> life() {
        return Life.of(phases, STEP);
    }

    private static List<Long> actors(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
