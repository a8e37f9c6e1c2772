package io.bonafide.app.live;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What one shop's desk did since it was opened. For all threads. */
public final class DeskCounts {
    private final Map<Outcome.Became, LongAdder> taken = new EnumMap<>(Arrays.stream(Outcome.Became.values())
            .collect(Collectors.toMap(Function.identity(), became -> new LongAdder())));

    private final LongAdder sentBefore = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder overloaded = new LongAdder();
    private final LongAdder recoveries = new LongAdder();

    void answered(Outcome outcome) {
        if (!outcome.fresh()) {
            sentBefore.increment();
            return;
        }
        of(outcome.became()).increment();
    }

    void overloaded(int events) {
        overloaded.add(events);
    }

    void recovered() {
        recoveries.increment();
    }

    /** Events came that cannot be used. */
    public void refused(int events) {
        refused.add(events);
    }

    /** Fresh events that became that. */
    long taken(Outcome.Became became) {
        return of(became).sum();
    }

    private LongAdder of(Outcome.Became became) {
        return Objects.requireNonNull(taken.get(became));
    }

    long sentBefore() {
        return sentBefore.sum();
    }

    long refused() {
        return refused.sum();
    }

    /** Events that were turned away because too many waited. */
    long overloaded() {
        return overloaded.sum();
    }

    /** How often the archive was read back because the database had failed. */
    long recoveries() {
        return recoveries.sum();
    }
}
