package io.bonafide.app.archive;

import io.bonafide.exchange.intake.GivenEvent;
import java.time.Instant;

/**
 * An event in the archive.
 *
 * @param seq its place in the order of receipt, from 1
 * @param fresh false if the sender had sent it before, by its key
 * @param event with tokens in place of identities; of one that was sent before, as it was sent this time
 */
public record StoredEvent(long seq, Instant receivedAt, boolean fresh, GivenEvent event) {}
