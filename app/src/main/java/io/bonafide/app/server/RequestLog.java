package io.bonafide.app.server;

import io.bonafide.app.access.Caller;
import io.bonafide.app.log.RequestId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * A line of the log for each request, when it is answered: its id, method, route, status, time, and the id of who asked. The route is
 * the pattern that the path fits, never the path; no query, header or body. Health that is good has no line.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestLog extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final String BEGUN = RequestLog.class.getName() + ".begun";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final String HEALTH = "/health";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(BEGUN) == null) {
            request.setAttribute(BEGUN, System.nanoTime());
            response.setHeader(RequestId.HEADER, RequestId.of(request));
        }
        MDC.put(RequestId.FIELD, RequestId.of(request));
        boolean answered = false;
        try {
            chain.doFilter(request, response);
            answered = true;
        } finally {
            if (!isAsyncStarted(request)) {
                write(request, answered ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
            MDC.remove(RequestId.FIELD);
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private static void write(HttpServletRequest request, int status) {
        String route = Optional.ofNullable(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .map(String::valueOf)
                .orElse("none");
        if (route.startsWith(HEALTH) && status < HttpServletResponse.SC_BAD_REQUEST) {
            return;
        }
        LoggingEventBuilder line = LOG.atInfo()
                .addKeyValue("http.request.method", method(request))
                .addKeyValue("http.route", route)
                .addKeyValue("http.response.status_code", status)
                .addKeyValue("event.duration", System.nanoTime() - (Long) request.getAttribute(BEGUN));
        Optional<Caller> caller = Caller.of(request);
        if (caller.isPresent()) {
            line = caller.get() instanceof Caller.Person person
                    ? line.addKeyValue("user.id", person.id())
                    : line.addKeyValue("labels.key_id", ((Caller.Key) caller.get()).id());
        }
        line.log("answered");
    }

    /** A method may be any word that the sender chose. */
    private static String method(HttpServletRequest request) {
        return METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
    }
}
