package io.bonafide.app.alert;

import io.bonafide.app.access.Shops;
import io.bonafide.app.words.Language;
import io.bonafide.core.assess.Band;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is told.
 *
 * @param host where messages go; all else of it is sealed
 * @param signed whether messages are signed
 * @param least from which band on lines are told: suspect or watch
 * @param absences whether it is told of what did not happen, such as a pickup
 * @param gather how long after the first finding others are waited for
 * @param gap the least time between two messages
 * @param problem why the last message did not arrive; null if it did
 */
record Channel(
        UUID id,
        String name,
        ChannelKind kind,
        String host,
        boolean signed,
        Shops shops,
        Language language,
        Band least,
        boolean absences,
        @Nullable QuietHours quiet,
        Duration gather,
        Duration gap,
        long version,
        State state) {

    /**
     * How telling goes.
     *
     * @param failures since the last message that arrived
     * @param retryAt before which it is not tried again
     */
    record State(
            @Nullable Instant sentAt,
            int failures,
            @Nullable Instant retryAt,
            @Nullable String problem,
            @Nullable String detail) {}

    /** Whether a message may go out now that was first due to be told of at {@code since}. */
    boolean mayTell(Instant since, Instant now) {
        boolean gathered = !now.isBefore(since.plus(gather));
        boolean spaced = state.sentAt == null || !now.isBefore(state.sentAt.plus(gap));
        boolean patient = state.retryAt == null || !now.isBefore(state.retryAt);
        return gathered && spaced && patient && (quiet == null || !quiet.at(now));
    }
}
