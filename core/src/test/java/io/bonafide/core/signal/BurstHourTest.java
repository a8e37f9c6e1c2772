package io.bonafide.core.signal;

import static io.bonafide.core.signal.FakeLine.abstainsFor;
import static io.bonafide.core.signal.FakeLine.line;
import static io.bonafide.core.signal.FakeLine.suspicion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The family {@code burst.*}: both members. */
final class BurstHourTest {
    private record Member(
            String code, Quantity tail, Quantity orders, Quantity expected, Quantity chance, Quantity online) {
        FakeLine hour(double orderCount, double expectation, double minusLog10, double fdr) {
            return line().with(orders, orderCount)
                    .with(expected, expectation)
                    .with(tail, minusLog10)
                    .with(chance, fdr);
        }

        @Override
        public String toString() {
            return code;
        }
    }

    static List<Member> members() {
        return List.of(
                new Member(
                        "burst.item",
                        Quantity.ITEM_BURST,
                        Quantity.ITEM_BURST_ORDERS,
                        Quantity.ITEM_BURST_EXPECTED,
                        Quantity.ITEM_BURST_FDR,
                        Quantity.ITEM_BURST_ONLINE_FDR),
                new Member(
                        "burst.shop",
                        Quantity.SHOP_BURST,
                        Quantity.SHOP_BURST_ORDERS,
                        Quantity.SHOP_BURST_EXPECTED,
                        Quantity.SHOP_BURST_FDR,
                        Quantity.SHOP_BURST_ONLINE_FDR));
    }

    @ParameterizedTest
    @MethodSource("members")
    void inHindsightTheShareOfChanceDecides(Member member) {
        assertThat(member.hour(20, 5, 9, 0.051).hear(member.code)).isEqualTo(Opinion.ORDINARY);
        assertThat(member.hour(20, 5, 3, 0.05).weight(member.code)).isEqualTo(3 * 0.75);
        assertThat(member.hour(20, 5, 3, 0.049).weight(member.code)).isEqualTo(3 * 0.75);
    }

    @ParameterizedTest
    @MethodSource("members")
    void asOfAnOrderTheCallDecidesAndTheTailWeighs(Member member) {
        FakeLine hour = member.hour(20, 5, 4, Double.NaN);
        assertThat(hour.hear(member.code)).isEqualTo(Opinion.ORDINARY);
        assertThat(hour.with(member.online, 1).hear(member.code)).isEqualTo(Opinion.ORDINARY);
        assertThat(hour.with(member.online, 0.05).weight(member.code)).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("members")
    void inHindsightWhatWasCalledAtTheTimeDoesNotCount(Member member) {
        assertThat(member.hour(20, 5, 9, 0.2).with(member.online, 0.05).hear(member.code))
                .isEqualTo(Opinion.ORDINARY);
    }

    @ParameterizedTest
    @MethodSource("members")
    void fiveOrdersAreTheLeastBurst(Member member) {
        assertThat(member.hour(4, 0.01, 9, 0.001).hear(member.code)).isEqualTo(Opinion.ORDINARY);
        assertThat(member.hour(5, 0.01, 9, 0.001).hear(member.code)).isInstanceOf(Opinion.Suspicious.class);
        assertThat(member.hour(6, 0.01, 9, 0.001).hear(member.code)).isInstanceOf(Opinion.Suspicious.class);
    }

    @ParameterizedTest
    @MethodSource("members")
    void aCampaignAccountsForMostOfIt(Member member) {
        FakeLine line = member.hour(20, 5, 8, 0.001);
        double outside = line.with(Quantity.IN_CAMPAIGN, 0).weight(member.code);
        assertThat(line.with(Quantity.IN_CAMPAIGN, 1).weight(member.code)).isEqualTo(outside / 4);
        assertThat(suspicion(line.hear(member.code)).facts().get(0).details()).containsEntry("in_campaign", "true");
    }

    @ParameterizedTest
    @MethodSource("members")
    void anUntestedHourIsNotJudged(Member member) {
        assertThat(line().with(Quantity.IN_CAMPAIGN, 1).hear(member.code)).isEqualTo(abstainsFor(member.tail));
    }

    @ParameterizedTest
    @MethodSource("members")
    void theFactsAreTheOrdersAgainstTheirExpectationAndTheChance(Member member) {
        assertThat(suspicion(member.hour(20, 5, 8, 0.001).hear(member.code)).facts())
                .extracting(Fact::quantity)
                .containsExactly(member.orders.code(), member.chance.code());
        FakeLine asOf = member.hour(20, 5, 8, Double.NaN).with(member.online, 0.05);
        assertThat(suspicion(asOf.hear(member.code)).facts())
                .extracting(Fact::quantity, Fact::value)
                .containsExactly(tuple(member.orders.code(), 20.0), tuple(member.online.code(), 0.05));
    }

    @Test
    void howConcentratedTheHourIsOnTheItemIsTold() {
        FakeLine line = members().get(1).hour(40, 5, 8, 0.001).with(Quantity.ITEM_BURST_ORDERS, 30);
        assertThat(suspicion(line.hear("burst.shop")).facts().get(0).details())
                .containsEntry("item_percent_of_shop", "75");
    }
}
