package io.bonafide.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * Who is signed in, in this process's memory. A session holds whose it is and of which generation; role and shops are read anew for
 * each request, so that a change holds at once.
 */
final class Sessions {
    static final Duration LONGEST = Duration.ofHours(12);
    private static final String HOLDER = "holder";

    private final Accounts accounts;
    private final CsrfTokenRepository tokens;
    private final Clock clock;

    Sessions(Accounts accounts, CsrfTokenRepository tokens, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Begins one under a new id, with a new token against forged requests; what was there before is gone. */
    void begin(HttpServletRequest request, HttpServletResponse response, Account account) {
        begin(request, response, account, false);
    }

    /** The same for somebody whom the provider named, and whose password was not asked for. */
    void beginBySignOn(HttpServletRequest request, HttpServletResponse response, Account account) {
        begin(request, response, account, true);
    }

    private void begin(HttpServletRequest request, HttpServletResponse response, Account account, boolean signOn) {
        end(request);
        request.getSession(true)
                .setAttribute(HOLDER, new Holder(account.id(), account.generation(), clock.instant(), signOn));
        tokens.saveToken(tokens.generateToken(request), request, response);
    }

    void end(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Whose the request's session is, if it still holds. */
    Optional<Caller> caller(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(HOLDER) instanceof Holder holder)) {
            return Optional.empty();
        }
        return accounts.byId(holder.account)
                .filter(account -> !account.disabled() && account.generation() == holder.generation)
                .filter(account -> clock.instant().isBefore(holder.since.plus(LONGEST)))
                .map(account -> holder.signOn ? account.withoutTemporary() : account)
                .map(Account::person);
    }

    private record Holder(UUID account, int generation, Instant since, boolean signOn) implements Serializable {}
}
