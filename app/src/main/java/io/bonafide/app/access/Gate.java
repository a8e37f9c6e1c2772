package io.bonafide.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets through whom the route's {@link Allowed} names, and nobody else. It is asked before a request's body is read.
 *
 * <p>Nobody gets 401, somebody else 403, and who may use the route but not see its shop 404, as for a shop that does not exist.
 */
final class Gate implements HandlerInterceptor {
    private static final String SHOP = "shop";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        @Nullable
        Allowed allowed = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Allowed.class) : null;
        if (allowed == null) {
            throw Refusal.of(HttpStatus.FORBIDDEN);
        }
        if (allowed.everybody()) {
            return true;
        }
        Caller caller = Caller.of(request).orElseThrow(() -> Refusal.of(HttpStatus.UNAUTHORIZED));
        require(allowed, caller);
        if (!shop(request).map(caller.shops()::includes).orElse(true)) {
            throw Refusal.notFound();
        }
        return true;
    }

    private static void require(Allowed allowed, Caller caller) {
        if (caller instanceof Caller.Person person && person.temporary() && !allowed.temporary()) {
            throw new Refusal(HttpStatus.FORBIDDEN, "password.temporary");
        }
        if (!named(allowed, caller)) {
            throw Refusal.of(HttpStatus.FORBIDDEN);
        }
    }

    private static boolean named(Allowed allowed, Caller caller) {
        if (caller instanceof Caller.Person person) {
            return allowed.anyRole() || Arrays.asList(allowed.roles()).contains(person.role());
        }
        return caller instanceof Caller.Key key && Arrays.stream(allowed.keys()).anyMatch(key.scopes()::contains);
    }

    private static Optional<String> shop(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? Optional.ofNullable((String) variables.get(SHOP))
                : Optional.empty();
    }
}
