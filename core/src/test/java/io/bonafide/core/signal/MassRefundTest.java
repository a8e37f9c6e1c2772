package io.bonafide.core.signal;

import static io.bonafide.core.signal.FakeLine.abstainsFor;
import static io.bonafide.core.signal.FakeLine.line;
import static io.bonafide.core.signal.FakeLine.suspicion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The family {@code refund.*}: every member. */
final class MassRefundTest {
    private record Member(String code, Quantity share, Quantity orders) {
        FakeLine refunds(double shareOf, double refunded) {
            return line().with(share, shareOf).with(orders, refunded);
        }

        @Override
        public String toString() {
            return code;
        }
    }

    static List<Member> members() {
        return List.of(
                new Member("refund.coupon", Quantity.COUPON_REFUND_SHARE_1D, Quantity.COUPON_REFUNDED_ORDERS_1D),
                new Member(
                        "refund.share_link",
                        Quantity.SHARE_LINK_REFUND_SHARE_1D,
                        Quantity.SHARE_LINK_REFUNDED_ORDERS_1D),
                new Member("refund.item", Quantity.ITEM_REFUND_SHARE_1H, Quantity.ITEM_REFUNDED_ORDERS_1H));
    }

    @ParameterizedTest
    @MethodSource("members")
    void sevenTenthsOfTheOrdersRefundedStandOutAndWhatADisappointedCrowdReturnsDoesNot(Member member) {
        assertThat(member.refunds(0.54, 400).hear(member.code)).isEqualTo(Opinion.ORDINARY);
        assertThat(member.refunds(0.69, 40).hear(member.code)).isEqualTo(Opinion.ORDINARY);
        double least = member.refunds(0.7, 40).weight(member.code);
        assertThat(member.refunds(0.9, 40).weight(member.code)).isGreaterThan(least);
    }

    @ParameterizedTest
    @MethodSource("members")
    void fiveRefundsAreTheLeastMass(Member member) {
        assertThat(member.refunds(1, 4).hear(member.code)).isEqualTo(Opinion.ORDINARY);
        double five = member.refunds(1, 5).weight(member.code);
        assertThat(five).isCloseTo(5 * Math.log10(2), within(1e-9));
        assertThat(member.refunds(1, 6).weight(member.code)).isGreaterThan(five);
    }

    @ParameterizedTest
    @MethodSource("members")
    void whatIsMissingIsNamed(Member member) {
        assertThat(line().hear(member.code)).isEqualTo(abstainsFor(member.share));
        assertThat(line().with(member.share, 1).hear(member.code)).isEqualTo(abstainsFor(member.orders));
    }

    @ParameterizedTest
    @MethodSource("members")
    void theFactsAreTheShareAndTheRefunds(Member member) {
        assertThat(suspicion(member.refunds(0.75, 9).hear(member.code)).facts())
                .extracting(Fact::quantity)
                .containsExactly(member.share.code(), member.orders.code());
    }

    @Test
    void theUsualShareMustNotStandOut() {
        assertThatThrownBy(() -> new RefundParameters(5, 0.5, 0.5)).hasMessageContaining("usualShare (0.5)");
    }
}
