package io.bonafide.core.signal;

import static io.bonafide.core.signal.FakeLine.abstainsFor;
import static io.bonafide.core.signal.FakeLine.line;
import static io.bonafide.core.signal.FakeLine.suspicion;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TinyParcelsTest {
    private static final String CODE = "parcel.weight";

    private static FakeLine parcels(double grams, double orders) {
        return line().with(Quantity.PARCEL_WEIGHT_G, grams).with(Quantity.PARCEL_WEIGHT_ORDERS_1D, orders);
    }

    @Test
    void fiveParcelsOfAHundredGramsStandOut() {
        assertThat(parcels(100, 4).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(parcels(100, 5).weight(CODE)).isEqualTo(1);
        assertThat(parcels(100, 6).weight(CODE)).isGreaterThan(1);
        assertThat(parcels(99, 50).weight(CODE)).isEqualTo(2);
        assertThat(parcels(101, 50).hear(CODE)).isEqualTo(Opinion.ORDINARY);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(line().hear(CODE)).isEqualTo(abstainsFor(Quantity.PARCEL_WEIGHT_G));
        assertThat(parcels(48, Double.NaN).hear(CODE)).isEqualTo(abstainsFor(Quantity.PARCEL_WEIGHT_ORDERS_1D));
        assertThat(parcels(480, Double.NaN).hear(CODE)).isEqualTo(Opinion.ORDINARY);
    }

    @Test
    void theFactsAreHowManyAndHowLight() {
        assertThat(suspicion(parcels(48, 9).hear(CODE)).facts())
                .extracting(Fact::value)
                .containsExactly(9.0, 48.0);
    }
}
