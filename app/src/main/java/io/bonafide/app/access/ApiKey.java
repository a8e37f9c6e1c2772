package io.bonafide.app.access;

import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key without its secret, as the API shows it and the audit keeps it. */
record ApiKey(
        UUID id,
        String label,
        SortedSet<Scope> scopes,
        Shops shops,
        String createdBy,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant usedAt) {

    boolean holdsAt(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    ApiKey usedAt(Instant now) {
        return new ApiKey(id, label, scopes, shops, createdBy, createdAt, expiresAt, revokedAt, now);
    }

    Caller.Key caller() {
        return new Caller.Key(id, "key " + label, scopes, shops);
    }
}
