package io.bonafide.app.people;

import io.bonafide.app.live.Desks;
import io.bonafide.app.live.ShopDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases, once a day, who was last heard of longer ago than the setting says; nobody if it says nothing. */
final class Retention implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int AT_ONCE = 500;
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration EVERY = Duration.ofDays(1);

    private final Desks desks;
    private final ShopPeople people;
    private final @Nullable Duration kept;
    private final Clock clock;
    private final ScheduledExecutorService days =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "retention"));

    Retention(Desks desks, ShopPeople people, @Nullable Duration kept, Clock clock) {
        this.desks = desks;
        this.people = people;
        this.kept = kept;
        this.clock = clock;
        if (kept != null) {
            days.scheduleWithFixedDelay(() -> tryAll(kept), FIRST.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** What fails is tried again the next day. */
    private void tryAll(Duration longest) {
        try {
            expire(longest);
        } catch (RuntimeException e) {
            LOG.error("People whose time is over could not be erased", e);
        }
    }

    /** Erases all whose time is over; how many. */
    int expire(Duration longest) {
        Instant before = clock.instant().minus(longest);
        int erased = 0;
        for (ShopDesk desk : desks.all()) {
            int some = AT_ONCE;
            while (some == AT_ONCE && !days.isShutdown()) {
                some = people.expire(desk, before, AT_ONCE);
                erased += some;
            }
        }
        return erased;
    }

    /** How long people's data are kept; null for ever. */
    @Nullable
    Duration kept() {
        return kept;
    }

    @Override
    public void close() {
        days.shutdownNow();
    }
}
