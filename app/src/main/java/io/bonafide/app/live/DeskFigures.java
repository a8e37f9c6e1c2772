package io.bonafide.app.live;

import java.time.Duration;
import java.util.Collection;
import java.util.function.ToLongFunction;

/** What all desks together did and have to do. Names no shop, so that its size does not depend on how many there are. */
public final class DeskFigures {
    private final Collection<ShopDesk> desks;

    DeskFigures(Collection<ShopDesk> desks) {
        this.desks = desks;
    }

    public int shops() {
        return desks.size();
    }

    /** Events that wait, in all. */
    public long waiting() {
        return sum(ShopDesk::waiting);
    }

    /** Events that wait at the desk where most do. */
    public long mostWaiting() {
        return desks.stream().mapToLong(ShopDesk::waiting).max().orElse(0);
    }

    /** How long the one has waited that waits longest. */
    public Duration longestWaiting() {
        return desks.stream()
                .map(ShopDesk::longestWaiting)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** Fresh events that became that, since the start. */
    public long taken(Outcome.Became became) {
        return sum(desk -> desk.counts().taken(became));
    }

    /** Events that came again, since the start. */
    public long sentBefore() {
        return sum(desk -> desk.counts().sentBefore());
    }

    /** Events that could not be used, since the start. */
    public long refused() {
        return sum(desk -> desk.counts().refused());
    }

    /** Events that were turned away because too many waited, since the start. */
    public long overloaded() {
        return sum(desk -> desk.counts().overloaded());
    }

    /** How often a desk read the archive back because the database had failed, since the start. */
    public long recoveries() {
        return sum(desk -> desk.counts().recoveries());
    }

    private long sum(ToLongFunction<ShopDesk> of) {
        return desks.stream().mapToLong(of).sum();
    }
}
