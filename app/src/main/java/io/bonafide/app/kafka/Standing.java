package io.bonafide.app.kafka;

import java.time.Instant;
import java.util.Locale;

/**
 * How it stands with Kafka.
 *
 * @param since when it is so
 * @param problem the kind of error; empty if there is none
 */
record Standing(State state, Instant since, String problem) {

    /** What is known of the connection. */
    enum State {
        /** No broker has answered yet. */
        CONNECTING,
        CONNECTED,
        /** No broker answers, or not that of every partition. */
        NO_BROKER,
        /** A topic that is to be read is not there. */
        NO_TOPIC,
        /** Kafka does not let this client in, or not read. */
        REFUSED,
        /** Something else; the log says where. */
        FAILED,
        STOPPED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
