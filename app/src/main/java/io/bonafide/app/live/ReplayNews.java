package io.bonafide.app.live;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log how far a long reading back is, so that whoever waits for a start sees that it goes on. */
final class ReplayNews {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayNews.class);
    private static final long EVERY = Duration.ofSeconds(5).toNanos();

    private final int shop;
    private final long last;
    private final LongSupplier nanos;
    private long due;

    /**
     * @param last number of the shop's events
     * @param nanos a time that goes on, from wherever
     */
    ReplayNews(int shop, long last, LongSupplier nanos) {
        this.shop = shop;
        this.last = last;
        this.nanos = nanos;
        this.due = nanos.getAsLong() + EVERY;
    }

    /** Takes the number of the event that was read. */
    void passed(long seq) {
        long now = nanos.getAsLong();
        if (now - due >= 0) {
            due = now + EVERY;
            LOG.info("Shop {} is read back: event {} of {}", shop, seq, last);
        }
    }
}
