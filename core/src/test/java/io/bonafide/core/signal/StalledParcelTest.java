package io.bonafide.core.signal;

import static io.bonafide.core.signal.FakeLine.abstainsFor;
import static io.bonafide.core.signal.FakeLine.line;
import static io.bonafide.core.signal.FakeLine.suspicion;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The family of stalled parcels: {@code parcel.no_pickup}, {@code parcel.no_hub}. */
final class StalledParcelTest {
    private static FakeLine waited(Quantity wait, double hours) {
        return line().with(wait, hours).with(Quantity.LINE_WAYBILLS, 1);
    }

    @ParameterizedTest
    @CsvSource({"parcel.no_pickup, UPLOAD_TO_PICKUP_H", "parcel.no_hub, PICKUP_TO_HUB_H"})
    void fortyEightHoursAreAllowedInFull(String code, Quantity wait) {
        double second = 1 / 3_600.0;
        assertThat(waited(wait, 48 - second).hear(code)).isEqualTo(Opinion.ORDINARY);
        assertThat(waited(wait, 48).hear(code)).isEqualTo(Opinion.ORDINARY);
        assertThat(waited(wait, 48 + second).weight(code)).isGreaterThan(1);
        assertThat(waited(wait, 480).weight(code)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"parcel.no_pickup, UPLOAD_TO_PICKUP_H", "parcel.no_hub, PICKUP_TO_HUB_H"})
    void whatHasNoWaybillIsNotWaitedFor(String code, Quantity wait) {
        assertThat(line().with(wait, 90).hear(code)).isEqualTo(abstainsFor(Quantity.LINE_WAYBILLS));
        assertThat(waited(wait, 90).with(Quantity.VIRTUAL, 1).hear(code)).isEqualTo(Opinion.ORDINARY);
        assertThat(waited(wait, 90).with(Quantity.VIRTUAL, 0).weight(code)).isGreaterThan(1);
        assertThat(line().hear(code)).isEqualTo(abstainsFor(wait));
    }

    @ParameterizedTest
    @CsvSource({"parcel.no_pickup, UPLOAD_TO_PICKUP_H", "parcel.no_hub, PICKUP_TO_HUB_H"})
    void theFactNamesRuleAndCarrier(String code, Quantity wait) {
        Fact fact = suspicion(
                        waited(wait, 60).with(LineQuantities.Word.CARRIER, "ZT").hear(code))
                .facts()
                .get(0);
        assertThat(fact.limit()).isEqualTo(48);
        assertThat(fact.details()).containsKeys("rule", "effective_from").containsEntry("carrier", "ZT");
    }
}
