package io.bonafide.core.signal;

import static io.bonafide.core.signal.FakeLine.abstainsFor;
import static io.bonafide.core.signal.FakeLine.line;
import static io.bonafide.core.signal.FakeLine.suspicion;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The family of spans: both members. */
final class BurstSpanTest {
    private record Member(
            String code, Quantity tail, Quantity orders, Quantity expected, Quantity chance, Quantity hours) {
        FakeLine span(double orderCount, double expectation, double minusLog10, double fdr) {
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
                        "burst.span",
                        Quantity.ITEM_SPAN,
                        Quantity.ITEM_SPAN_ORDERS,
                        Quantity.ITEM_SPAN_EXPECTED,
                        Quantity.ITEM_SPAN_FDR,
                        Quantity.ITEM_SPAN_H),
                new Member(
                        "burst.district",
                        Quantity.DISTRICT_SPAN,
                        Quantity.DISTRICT_SPAN_ORDERS,
                        Quantity.DISTRICT_SPAN_EXPECTED,
                        Quantity.DISTRICT_SPAN_FDR,
                        Quantity.DISTRICT_SPAN_H));
    }

    @ParameterizedTest
    @MethodSource("members")
    void theShareOfChanceDecides(Member member) {
        assertThat(member.span(20, 5, 3, 0.049).weight(member.code)).isEqualTo(3 * 0.75);
        assertThat(member.span(20, 5, 3, 0.05).weight(member.code)).isEqualTo(3 * 0.75);
        assertThat(member.span(20, 5, 3, 0.051).hear(member.code)).isEqualTo(Opinion.ORDINARY);
    }

    @ParameterizedTest
    @MethodSource("members")
    void fiveOrdersAreTheLeastSpan(Member member) {
        assertThat(member.span(4, 0.01, 9, 0.001).hear(member.code)).isEqualTo(Opinion.ORDINARY);
        assertThat(member.span(5, 0.01, 9, 0.001).hear(member.code)).isInstanceOf(Opinion.Suspicious.class);
    }

    @ParameterizedTest
    @MethodSource("members")
    void theWeightIsTheTailTimesThePartInExcess(Member member) {
        assertThat(member.span(40, 10, 8, 0.001).weight(member.code)).isEqualTo(8 * 0.75);
        assertThat(member.span(40, 10, 80, 0.001).weight(member.code)).isEqualTo(50 * 0.75);
        assertThat(member.span(10, 10, 8, 0.001).hear(member.code)).isEqualTo(Opinion.ORDINARY);
    }

    @ParameterizedTest
    @MethodSource("members")
    void whereThereIsNoSpanNothingStandsOut(Member member) {
        assertThat(member.span(0, 0, 0, 1).hear(member.code)).isEqualTo(Opinion.ORDINARY);
    }

    @ParameterizedTest
    @MethodSource("members")
    void withoutHistoryItAbstains(Member member) {
        assertThat(line().hear(member.code)).isEqualTo(abstainsFor(member.tail));
    }

    @ParameterizedTest
    @MethodSource("members")
    void theFactsGiveOrdersExpectationAndLength(Member member) {
        Opinion.Suspicious said =
                suspicion(member.span(20, 5, 3, 0.01).with(member.hours, 72).hear(member.code));
        assertThat(said.facts()).hasSize(2);
        Fact orders = said.facts().get(0);
        assertThat(orders.value()).isEqualTo(20);
        assertThat(orders.limit()).isEqualTo(5);
        assertThat(orders.details()).containsEntry("span_hours", "72");
        assertThat(said.facts().get(1).value()).isEqualTo(0.01);
    }
}
