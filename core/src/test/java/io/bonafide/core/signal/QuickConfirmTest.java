package io.bonafide.core.signal;

import static io.bonafide.core.signal.FakeLine.abstainsFor;
import static io.bonafide.core.signal.FakeLine.line;
import static io.bonafide.core.signal.FakeLine.suspicion;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class QuickConfirmTest {
    private static final String CODE = "timing.confirm";

    private static FakeLine goods() {
        return line().with(Quantity.VIRTUAL, 0);
    }

    @Test
    void twelveHoursFromPaymentAndSixFromShippingAreAllowed() {
        assertThat(goods().with(Quantity.PAY_TO_CONFIRM_H, 12.01).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(goods().with(Quantity.PAY_TO_CONFIRM_H, 12).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(goods().with(Quantity.PAY_TO_CONFIRM_H, 11.99).weight(CODE)).isGreaterThan(1);
        assertThat(goods().with(Quantity.PAY_TO_CONFIRM_H, 1.2).weight(CODE)).isEqualTo(2);
        assertThat(goods().with(Quantity.SHIP_TO_CONFIRM_H, 6).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(goods().with(Quantity.SHIP_TO_CONFIRM_H, 5.99).weight(CODE)).isGreaterThan(1);
    }

    @Test
    void anHourAheadOfTheDeliveryScanIsAllowed() {
        assertThat(goods().with(Quantity.DELIVER_TO_CONFIRM_H, 0).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(goods().with(Quantity.DELIVER_TO_CONFIRM_H, -1).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        double little = goods().with(Quantity.DELIVER_TO_CONFIRM_H, -1.01).weight(CODE);
        assertThat(goods().with(Quantity.DELIVER_TO_CONFIRM_H, -10).weight(CODE))
                .isEqualTo(2);
        assertThat(little).isGreaterThan(1).isLessThan(2);
    }

    @Test
    void whatNeedsNoParcelMayBeConfirmedAtOnce() {
        FakeLine quick = line().with(Quantity.PAY_TO_CONFIRM_H, 0.1);
        assertThat(quick.with(Quantity.VIRTUAL, 1).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        double known = quick.with(Quantity.VIRTUAL, 0).weight(CODE);
        assertThat(quick.with(Quantity.VIRTUAL, Double.NaN).weight(CODE)).isEqualTo(known / 2);
    }

    @Test
    void aDeliveredParcelIsAParcelThoughNoFileSaysSo() {
        FakeLine line = line().with(Quantity.DELIVER_TO_CONFIRM_H, 0.5).with(Quantity.PAY_TO_CONFIRM_H, 1.2);
        assertThat(line.weight(CODE)).isEqualTo(2);
    }

    @Test
    void notConfirmedIsOrdinaryAndNoColumnIsNotJudged() {
        assertThat(line().with(Quantity.PAY_TO_CONFIRM_H, Double.POSITIVE_INFINITY)
                        .hear(CODE))
                .isEqualTo(Opinion.ORDINARY);
        assertThat(line().hear(CODE)).isEqualTo(abstainsFor(Quantity.PAY_TO_CONFIRM_H));
    }

    @Test
    void onlyTheTimesThatAreTooShortAreFacts() {
        FakeLine line = goods().with(Quantity.DELIVER_TO_CONFIRM_H, -3)
                .with(Quantity.PAY_TO_CONFIRM_H, 40)
                .with(Quantity.SHIP_TO_CONFIRM_H, 2);
        assertThat(suspicion(line.hear(CODE)).facts())
                .extracting(Fact::quantity)
                .containsExactly("deliver_to_confirm", "ship_to_confirm");
    }
}
