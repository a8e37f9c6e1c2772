package io.bonafide.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who asks. A controller takes it as a parameter. */
public sealed interface Caller {

    /** As the audit names it. */
    String name();

    /** That it may see. */
    Shops shops();

    /** Whoever the request's filter found; empty for nobody. */
    static Optional<Caller> of(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(Caller.class.getName()));
    }

    /** Lets the rest of the request know. */
    default void attachTo(HttpServletRequest request) {
        request.setAttribute(Caller.class.getName(), this);
    }

    /**
     * Somebody who is signed in.
     *
     * @param temporary whether the password must be replaced before anything else
     */
    record Person(UUID id, String name, Role role, Shops shops, boolean temporary) implements Caller {}

    /** A system with a key. */
    record Key(UUID id, String name, Set<Scope> scopes, Shops shops) implements Caller {
        public Key {
            scopes = Set.copyOf(scopes);
        }
    }
}
