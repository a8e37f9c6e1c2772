package io.bonafide.core.signal;

import static io.bonafide.core.signal.FakeLine.abstainsFor;
import static io.bonafide.core.signal.FakeLine.line;
import static io.bonafide.core.signal.FakeLine.suspicion;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ReusedWaybillTest {
    private static final String CODE = "parcel.waybill_reuse";

    private static FakeLine destinations(double destinations) {
        return line().with(Quantity.WAYBILL_DESTINATIONS, destinations);
    }

    @Test
    void twoOrdersInOneParcelToOneDoorAreOrdinary() {
        assertThat(destinations(1).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(destinations(2).weight(CODE)).isEqualTo(1);
        assertThat(destinations(3).weight(CODE)).isGreaterThan(1);
        assertThat(destinations(11).weight(CODE)).isEqualTo(2);
    }

    @Test
    void maskedAddressesWeighLess() {
        assertThat(destinations(2).withMasked(Quantity.WAYBILL_DESTINATIONS).weight(CODE))
                .isEqualTo(0.3);
    }

    @Test
    void withoutADestinationNothingIsSaid() {
        assertThat(line().hear(CODE)).isEqualTo(abstainsFor(Quantity.WAYBILL_DESTINATIONS));
    }

    @Test
    void theFactNamesTheDestinationsAndTheCarrier() {
        Fact fact = suspicion(
                        destinations(4).with(LineQuantities.Word.CARRIER, "ZT").hear(CODE))
                .facts()
                .get(0);
        assertThat(fact.value()).isEqualTo(4);
        assertThat(fact.details()).containsEntry("carrier", "ZT").containsKey("rule");
    }
}
