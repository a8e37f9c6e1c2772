package io.bonafide.core.assess.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RepeatedMessagesTest {
    private static final long HUB = 7;
    private final RepeatedMessages messages = new RepeatedMessages();

    @Test
    void whatIsSaidAtAnotherInstantIsARepetition() {
        assertThat(messages.repeats(0, HUB, 100)).isFalse();
        assertThat(messages.repeats(0, HUB, 160)).isTrue();
        assertThat(messages.repeats(1, HUB, 160)).as("another line").isFalse();
    }

    /** Two parcels of one order that travel together. */
    @Test
    void whatIsSaidTwiceAtOneInstantIsSaidOnce() {
        assertThat(messages.repeats(0, HUB, 100)).isFalse();
        assertThat(messages.repeats(0, HUB, 100)).isFalse();
        assertThat(messages.repeats(0, HUB, 160)).isTrue();
        assertThat(messages.repeats(0, HUB, 160)).isFalse();
    }

    @Test
    void whatHasArrivedIsForgotten() {
        messages.repeats(0, HUB, 100);
        messages.forget(0);
        assertThat(messages.repeats(0, HUB, 160)).isFalse();
    }
}
