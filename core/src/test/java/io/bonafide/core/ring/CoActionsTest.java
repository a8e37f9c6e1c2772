package io.bonafide.core.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CoActionsTest {
    private static final int BUSY = 6;
    private static final int WINDOW = 4;
    private static final RingParameters PARAMETERS =
            new RingParameters(1, WINDOW, 3, 2, 5, BUSY, 12, 1, .2, .1, .4, 30, 1, .9);

    @Test
    void countsAreThoseOfTheWindowCountedAnew() {
        SplittableRandom random = new SplittableRandom(1);
        int common = 0;
        int busy = 0;
        CoActions window = new CoActions(PARAMETERS, object -> false);
        List<Action> all = new ArrayList<>();
        for (long step = 0; step < 400; step++) {
            window.open(step - WINDOW + 1);
            for (int i = random.nextInt(8); i > 0; i--) {
                Action action = new Action(random.nextInt(random.nextInt(1, 12)), random.nextInt(9), step);
                all.add(action);
                window.add(action);
            }
            Map<Long, List<Action>> byActor = within(all, step);
            busy += byActor.values().stream().anyMatch(acts -> acts.size() > BUSY) ? 1 : 0;
            List<Set<Long>> sets = byActor.values().stream()
                    .filter(acts -> acts.size() <= BUSY)
                    .map(acts -> acts.stream().map(Action::object).collect(Collectors.toSet()))
                    .toList();
            assertThat(window.ties())
                    .isEqualTo(sets.stream().mapToLong(Set::size).sum());
            for (int k = 2; k < 5; k++) {
                int degree = k;
                assertThat(window.waysToAct(k))
                        .isEqualTo(sets.stream()
                                .mapToDouble(set -> CoActions.falling(set.size(), degree))
                                .sum());
            }
            assertThat(window.pairsOfActs()).isEqualTo(window.waysToAct(2));
            for (long one = 0; one < 9; one++) {
                for (long other = 0; other < one; other++) {
                    int seen = count(sets, one, other);
                    assertThat(window.common(slot(window, one), slot(window, other)))
                            .isEqualTo(seen);
                    common += seen > 1 ? 1 : 0;
                }
            }
            for (int n = 1; n < 8; n++) {
                int least = n;
                long objects = LongStream.range(0, 9)
                        .filter(object -> count(sets, object, object) >= least)
                        .count();
                assertThat(window.objectsWith(n)).isEqualTo((int) objects);
            }
        }
        assertThat(common).isGreaterThan(200);
        assertThat(busy).isBetween(50, 390);
    }

    private static int slot(CoActions window, long object) {
        return window.objects().of(object);
    }

    private static int count(List<Set<Long>> sets, long one, long other) {
        return (int) sets.stream()
                .filter(set -> set.contains(one) && set.contains(other))
                .count();
    }

    private static Map<Long, List<Action>> within(List<Action> all, long step) {
        return all.stream()
                .filter(action -> action.time() > step - WINDOW)
                .collect(Collectors.groupingBy(Action::actor));
    }
}
