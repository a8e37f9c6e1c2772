package io.bonafide.core.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RingsTest {
    private static final RingParameters DAYS = RingParameters.ofDays();
    private static final List<Long> QUIET = List.of(250L, 260L, 270L, 280L);

    @Test
    void membersObjectsAndDaysOfARingAreFound() {
        Town town = new Town(1).everyday().ring(9000, 12, QUIET, 100, 102, 1);

        List<Ring> rings = Rings.among(town.actions(), DAYS);

        assertThat(rings).hasSize(1);
        Ring ring = rings.get(0);
        assertThat(actors(ring)).containsExactlyInAnyOrderElementsOf(numbers(9000, 12));
        assertThat(ring.objects()).isEqualTo(QUIET);
        assertThat(ring.from()).isEqualTo(100);
        assertThat(ring.to()).isEqualTo(102);
        assertThat(ring.seen()).isGreaterThanOrEqualTo(36).isLessThan(40);
        assertThat(ring.expected()).isBetween(0.0, 2.0);
        assertThat(ring.fdr()).isLessThan(1e-6);
    }

    @Test
    void everyMemberIsShownWithWhatItSharesAndWhen() {
        Town town = new Town(1).everyday().ring(9000, 12, QUIET, 100, 102, 1).act(9000, 7, 101);

        Ring ring = Rings.among(town.actions(), DAYS).get(0);

        assertThat(ring.members()).allSatisfy(member -> {
            assertThat(member.probability()).isGreaterThan(.9);
            assertThat(member.acts()).hasSize(4).allSatisfy(act -> {
                assertThat(act.actor()).isEqualTo(member.actor());
                assertThat(QUIET).contains(act.object());
                assertThat(act.time()).isBetween(100L, 102L);
            });
        });
    }

    @Test
    void aMemberOfAQuietObjectNeedsNoSecondAct() {
        Town town = new Town(2).everyday().ring(9000, 14, QUIET, 100, 102, .6).act(9100, 250, 101);

        Set<Long> found = actors(Rings.among(town.actions(), DAYS).get(0));

        assertThat(found).contains(9100L).containsAll(numbers(9000, 14));
    }

    @Test
    void whoPassesByABusyObjectOfTheRingIsNoMember() {
        Town town = new Town(3).everyday().ring(9000, 14, List.of(0L, 250L, 260L, 270L), 100, 102, 1);
        Set<Long> passers = town.actions().stream()
                .filter(action -> action.object() == 0 && action.time() >= 100 && action.time() <= 102)
                .map(Action::actor)
                .filter(actor -> actor < 9000 || actor > 9100)
                .collect(Collectors.toSet());

        Set<Long> found = actors(Rings.among(town.actions(), DAYS).get(0));

        assertThat(passers).hasSizeGreaterThan(2);
        assertThat(found).doesNotContainAnyElementsOf(passers).containsAll(numbers(9000, 14));
    }

    @Test
    void camouflageHidesNobody() {
        Town town = new Town(4).everyday().ring(9000, 12, QUIET, 100, 102, .75);
        for (long actor = 9000; actor < 9012; actor++) {
            for (int i = 0; i < 3; i++) {
                town.act(actor, actor % 7 * 3 + i, 60 + 20 * i + actor % 50);
            }
        }

        assertThat(actors(Rings.among(town.actions(), DAYS).get(0))).containsAll(numbers(9000, 12));
    }

    @Test
    void twoRingsThatShareAnObjectAreTwo() {
        Town town = new Town(5)
                .everyday()
                .ring(9000, 15, List.of(250L, 260L, 270L), 100, 100, 1)
                .ring(9500, 15, List.of(270L, 280L, 290L), 100, 100, 1);

        List<Ring> rings = Rings.among(town.actions(), DAYS);

        assertThat(rings).hasSize(2);
        assertThat(rings.get(0).objects()).containsExactly(250L, 260L, 270L);
        assertThat(rings.get(1).objects()).containsExactly(270L, 280L, 290L);
    }

    @Test
    void aRingThatGoesOnForWeeksIsOne() {
        Town town = new Town(6).everyday();
        for (int week = 0; week < 4; week++) {
            town.ring(9000, 12, QUIET, 80 + 5 * week, 84 + 5 * week, 1);
        }

        List<Ring> rings = Rings.among(town.actions(), DAYS);

        assertThat(rings).hasSize(1);
        assertThat(rings.get(0).from()).isLessThan(85);
        assertThat(rings.get(0).to()).isGreaterThan(94);
        assertThat(rings.get(0).members().stream()
                        .filter(member -> member.actor() >= 9000 && member.actor() < 9012)
                        .map(member -> member.acts().size()))
                .hasSize(12)
                .containsOnly(16);
    }

    @Test
    void crowdsOfStrangersAtTheSameTimeAreNoRing() {
        Town town = new Town(7).everyday();
        for (int i = 0; i < 200; i++) {
            town.act(20_000 + i, QUIET.get(i % 4), 100 + i % 3);
        }

        assertThat(Rings.among(town.actions(), DAYS)).isEmpty();
    }

    @Test
    void theSameActionsWithTheirTimesDealtAnewWithinEachObjectGiveNothing() {
        for (int seed = 0; seed < 20; seed++) {
            Town town = new Town(seed).everyday().ring(9000, 20, QUIET, 100, 102, 1);
            assertThat(Rings.among(town.actions(), DAYS)).hasSize(1);
            assertThat(Rings.among(dealtAnew(new Town(seed).everyday().actions(), seed), DAYS))
                    .isEmpty();
        }
    }

    @Test
    void actsFurtherApartThanTheWindowAreNotTied() {
        Town near = new Town(8).everyday();
        Town far = new Town(8).everyday();
        for (long actor = 9000; actor < 9012; actor++) {
            near.act(actor, 250, 100).act(actor, 260, 106);
            far.act(actor, 250, 100).act(actor, 260, 107);
        }

        assertThat(Rings.among(near.actions(), DAYS)).hasSize(1);
        assertThat(Rings.among(far.actions(), DAYS)).isEmpty();
    }

    @Test
    void whatIsOlderThanTheWindowIsNoPartOfIt() {
        double before = ringWithRegularsOn(93).strength();
        double within = ringWithRegularsOn(94).strength();

        assertThat(before).isEqualTo(ringWithRegularsOn(92).strength());
        assertThat(within).isLessThan(before - .5);
    }

    @Test
    void withoutItsPivotalActorsThereIsNoRing() {
        Town town = new Town(9).everyday().ring(9000, 12, QUIET, 100, 102, 1);

        Ring ring = Rings.among(town.actions(), DAYS).get(0);

        assertThat(ring.pivotal()).isNotEmpty().hasSizeLessThan(13);
        assertThat(actors(ring)).containsAll(ring.pivotal());
        Set<Long> pivotal = new HashSet<>(ring.pivotal());
        assertThat(Rings.among(
                        town.actions().stream()
                                .filter(action -> !pivotal.contains(action.actor()))
                                .toList(),
                        DAYS))
                .isEmpty();
    }

    @Test
    void theMoreAffinityIsAllowedForTheWeakerARingIs() {
        List<Action> actions =
                new Town(11).everyday().ring(9000, 12, QUIET, 100, 102, .75).actions();

        Ring byChance = Rings.among(actions, DAYS.withAffinity(1)).get(0);
        Ring byFriends = Rings.among(actions, DAYS.withAffinity(20)).get(0);

        assertThat(byFriends.strength()).isLessThan(byChance.strength() - 10);
        assertThat(byFriends.expected()).isCloseTo(byChance.expected(), within(1e-9));
        assertThat(Rings.among(actions, DAYS.withAffinity(1e6))).isEmpty();
    }

    @Test
    void aCrowdAtTheRingsObjectsIsToldFromTheRing() {
        Town town = new Town(12).everyday();
        for (int i = 0; i < 8; i++) {
            town.act(9000 + i, 250, 100).act(9000 + i, 260, 100);
        }
        for (int i = 0; i < 40; i++) {
            town.act(9100 + i, 250, 100).act(9200 + i, 260, 100);
        }

        Ring ring = Rings.among(town.actions(), DAYS.withAffinity(1)).get(0);

        assertThat(actors(ring)).containsExactlyInAnyOrderElementsOf(numbers(9000, 8));
    }

    @Test
    void anActorWithTooManyActionsIsLeftOut() {
        Town town = new Town(10).everyday().ring(9000, 12, QUIET, 100, 102, 1);
        for (int i = 0; i < 70; i++) {
            town.act(9000, i, 98);
        }

        assertThat(actors(Rings.among(town.actions(), DAYS).get(0)))
                .doesNotContain(9000L)
                .containsAll(numbers(9001, 11));
    }

    @Test
    void nothingMakesNoRing() {
        assertThat(Rings.among(List.of(), DAYS)).isEmpty();
    }

    /** A ring of day 100 in a town where strangers once act on two objects each, on a day. */
    private static Ring ringWithRegularsOn(int day) {
        Town town = new Town(13).everyday().ring(9000, 12, QUIET, 100, 100, 1);
        for (int i = 0; i < 30; i++) {
            town.act(30_000 + i, i, day).act(30_000 + i, 100 + i, day);
        }
        return Rings.among(town.actions(), DAYS).get(0);
    }

    private static Set<Long> actors(Ring ring) {
        return ring.members().stream().map(Ring.Member::actor).collect(Collectors.toSet());
    }

    private static List<Long> numbers(long first, int count) {
        return LongStream.range(first, first + count).boxed().toList();
    }

    private static List<Action> dealtAnew(List<Action> actions, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<Long, List<Action>> byObject = actions.stream().collect(Collectors.groupingBy(Action::object));
        List<Action> dealt = new ArrayList<>();
        byObject.values().forEach(each -> {
            List<Long> times = new ArrayList<>(each.stream().map(Action::time).toList());
            for (Action action : each) {
                dealt.add(new Action(action.actor(), action.object(), times.remove(random.nextInt(times.size()))));
            }
        });
        return dealt;
    }
}
