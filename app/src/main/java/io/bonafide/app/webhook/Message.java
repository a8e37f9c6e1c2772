package io.bonafide.app.webhook;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a message tells.
 *
 * @param number the source's own of the order
 * @param named what it is called, if the message says it
 */
record Message(List<Told> events, @Nullable String number, Optional<Deliveries.Named> named) {
    static final Message NOTHING = new Message(List.of(), null, Optional.empty());

    Message {
        events = List.copyOf(events);
    }

    /** Finds what an order is called that a message names by number alone. */
    @FunctionalInterface
    interface Orders {
        Optional<Deliveries.Named> find(String number);
    }
}
