package io.bonafide.app.access;

import java.time.Instant;
import java.util.UUID;

/**
 * A person's account, without its secrets.
 *
 * @param temporary whether the password was given by somebody else
 * @param secondFactor whether signing in takes a code too
 * @param singleSignOn whether somebody at the provider is linked
 * @param passwordClosed whether it is entered through the provider alone
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
        boolean singleSignOn,
        boolean passwordClosed,
        Instant createdAt,
        int generation,
        long version) {

    /** Whether it alone could let others in again, also while the provider is down. */
    boolean administersAll() {
        return role == Role.ADMINISTRATOR && shops.all() && !disabled && !passwordClosed;
    }

    Caller.Person person() {
        return new Caller.Person(id, name, role, shops, temporary);
    }

    /** As somebody has it who came by the provider: a password that was not used need not be replaced. */
    Account withoutTemporary() {
        return new Account(
                id,
                name,
                role,
                shops,
                false,
                secondFactor,
                disabled,
                singleSignOn,
                passwordClosed,
                createdAt,
                generation,
                version);
    }

    View view() {
        return new View(
                id,
                name,
                role,
                shops,
                temporary,
                secondFactor,
                disabled,
                singleSignOn,
                !passwordClosed,
                createdAt,
                version);
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
            boolean singleSignOn,
            boolean passwordSignIn,
            Instant createdAt,
            long version) {}
}
