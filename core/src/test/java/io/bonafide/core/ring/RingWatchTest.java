package io.bonafide.core.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RingWatchTest {
    /** Small enough that everything happens: busy actors, hubs, objects and actors that come back. */
    private static final RingParameters EAGER = new RingParameters(2, 4, 3, 2, 3, 6, 12, 1, .2, .1, .4, 30, 1, .9);

    @Test
    void atAnyMomentTheRingsAreThoseOfTheBatchOverTheSameActions() {
        int empty = 0;
        int some = 0;
        for (int seed = 0; seed < 60; seed++) {
            List<Action> actions = stream(seed);
            SplittableRandom random = new SplittableRandom(seed);
            RingWatch watch = new RingWatch(EAGER);
            for (int i = 0; i < actions.size(); i++) {
                watch.observe(actions.get(i));
                if (random.nextInt(25) == 0 || i == actions.size() - 1) {
                    List<Ring> rings = watch.rings();
                    assertThat(rings).isEqualTo(Rings.among(actions.subList(0, i + 1), EAGER));
                    empty += rings.isEmpty() ? 1 : 0;
                    some += rings.isEmpty() ? 0 : 1;
                }
            }
        }
        assertThat(empty).isGreaterThan(50);
        assertThat(some).isGreaterThan(50);
    }

    @Test
    void theOrderWithinAStepDoesNotMatter() {
        int some = 0;
        for (int seed = 0; seed < 100; seed++) {
            List<Action> actions = stream(seed);
            List<Action> shuffled = new ArrayList<>(actions);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.sort(Comparator.comparingLong(RingWatchTest::step));
            RingWatch one = new RingWatch(EAGER);
            RingWatch other = new RingWatch(EAGER);
            for (int i = 0; i < actions.size(); i++) {
                one.observe(actions.get(i));
                other.observe(shuffled.get(i));
                if (i == actions.size() - 1 || step(actions.get(i)) < step(actions.get(i + 1))) {
                    assertThat(other.rings()).isEqualTo(one.rings());
                    some += one.rings().isEmpty() ? 0 : 1;
                }
            }
        }
        assertThat(some).isBetween(300, 5000);
    }

    @Test
    void askingChangesNothing() {
        for (int seed = 0; seed < 20; seed++) {
            RingWatch asked = new RingWatch(EAGER);
            RingWatch silent = new RingWatch(EAGER);
            for (Action action : stream(seed)) {
                asked.observe(action);
                asked.rings();
                silent.observe(action);
            }
            assertThat(asked.rings()).isEqualTo(silent.rings());
        }
    }

    @Test
    void aRingIsKnownAsSoonAsItsActsAre() {
        Town town = new Town(1).everyday().ring(9000, 12, List.of(250L, 260L, 270L), 100, 102, 1);
        List<Action> actions = new ArrayList<>(town.actions());
        actions.sort(Comparator.comparingLong(Action::time));
        RingWatch watch = new RingWatch(RingParameters.ofDays());
        for (Action action : actions) {
            if (action.time() == 103) {
                break;
            }
            watch.observe(action);
        }
        assertThat(watch.rings()).hasSize(1);
    }

    @Test
    void aPlaceOfStrangersIsPartOfNoRingAndOtherRingsStayAsTheyAre() {
        Town town = new Town(1)
                .everyday()
                .ring(9000, 12, List.of(250L, 260L, 270L), 100, 102, 1)
                .ring(9500, 12, List.of(350L, 360L, 370L), 140, 142, 1);
        List<Action> actions = new ArrayList<>(town.actions());
        actions.sort(Comparator.comparingLong(Action::time));
        RingWatch every = new RingWatch(RingParameters.ofDays());
        RingWatch some = new RingWatch(RingParameters.ofDays(), object -> object == 370);
        actions.forEach(every::observe);
        actions.forEach(some::observe);
        assertThat(every.rings()).hasSize(2);
        assertThat(some.rings()).hasSize(2);
        assertThat(some.rings().get(0).members()).isEqualTo(every.rings().get(0).members());
        assertThat(some.rings().get(0).strength())
                .isEqualTo(every.rings().get(0).strength());
        assertThat(every.rings().get(1).objects()).containsExactly(350L, 360L, 370L);
        assertThat(some.rings().get(1).objects()).containsExactly(350L, 360L);
    }

    @Test
    void anActionOfAStepThatHasEndedIsRefusedWithAWayOut() {
        RingWatch watch = new RingWatch(RingParameters.ofDays());
        watch.observe(new Action(1, 1, 10));
        watch.observe(new Action(1, 2, 10));
        assertThatThrownBy(() -> watch.observe(new Action(2, 1, 9)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("time (9)")
                .hasMessageContaining("step 10")
                .hasMessageContaining("Sort the actions");
    }

    @Test
    void beforeTheFirstActionThereIsNoRing() {
        assertThat(new RingWatch(RingParameters.ofDays()).rings()).isEmpty();
    }

    /** A few actors and objects, by step, times within a step in any order; now and then a group in lockstep. */
    private static List<Action> stream(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Action> actions = new ArrayList<>();
        long step = -20;
        int objects = random.nextInt(8, 40);
        while (actions.size() < 300) {
            step += random.nextInt(12) == 0 ? random.nextInt(1, 9) : 1;
            for (int i = random.nextInt(6); i > 0; i--) {
                actions.add(action(random.nextInt(30), random.nextInt(objects), step, random));
            }
            if (random.nextInt(6) == 0) {
                int first = random.nextInt(30);
                int object = random.nextInt(objects);
                int width = random.nextInt(2, 6);
                for (int a = 0; a < 6; a++) {
                    for (int w = 0; w < width; w++) {
                        actions.add(action(first + a, (object + w) % objects, step, random));
                    }
                }
            }
            if (random.nextInt(15) == 0) {
                for (int i = 0; i < 9; i++) {
                    actions.add(action(7, random.nextInt(objects), step, random));
                }
            }
        }
        return actions;
    }

    private static long step(Action action) {
        return Math.floorDiv(action.time(), EAGER.step());
    }

    private static Action action(long actor, long object, long step, SplittableRandom random) {
        return new Action(actor, object, 2 * step + random.nextInt(2));
    }
}
