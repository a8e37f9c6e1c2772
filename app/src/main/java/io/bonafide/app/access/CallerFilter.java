package io.bonafide.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who asks: by the key, or by the session where there is no header {@code Authorization}. A bad key is refused and never
 * falls back to the session, since a request with a key is not checked for being forged. Whoever asks too often is turned away here.
 */
public final class CallerFilter extends OncePerRequestFilter {
    private static final String LIMITED = "/v1/";

    private final Sessions sessions;
    private final Keys keys;
    private final RateLimit limit;
    private final RefusalWriter refusals;

    CallerFilter(Sessions sessions, Keys keys, RateLimit limit, RefusalWriter refusals) {
        this.sessions = sessions;
        this.keys = keys;
        this.limit = limit;
        this.refusals = refusals;
    }

    /** Whether no browser could have been tricked into sending it. */
    public static boolean bringsItsOwnKey(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        Optional<Caller> caller = authorization == null ? sessions.caller(request) : keys.caller(authorization);
        try {
            if (request.getRequestURI().startsWith(LIMITED)) {
                limit.take(caller.orElse(null), request, response);
            }
            if (authorization != null && caller.isEmpty()) {
                throw new Refusal(HttpStatus.UNAUTHORIZED, "key");
            }
        } catch (Refusal refusal) {
            refusals.write(refusal, request, response);
            return;
        }
        caller.ifPresent(found -> {
            found.attachTo(request);
            SecurityContextHolder.getContext()
                    .setAuthentication(new PreAuthenticatedAuthenticationToken(found.name(), "", List.of()));
        });
        chain.doFilter(request, response);
    }
}
