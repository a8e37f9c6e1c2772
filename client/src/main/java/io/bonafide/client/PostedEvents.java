package io.bonafide.client;

import com.fasterxml.jackson.annotation.JsonValue;
import io.bonafide.client.model.Event;
import java.util.List;

/** What is sent at once: one event, or several. */
public final class PostedEvents {
    private final Object body;

    private PostedEvents(Object body) {
        this.body = body;
    }

    /** One; if it cannot be used, the request as a whole is refused. */
    public static PostedEvents of(Event event) {
        return new PostedEvents(event);
    }

    /** Several, at most 5,000; each is taken or refused by itself. */
    public static PostedEvents of(List<Event> events) {
        return new PostedEvents(List.copyOf(events));
    }

    @JsonValue
    Object body() {
        return body;
    }
}
