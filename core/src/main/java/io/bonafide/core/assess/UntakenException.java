package io.bonafide.core.assess;

import io.bonafide.core.order.Event;

/** An engine failed at an event. What it holds is of no use any more: tell another one everything but that event. */
public final class UntakenException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Event event;

    UntakenException(Event event, RuntimeException cause) {
        super("""
                The engine failed with (%s) at an event of (%s).
                Tell another engine everything but that event.""".formatted(cause.getClass().getName(), event.kind()), cause);
        this.event = event;
    }

    /** The event, which may be an earlier one than was being told: the settled engine follows behind. */
    public Event event() {
        return event;
    }
}
