package io.bonafide.core.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SignificanceTest {
    private static final long TESTS = 1000;

    @Test
    void aRingIsHeldAgainstEveryStepThatWasLookedAt() {
        double strength = story(10, 4).strongest().coincidence().strength();

        List<Ring> rings = Significance.rings(List.of(story(10, 4)), TESTS, .01, 1);

        assertThat(rings).hasSize(1);
        assertThat(rings.get(0).fdr()).isCloseTo(TESTS * Math.pow(10, -strength), within(1e-12));
        assertThat(Significance.rings(List.of(story(10, 2)), TESTS, .01, 1)).isEmpty();
    }

    @Test
    void aWeakRingPassesInStrongCompany() {
        Story weak = story(10, 3);
        double alone = TESTS * Math.pow(10, -weak.strongest().coincidence().strength());
        double limit = alone / 2;

        assertThat(Significance.rings(List.of(weak), TESTS, limit, 1)).isEmpty();
        assertThat(Significance.rings(List.of(story(20, 6), weak), TESTS, limit, 1))
                .hasSize(2);
    }

    @Test
    void ringsStandByTheirFirstAction() {
        List<Ring> rings = Significance.rings(List.of(story(30, 5), story(10, 6), story(20, 4)), TESTS, .01, 1);
        assertThat(rings.stream().map(Ring::from)).containsExactly(10L, 20L, 30L);
    }

    @Test
    void thePivotalActorsAreTheFewestThatTakeSignificanceAway() {
        Story story = story(10, 6);
        Coincidence coincidence = story.strongest().coincidence();
        Ring ring = Significance.rings(List.of(story), TESTS, .01, 1).get(0);

        int pivotal = ring.pivotal().size();
        assertThat(pivotal).isBetween(1, 5);
        assertThat(coincidence.without(pivotal)).isLessThan(Math.log10(TESTS / .01));
        assertThat(coincidence.without(pivotal - 1)).isGreaterThanOrEqualTo(Math.log10(TESTS / .01));
    }

    /** A ring at {@code time} of so many repeaters, who act twice each. */
    private static Story story(long time, int repeaters) {
        int[] repeats = new int[repeaters];
        Arrays.fill(repeats, 1);
        List<Ring.Member> members = LongStream.range(0, repeaters)
                .mapToObj(actor ->
                        new Ring.Member(actor, 1, List.of(new Action(actor, 1, time), new Action(actor, 2, time + 1))))
                .toList();
        List<Long> actors = members.stream().map(Ring.Member::actor).toList();
        return Story.begin(
                new Finding(members, new Coincidence(repeats, new double[] {1, 0, .001}, 1, 1), actors), time);
    }
}
