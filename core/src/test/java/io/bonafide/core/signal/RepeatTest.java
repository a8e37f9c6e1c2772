package io.bonafide.core.signal;

import static io.bonafide.core.signal.FakeLine.abstainsFor;
import static io.bonafide.core.signal.FakeLine.suspicion;
import static io.bonafide.core.signal.Quantity.ADDRESS_ORDERS_1D;
import static io.bonafide.core.signal.Quantity.ADDRESS_ORDERS_7D;
import static io.bonafide.core.signal.Quantity.ADDRESS_USUAL_1D;
import static io.bonafide.core.signal.Quantity.BUYER_ITEM_ORDERS_1D;
import static io.bonafide.core.signal.Quantity.BUYER_ITEM_ORDERS_7D;
import static io.bonafide.core.signal.Quantity.BUYER_ORDERS_1D;
import static io.bonafide.core.signal.Quantity.BUYER_ORDERS_1H;
import static io.bonafide.core.signal.Quantity.BUYER_ORDERS_7D;
import static io.bonafide.core.signal.Quantity.BUYER_USUAL_1D;
import static io.bonafide.core.signal.Quantity.COUPON_ORDERS_1H;
import static io.bonafide.core.signal.Quantity.COUPON_USUAL_1D;
import static io.bonafide.core.signal.Quantity.DEVICE_ORDERS_1D;
import static io.bonafide.core.signal.Quantity.DEVICE_USUAL_1D;
import static io.bonafide.core.signal.Quantity.IP_ORDERS_1D;
import static io.bonafide.core.signal.Quantity.IP_ORDERS_1H;
import static io.bonafide.core.signal.Quantity.IP_USUAL_1D;
import static io.bonafide.core.signal.Quantity.PAYMENT_ACCOUNT_ORDERS_1D;
import static io.bonafide.core.signal.Quantity.PHONE_ORDERS_1D;
import static io.bonafide.core.signal.Quantity.PHONE_ORDERS_7D;
import static io.bonafide.core.signal.Quantity.PHONE_USUAL_1D;
import static io.bonafide.core.signal.Quantity.RECEIVER_ORDERS_1D;
import static io.bonafide.core.signal.Quantity.RECEIVER_ORDERS_7D;
import static io.bonafide.core.signal.Quantity.RECEIVER_USUAL_1D;
import static io.bonafide.core.signal.Quantity.SHARE_LINK_ORDERS_1D;
import static io.bonafide.core.signal.Quantity.SHARE_LINK_USUAL_1D;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The family {@code repeat.*}: every member, by the quantities that it counts. */
final class RepeatTest {
    private record Member(String code, @Nullable Quantity usual, int leastOrders, Quantity... counts) {
        /** A line whose key has so many orders in every window. */
        FakeLine line(double orders) {
            FakeLine line = FakeLine.line();
            for (Quantity count : counts) {
                line.with(count, orders);
            }
            return line;
        }

        FakeLine newKey(double orders) {
            return usual == null ? line(orders) : line(orders).with(usual, 0);
        }

        @Override
        public String toString() {
            return code;
        }
    }

    static List<Member> members() {
        return List.of(
                new Member("repeat.buyer", BUYER_USUAL_1D, 3, BUYER_ORDERS_1H, BUYER_ORDERS_1D, BUYER_ORDERS_7D),
                new Member("repeat.buyer_item", BUYER_USUAL_1D, 3, BUYER_ITEM_ORDERS_1D, BUYER_ITEM_ORDERS_7D),
                new Member("repeat.receiver", RECEIVER_USUAL_1D, 3, RECEIVER_ORDERS_1D, RECEIVER_ORDERS_7D),
                new Member("repeat.phone", PHONE_USUAL_1D, 3, PHONE_ORDERS_1D, PHONE_ORDERS_7D),
                new Member("repeat.address", ADDRESS_USUAL_1D, 4, ADDRESS_ORDERS_1D, ADDRESS_ORDERS_7D),
                new Member("repeat.device", DEVICE_USUAL_1D, 3, DEVICE_ORDERS_1D),
                new Member("repeat.ip", IP_USUAL_1D, 5, IP_ORDERS_1H, IP_ORDERS_1D),
                new Member("repeat.payment_account", null, 3, PAYMENT_ACCOUNT_ORDERS_1D),
                new Member("repeat.coupon", COUPON_USUAL_1D, 10, COUPON_ORDERS_1H),
                new Member("repeat.share_link", SHARE_LINK_USUAL_1D, 10, SHARE_LINK_ORDERS_1D));
    }

    static List<Member> withHabit() {
        return members().stream().filter(member -> member.usual != null).toList();
    }

    static List<Member> ofPersons() {
        return withHabit().stream()
                .filter(member -> !member.code.equals("repeat.coupon") && !member.code.equals("repeat.share_link"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("members")
    void manyOrdersOfANewKeyStandOutAndMoreStandOutMore(Member member) {
        double some = member.newKey(30).weight(member.code);
        double more = member.newKey(60).weight(member.code);
        assertThat(more > some || some == Facts.MOST_TAIL).isTrue();
        assertThat(some).isGreaterThan(2);
    }

    @ParameterizedTest
    @MethodSource("members")
    void fewerThanTheLeastNumberOfOrdersAreNoRepetition(Member member) {
        assertThat(member.newKey(member.leastOrders - 1).hear(member.code)).isEqualTo(Opinion.ORDINARY);
        assertThat(member.line(1).hear(member.code)).isEqualTo(Opinion.ORDINARY);
    }

    @ParameterizedTest
    @MethodSource("ofPersons")
    void theLeastNumberOfOrdersInTheShortestWindowIsOne(Member member) {
        for (int orders : new int[] {member.leastOrders, member.leastOrders + 1}) {
            assertThat(member.newKey(orders).hear(member.code)).isInstanceOf(Opinion.Suspicious.class);
        }
    }

    @ParameterizedTest
    @MethodSource("withHabit")
    void whatTheKeyUsuallyDoesIsOrdinary(Member member) {
        FakeLine regular = member.line(30).with(Objects.requireNonNull(member.usual), 300);
        assertThat(regular.hear(member.code)).isEqualTo(Opinion.ORDINARY);
    }

    @ParameterizedTest
    @MethodSource("withHabit")
    void aBusierHabitNeverWeighsMore(Member member) {
        double before = Double.POSITIVE_INFINITY;
        for (double usual : new double[] {0, 0.5, 2, 6}) {
            double weight = member.line(60)
                    .with(Objects.requireNonNull(member.usual), usual)
                    .weight(member.code);
            assertThat(weight).isLessThanOrEqualTo(before);
            before = weight;
        }
        assertThat(before).isLessThan(member.newKey(60).weight(member.code));
    }

    @ParameterizedTest
    @MethodSource("members")
    void withoutTheKeyNothingIsSaid(Member member) {
        FakeLine keyless = FakeLine.line();
        if (member.usual != null) {
            keyless.with(member.usual, 0);
        }
        assertThat(keyless.hear(member.code)).isEqualTo(abstainsFor(member.counts[0]));
    }

    @ParameterizedTest
    @MethodSource("withHabit")
    void anUnknownHabitIsNoGuess(Member member) {
        assertThat(member.line(member.leastOrders).hear(member.code))
                .isEqualTo(abstainsFor(Objects.requireNonNull(member.usual)));
    }

    @ParameterizedTest
    @MethodSource("ofPersons")
    void whatEvenTheBusiestPersonDoesNotDoNeedsNoHabit(Member member) {
        double unknown = member.line(400).weight(member.code);
        assertThat(unknown).isPositive().isLessThan(member.newKey(400).weight(member.code) + 1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "repeat.buyer, 3, 'BUYER_ORDERS_1H BUYER_ORDERS_1D BUYER_ORDERS_7D',"
                + "'BUYER_STRANGERS_1H BUYER_STRANGERS_1D BUYER_STRANGERS_7D'",
        "repeat.receiver, 3, RECEIVER_ORDERS_1D RECEIVER_ORDERS_7D, RECEIVER_STRANGERS_1D RECEIVER_STRANGERS_7D",
        "repeat.phone, 3, PHONE_ORDERS_1D PHONE_ORDERS_7D, PHONE_STRANGERS_1D PHONE_STRANGERS_7D",
        "repeat.address, 4, ADDRESS_ORDERS_1D ADDRESS_ORDERS_7D, ADDRESS_STRANGERS_1D ADDRESS_STRANGERS_7D"
    })
    void aMaskedKeyIsComparedWithTheStrangersWhoShareIt(String code, int least, String counts, String strangers) {
        assertThat(masked(counts, 200, strangers, 300).hear(code)).isEqualTo(Opinion.ORDINARY);
        double before = Double.POSITIVE_INFINITY;
        for (double expected : new double[] {0, 1, 5, 20}) {
            Opinion.Suspicious suspicion =
                    suspicion(masked(counts, 200, strangers, expected).hear(code));
            assertThat(suspicion.weight()).isLessThanOrEqualTo(before);
            assertThat(suspicion.facts().get(0).limit()).isBetween(expected, expected + 1);
            assertThat(suspicion.facts().get(0).details()).containsEntry("masked", "true");
            before = suspicion.weight();
        }
        assertThat(before).isLessThan(Facts.MOST_TAIL);
        assertThat(masked(counts, least, strangers, 0).hear(code)).isInstanceOf(Opinion.Suspicious.class);
        assertThat(masked(counts, least - 1, strangers, 0).hear(code)).isEqualTo(Opinion.ORDINARY);
        assertThat(masked(counts, least, strangers, Double.NaN).hear(code))
                .isEqualTo(abstainsFor(Quantity.valueOf(strangers.split(" ")[0])));
    }

    private static FakeLine masked(String counts, double orders, String strangers, double expected) {
        FakeLine line = FakeLine.line();
        for (String count : counts.split(" ")) {
            line.with(Quantity.valueOf(count), orders).withMasked(Quantity.valueOf(count));
        }
        for (String quantity : strangers.split(" ")) {
            line.with(Quantity.valueOf(quantity), expected);
        }
        return line;
    }

    @Test
    void aMaskedKeyOfWhichNoStrangersAreCountedIsNotJudged() {
        FakeLine line = FakeLine.line().with(DEVICE_ORDERS_1D, 30).with(DEVICE_USUAL_1D, 0);
        assertThat(line.hear("repeat.device")).isInstanceOf(Opinion.Suspicious.class);
        assertThat(line.withMasked(DEVICE_ORDERS_1D).hear("repeat.device"))
                .isEqualTo(new Opinion.Abstained(new Opinion.Reason("device_id", Opinion.Reason.Kind.MASKED)));
    }

    @ParameterizedTest
    @CsvSource({
        "repeat.coupon, COUPON_ORDERS_1H, COUPON_USUAL_1D",
        "repeat.share_link, SHARE_LINK_ORDERS_1D, SHARE_LINK_USUAL_1D"
    })
    void insideACampaignACrowdWeighsHalf(String code, Quantity count, Quantity usual) {
        FakeLine line = FakeLine.line().with(count, 200).with(usual, 0);
        double outside = line.weight(code);
        assertThat(line.with(Quantity.IN_CAMPAIGN, 0).weight(code)).isEqualTo(outside);
        assertThat(line.with(Quantity.IN_CAMPAIGN, 1).weight(code)).isEqualTo(outside / 2);
    }

    @Test
    void theFactsNameCountWindowAndExpectationMostTellingFirst() {
        FakeLine line = FakeLine.line()
                .with(BUYER_ORDERS_1H, 2)
                .with(BUYER_ORDERS_1D, 12)
                .with(BUYER_ORDERS_7D, 13)
                .with(BUYER_USUAL_1D, 0.1);
        List<Fact> facts = suspicion(line.hear("repeat.buyer")).facts();
        assertThat(facts).extracting(Fact::quantity).containsExactly("buyer.orders.1d", "buyer.orders.7d");
        assertThat(facts.get(0).value()).isEqualTo(12);
        assertThat(facts.get(0).limit()).isEqualTo(0.1);
        assertThat(facts.get(1).limit()).isCloseTo(0.7, within(1e-12));
        assertThat(facts.get(0).limitIs()).isEqualTo(Fact.Limit.EXPECTATION);
        assertThat(facts.get(0).window()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void theMostTellingFactSaysOfWhomAndOfHowMuchMoneyTheOrdersAre() {
        FakeLine line = FakeLine.line()
                .with(Quantity.PHONE_ORDERS_1D, 9)
                .with(Quantity.PHONE_ORDERS_7D, 9)
                .with(Quantity.PHONE_USUAL_1D, .01)
                .with(Quantity.PHONE_BUYERS_1D, 4)
                .with(Quantity.PHONE_PAID_1D, 12_345)
                .with(Quantity.PHONE_BUYERS_7D, 5);
        List<Fact> facts = suspicion(line.hear("repeat.phone")).facts();
        assertThat(facts).hasSize(2);
        assertThat(facts.get(0).details()).containsEntry("buyers", "4").containsEntry("paid", "12345");
        assertThat(facts.get(1).details()).doesNotContainKeys("buyers", "paid");
    }

    @Test
    void anHourIsExpectedToHaveAnEighthOfADay() {
        FakeLine line = FakeLine.line().with(COUPON_ORDERS_1H, 100).with(COUPON_USUAL_1D, 40);
        assertThat(suspicion(line.hear("repeat.coupon")).facts().get(0).limit()).isEqualTo(5);
    }

    @Test
    void theWeightIsTheTailOfTheOrdersBesideTheLinesOwn() {
        FakeLine line = FakeLine.line().with(DEVICE_ORDERS_1D, 3).with(DEVICE_USUAL_1D, 0);
        // P(X >= 2) of a negative-binomial count with mean 0.05 and shape 2: 1 - q^2 (1 + 2p), p = 0.05/2.05.
        double p = 0.05 / 2.05;
        double tail = 1 - (1 - p) * (1 - p) * (1 + 2 * p);
        assertThat(line.weight("repeat.device")).isCloseTo(-Math.log10(tail), within(1e-9));
    }

    @Test
    void settingsThatContradictThemselvesAreRefused() {
        assertThatThrownBy(() -> new RepeatParameters(2, 1, 3, 2, 1, 1)).hasMessageContaining("busiestUsual (1.0)");
        assertThatThrownBy(() -> new RepeatParameters(0, 1, 3, 2, 1, 1)).hasMessageContaining("leastUsual (0.0)");
        assertThatThrownBy(() -> new RepeatParameters(1, 1, 3, 2, 1, 1.1)).hasMessageContaining("campaignPart (1.1)");
    }
}
