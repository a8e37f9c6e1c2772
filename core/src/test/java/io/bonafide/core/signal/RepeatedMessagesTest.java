package io.bonafide.core.signal;

import static io.bonafide.core.signal.FakeLine.abstainsFor;
import static io.bonafide.core.signal.FakeLine.line;
import static io.bonafide.core.signal.FakeLine.suspicion;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RepeatedMessagesTest {
    private static final String CODE = "parcel.repeated_messages";

    private static FakeLine repeats(double repeats) {
        return line().with(Quantity.REPEATED_SCAN_MESSAGES, repeats);
    }

    @Test
    void oneRepeatedMessageStandsOut() {
        assertThat(repeats(0).hear(CODE)).isEqualTo(Opinion.ORDINARY);
        assertThat(repeats(1).weight(CODE)).isEqualTo(1);
        assertThat(repeats(2).weight(CODE)).isGreaterThan(1);
        assertThat(suspicion(repeats(3).hear(CODE)).facts().get(0).value()).isEqualTo(3);
    }

    @Test
    void withoutATraceNothingIsSaid() {
        assertThat(line().hear(CODE)).isEqualTo(abstainsFor(Quantity.REPEATED_SCAN_MESSAGES));
    }
}
