package io.bonafide.core.assess;

import io.bonafide.core.order.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts a shop's whole archive into an engine, whenever its events were received: in settled order, and what was delivered twice once. What {@link LiveShop} sets aside
 * as late is in its place here.
 */
public final class Replay {
    private final Engine engine;
    private Instant until = Instant.EPOCH;
    private long repeated;

    /** @param engine that was told nothing yet */
    public Replay(Engine engine) {
        this.engine = engine;
    }

    /**
     * Takes in all events of one instant.
     *
     * @param events in any order; at least one
     * @throws IllegalArgumentException if their instant is before the last one's
     */
    public void observe(List<Event> events) {
        List<Event> ordered = new ArrayList<>(events);
        ordered.sort(LiveShop.ORDER);
        until = ordered.get(0).at();
        Set<Long> contents = new HashSet<>();
        for (Event event : ordered) {
            boolean first = ordered.size() == 1 || contents.add(Deliveries.contentOf(event));
            boolean placedBefore = event.kind() == Event.Kind.PLACED && engine.ordinal(event.line()) >= 0;
            if (first && !placedBefore) {
                engine.observe(event);
            } else {
                repeated++;
            }
        }
    }

    /** The last instant; 1970 before the first. */
    public Instant until() {
        return until;
    }

    /** How many events said nothing new. */
    public long repeated() {
        return repeated;
    }
}
