package io.bonafide.app.kafka;

import io.bonafide.core.exposure.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be used, or one event of it. Holds nothing that stood in it.
 *
 * @param event its place among the record's events, from 0; null for the whole record
 * @param shop its id in the database; null if the record names none that it may
 * @param column of the event that is wrong; empty if none, or none that an event may have
 */
record Aside(
        String topic,
        int partition,
        long offset,
        @Nullable Integer event,
        @Nullable Integer shop,
        String column,
        Wording reason) {}
