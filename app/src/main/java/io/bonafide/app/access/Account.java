package io.bonafide.app.access;

import java.time.Instant;
import java.util.UUID;

/**
 * A person's account, without its secrets.
 *
 * @param temporary whether the password was given by somebody else
 * @param secondFactor whether signing in takes a code too
 * @param generation of its sessions; those of an older one are over
 * @param version grows with each change
 */
record Account(
        UUID id,
        String name,
        Role role,
        Shops shops,
        boolean temporary,
        boolean secondFactor,
        boolean disabled,
        Instant createdAt,
        int generation,
        long version) {

    /** Whether it alone could let others in again. */
    boolean administersAll() {
        return role == Role.ADMINISTRATOR && shops.all() && !disabled;
    }

    Caller.Person person() {
        return new Caller.Person(id, name, role, shops, temporary);
    }

    View view() {
        return new View(id, name, role, shops, temporary, secondFactor, disabled, createdAt, version);
    }

    /** As the API shows it, and as the audit keeps it. */
    record View(
            UUID id,
            String name,
            Role role,
            Shops shops,
            boolean temporaryPassword,
            boolean secondFactor,
            boolean disabled,
            Instant createdAt,
            long version) {}
}
