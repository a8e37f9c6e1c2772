package io.bonafide.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SameReceiversTest {
    private static final SightingParameters DEFAULTS = SightingParameters.defaults();

    @Test
    void rareValuesTieTwoOrdersAndTheTieSaysWhichAndHowMuch() {
        List<Sighting> orders = strangers(1000, new Random(1));
        orders.add(new Sighting(7, 700_001, 70_001, 0));
        orders.add(new Sighting(7, 700_001, 70_001, 0));
        SameReceivers receivers = SameReceivers.of(orders, DEFAULTS, Said.NOTHING);
        assertThat(receivers.links().together(1000, 1001)).isTrue();
        SameReceivers.Match match = receivers.matches().get(0);
        assertThat(match.weight()).isGreaterThan(receivers.threshold());
        assertThat(match.edge().confidence()).isBetween(.5, 1.);
        assertThat(match.edge().reasons())
                .containsExactly(Reason.SAME_NAME_SHOWN, Reason.SAME_PHONE_SHOWN, Reason.SAME_PLACE_SHOWN);
    }

    @Test
    void aCommonSurnameAndAPrefixTieNobody() {
        List<Sighting> orders = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            orders.add(new Sighting(1 + i % 20, 1 + i % 30, 1 + i % 25, 0));
        }
        assertThat(SameReceivers.of(orders, DEFAULTS, Said.NOTHING).matches()).isEmpty();
    }

    @Test
    void whatOneOrderDoesNotShowSpeaksNeitherForNorAgainst() {
        List<Sighting> orders = strangers(1000, new Random(2));
        orders.add(new Sighting(7, 700_001, 70_001, 0));
        orders.add(new Sighting(0, 700_001, 70_001, 0));
        orders.add(new Sighting(9, 700_001, 70_001, 0));
        SameReceivers receivers =
                SameReceivers.of(orders, new SightingParameters(DEFAULTS.agreement(), 1000, 0, 64, 1000), Said.NOTHING);
        double without = weight(receivers, 1000, 1001);
        assertThat(weight(receivers, 1000, 1002)).isPositive().isLessThan(without - 5);
    }

    @Test
    void anOaidSpeaksWithinItsWeekOnly() {
        List<Sighting> orders = strangers(1000, new Random(9));
        for (int i = 0; i < 200; i++) {
            Sighting one = orders.get(i);
            orders.set(i, new Sighting(one.name(), one.phone(), one.place(), one.buyer(), 1000 + i, 1 + i % 2));
        }
        orders.add(new Sighting(7, 700_001, 70_001, 0, 21, 1));
        orders.add(new Sighting(7, 700_001, 70_001, 0, 21, 1));
        orders.add(new Sighting(7, 700_001, 70_001, 0, 22, 2));
        orders.add(new Sighting(7, 700_001, 70_001, 0, 23, 1));
        orders.add(new Sighting(7, 700_001, 70_001, 0));
        SightingParameters all = new SightingParameters(DEFAULTS.agreement(), 1000, 0, 64, 1000);
        SameReceivers receivers = SameReceivers.of(orders, all, Said.NOTHING);
        assertThat(weight(receivers, 1000, 1001)).isGreaterThan(weight(receivers, 1000, 1002) + 5);
        assertThat(weight(receivers, 1000, 1003)).isBetween(1., weight(receivers, 1000, 1002) - 3);
        assertThat(weight(receivers, 1000, 1004)).isEqualTo(weight(receivers, 1000, 1002));
        assertThat(receivers.matches().stream()
                        .filter(match -> match.edge().reasons().contains(Reason.SAME_OAID)))
                .hasSize(1);
    }

    @Test
    void anOaidAloneTiesNobody() {
        List<Sighting> orders = strangers(1000, new Random(10));
        orders.add(new Sighting(801, 800_001, 80_001, 0, 21, 1));
        orders.add(new Sighting(802, 800_002, 80_002, 0, 21, 1));
        assertThat(SameReceivers.of(orders, DEFAULTS, Said.NOTHING).links().together(1000, 1001))
                .isFalse();
    }

    @Test
    void aReceiverOfHundredsOfOrdersIsTiedAsOneOfTwoIs() {
        List<Sighting> orders = strangers(1000, new Random(3));
        for (int i = 0; i < 300; i++) {
            orders.add(new Sighting(7, 700_001, 70_001, 0));
        }
        assertThat(SameReceivers.of(orders, DEFAULTS, Said.NOTHING).links().members(1000))
                .hasSize(300);
    }

    @Test
    void whatWasSaidOutweighsWhatIsShown() {
        List<Sighting> orders = strangers(1000, new Random(4));
        orders.add(new Sighting(7, 700_001, 70_001, 0));
        orders.add(new Sighting(7, 700_001, 70_001, 0));
        Said said = new Said(List.of(new Said.Pair(3, 1001)), List.of(new Said.Pair(1000, 1001)));
        SameReceivers receivers = SameReceivers.of(orders, DEFAULTS, said);
        assertThat(receivers.links().together(1000, 1001)).isFalse();
        assertThat(receivers.links().together(3, 1001)).isTrue();
        assertThat(receivers.matches().get(0).edge().reasons()).containsExactly(Reason.SAID);
    }

    /** The oracle weighs every pair of orders by the definition. */
    @Test
    void exactlyThePairsThatPassAreOneThroughTies() {
        Random random = new Random(5);
        int passing = 0;
        int failing = 0;
        for (int round = 0; round < 60; round++) {
            List<Sighting> orders = shop(60, random, 12);
            SameReceivers receivers = SameReceivers.of(orders, DEFAULTS, Said.NOTHING);
            Oracle weights = Oracle.of(orders);
            Links oracle = new Links(1000);
            orders.forEach(order -> oracle.add(Links.NO_MARK));
            for (int i = 0; i < orders.size(); i++) {
                for (int k = 0; k < i; k++) {
                    boolean passes = weights.weight(orders.get(k), orders.get(i)) >= receivers.threshold();
                    passing += passes ? 1 : 0;
                    failing += passes ? 0 : 1;
                    if (passes) {
                        oracle.offer(k, i, 1, Settlement.SAID);
                    }
                }
            }
            for (int i = 0; i < orders.size(); i++) {
                assertThat(receivers.links().members(i)).isEqualTo(oracle.members(i));
            }
        }
        assertThat(passing).isGreaterThan(500);
        assertThat(failing).isGreaterThan(10_000);
    }

    @Test
    void theMoreTiesPassTheLowerIsTheThreshold() {
        Random random = new Random(8);
        List<Sighting> orders = strangers(600, random);
        SightingParameters strict = new SightingParameters(DEFAULTS.agreement(), 1, 0, 64, 1000);
        double alone = SameReceivers.of(orders, DEFAULTS, Said.NOTHING).threshold();
        assertThat(alone)
                .isEqualTo(SameReceivers.of(orders, strict, Said.NOTHING).threshold());
        orders.addAll(orders.subList(0, 500));
        double many = SameReceivers.of(orders, DEFAULTS, Said.NOTHING).threshold();
        assertThat(many)
                .isLessThan(SameReceivers.of(orders, strict, Said.NOTHING).threshold() - 2);
    }

    /** A hundred shops of strangers, in which rich and poor values are shown: the bound is for the mean. */
    @Test
    void strangersAreTiedNoMoreOftenThanIsStated() {
        Random random = new Random(6);
        int tied = 0;
        int same = 0;
        for (int round = 0; round < 100; round++) {
            List<Sighting> orders = strangers(400, random);
            Sighting twice = orders.get(random.nextInt(400));
            orders.add(twice);
            for (SameReceivers.Match match :
                    SameReceivers.of(orders, DEFAULTS, Said.NOTHING).matches()) {
                boolean one = match.edge().to() == 400
                        && orders.get(match.edge().from()).equals(twice);
                same += one ? 1 : 0;
                tied += one ? 0 : 1;
            }
        }
        assertThat(tied / 100.).isLessThan(DEFAULTS.mostFalse());
        assertThat(same).isGreaterThan(80);
    }

    private static double weight(SameReceivers receivers, int from, int to) {
        return receivers.matches().stream()
                .filter(match -> Set.of(match.edge().from(), match.edge().to()).equals(Set.of(from, to)))
                .mapToDouble(SameReceivers.Match::weight)
                .findFirst()
                .orElse(0);
    }

    /** The share of the different sightings that show each value, and the chance that two values agree. */
    private record Oracle(List<Sighting> distinct) {
        static Oracle of(List<Sighting> orders) {
            return new Oracle(orders.stream().distinct().toList());
        }

        double weight(Sighting one, Sighting other) {
            double sum = 0;
            for (int i = 0; i < Sighting.FIELDS; i++) {
                double m = DEFAULTS.agreement().get(i);
                boolean both = one.field(i) != 0 && other.field(i) != 0;
                if (both && (i < 4 || one.period() == other.period())) {
                    Map<Long, Double> shares = shares(i, one.period());
                    double chance =
                            shares.values().stream().mapToDouble(x -> x * x).sum();
                    double ratio =
                            one.field(i) == other.field(i) ? m / shares.get(one.field(i)) : (1 - m) / (1 - chance);
                    sum += Math.log(ratio) / Math.log(2);
                }
            }
            return sum;
        }

        private Map<Long, Double> shares(int field, long period) {
            List<Sighting> all = distinct.stream()
                    .filter(one -> field < 4 || one.period() == period)
                    .toList();
            Map<Long, Double> shares = new HashMap<>();
            all.forEach(one -> shares.merge(one.field(field), 1. / all.size(), Double::sum));
            shares.remove(0L);
            return shares;
        }
    }

    private static List<Sighting> strangers(int count, Random random) {
        List<Sighting> orders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            orders.add(new Sighting(
                    1 + Math.min(random.nextInt(100), random.nextInt(100)),
                    1 + random.nextInt(30_000),
                    1 + random.nextInt(3_000),
                    1 + random.nextInt(30)));
        }
        return orders;
    }

    /** Persons with one to four orders each, of which some values are missing or others. */
    private static List<Sighting> shop(int count, Random random, int places) {
        List<Sighting> orders = new ArrayList<>();
        while (orders.size() < count) {
            Sighting self = new Sighting(
                    1 + random.nextInt(40),
                    1 + random.nextInt(400),
                    1 + random.nextInt(10 * places),
                    random.nextInt(9));
            for (int i = random.nextInt(4); i >= 0; i--) {
                int change = random.nextInt(8);
                int week = 1 + random.nextInt(3);
                orders.add(new Sighting(
                        change == 0 ? 0 : self.name(),
                        change == 1 ? 1 + random.nextInt(400) : self.phone(),
                        change == 2 ? 0 : self.place(),
                        change == 3 ? random.nextInt(9) : self.buyer(),
                        change == 4 ? 0 : 100 * week + (change == 5 ? random.nextInt(90) : self.phone() % 90) + 1,
                        week));
            }
        }
        return orders;
    }
}
