package io.bonafide.app.kafka;

import java.time.Clock;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How it stands with Kafka, and what was done since the start. For all threads. */
final class Figures {
    private static final Logger LOG = LoggerFactory.getLogger(Figures.class);

    private final Clock clock;
    private final LongAdder taken = new LongAdder();
    private final LongAdder setAside = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private volatile Standing standing;
    private volatile long lag;
    private volatile int waiting;

    Figures(Clock clock) {
        this.clock = clock;
        this.standing = new Standing(Standing.State.CONNECTING, clock.instant(), "");
    }

    Standing standing() {
        return standing;
    }

    /** It stands so now; said in the log when it changes. */
    void stands(Standing.State state, String problem) {
        Standing before = standing;
        if (before.state() == state && before.problem().equals(problem)) {
            return;
        }
        standing = new Standing(state, clock.instant(), problem);
        if (state == Standing.State.CONNECTED || state == Standing.State.STOPPED) {
            LOG.info("Kafka: {}", state.code());
        } else {
            failures.increment();
            LOG.warn("Kafka: {} {}", state.code(), problem);
        }
    }

    /** Records were stored. */
    void taken(int records) {
        taken.add(records);
    }

    /** A record or an event was set aside. */
    void setAside() {
        setAside.increment();
    }

    /**
     * How far behind it is.
     *
     * @param records that are there and were not read yet
     * @param partitions that wait for a desk or the database
     */
    void behind(long records, int partitions) {
        lag = records;
        waiting = partitions;
    }

    long taken() {
        return taken.sum();
    }

    long asides() {
        return setAside.sum();
    }

    /** How often it began to be other than connected. */
    long failures() {
        return failures.sum();
    }

    long lag() {
        return lag;
    }

    int waiting() {
        return waiting;
    }

    boolean connected() {
        return standing.state() == Standing.State.CONNECTED;
    }
}
