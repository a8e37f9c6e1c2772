package io.bonafide.core.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rings in an invented town that last, meet and part. */
final class RingLifeTest {
    private static final List<Long> OBJECTS = List.of(250L, 260L, 270L);

    @Test
    void theSameActorsOnOtherObjectsGoOnFromTheEarlierRing() {
        List<Ring> rings = rings(new Town(3)
                .everyday()
                .ring(9000, 12, OBJECTS, 60, 62, 1)
                .ring(9000, 12, List.of(251L, 261L, 271L), 100, 102, 1));
        assertThat(rings).hasSize(2);
        assertThat(rings.get(0).forebears()).isEmpty();
        assertThat(rings.get(1).forebears()).containsExactly(0);
    }

    @Test
    void aRingOfTwoEarlierOnesHasBothForForebears() {
        List<Ring> rings = rings(new Town(3)
                .everyday()
                .ring(9000, 12, OBJECTS, 60, 62, 1)
                .ring(9100, 12, List.of(252L, 262L, 272L), 60, 62, 1)
                .ring(9000, 12, List.of(251L, 261L, 271L), 100, 102, 1)
                .ring(9100, 12, List.of(251L, 261L, 271L), 100, 102, 1));
        assertThat(rings).hasSize(3);
        assertThat(rings.get(2).forebears()).containsExactly(0, 1);
    }

    @Test
    void twoRingsOfOneEarlierHaveItForForebear() {
        List<Ring> rings = rings(new Town(3)
                .everyday()
                .ring(9000, 24, OBJECTS, 60, 62, 1)
                .ring(9000, 12, List.of(251L, 261L, 271L), 100, 102, 1)
                .ring(9012, 12, List.of(252L, 262L, 272L), 100, 102, 1));
        assertThat(rings).hasSize(3);
        assertThat(rings).extracting(Ring::forebears).containsExactly(List.of(), List.of(0), List.of(0));
    }

    @Test
    void theNearestForebearIsNamedAndNotItsOwn() {
        List<Ring> rings = rings(new Town(3)
                .everyday()
                .ring(9000, 12, OBJECTS, 60, 62, 1)
                .ring(9000, 12, List.of(251L, 261L, 271L), 80, 82, 1)
                .ring(9000, 12, List.of(252L, 262L, 272L), 100, 102, 1));
        assertThat(rings).extracting(Ring::forebears).containsExactly(List.of(), List.of(0), List.of(1));
    }

    @Test
    void strangersHaveNoForebears() {
        List<Ring> rings =
                rings(new Town(3).everyday().ring(9000, 12, OBJECTS, 60, 62, 1).ring(9100, 12, OBJECTS, 100, 102, 1));
        assertThat(rings).extracting(Ring::forebears).containsExactly(List.of(), List.of());
    }

    @Test
    void aRingGrowsByThoseWhoJoinAndShrinksAsActsLeaveTheWindow() {
        Ring ring = rings(new Town(3)
                        .everyday()
                        .ring(9000, 12, OBJECTS, 60, 60, 1)
                        .ring(9012, 6, OBJECTS, 63, 63, 1)
                        .ring(9012, 6, OBJECTS, 66, 66, 1))
                .get(0);
        assertThat(ring.birth().time()).isEqualTo(60);
        assertThat(ring.life().get(0).kind()).isEqualTo(Ring.Change.Kind.APPEARED);
        assertThat(ring.life().get(0).actors()).hasSize(12);
        assertThat(ring.life()).anySatisfy(change -> {
            assertThat(change.kind()).isEqualTo(Ring.Change.Kind.GREW);
            assertThat(change.at()).isEqualTo(63);
            assertThat(change.actors()).contains(9012L, 9017L).doesNotContain(9000L);
        });
    }

    /** By its birth a ring is known again, whatever its place, and what was told of it stays told. */
    @Test
    void aRingKeepsItsBirthAndItsPastAsTimeGoesOn() {
        List<Action> actions = byTime(new Town(5)
                .everyday()
                .ring(9000, 12, OBJECTS, 60, 66, 1)
                .ring(9100, 12, List.of(251L, 261L, 271L), 64, 70, 1)
                .ring(9000, 12, List.of(252L, 262L, 272L), 90, 96, 1));
        RingWatch watch = new RingWatch(RingParameters.ofDays());
        List<Ring> before = List.of();
        int known = 0;
        long day = 0;
        for (Action action : actions) {
            if (action.time() > day) {
                List<Ring> now = watch.rings();
                for (Ring ring : before) {
                    Ring again = now.stream()
                            .filter(each -> each.birth().equals(ring.birth()))
                            .findFirst()
                            .orElseThrow();
                    assertThat(again.life()).startsWith(ring.life().toArray(Ring.Change[]::new));
                    known++;
                }
                before = now;
                day = action.time();
            }
            watch.observe(action);
        }
        assertThat(known).isGreaterThan(100);
        assertThat(before).hasSize(3);
    }

    private static List<Ring> rings(Town town) {
        return Rings.among(town.actions(), RingParameters.ofDays());
    }

    private static List<Action> byTime(Town town) {
        List<Action> actions = new ArrayList<>(town.actions());
        actions.sort(Comparator.comparingLong(Action::time));
        return actions;
    }
}
