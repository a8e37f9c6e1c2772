package io.bonafide.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Writes what filters refuse, before any controller is asked, as the same problems as theirs. */
public final class RefusalWriter implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
    private final JsonMapper json;

    public RefusalWriter(JsonMapper json) {
        this.json = json;
    }

    void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemDetail problem = refusal.problem(request);
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (problem.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException because)
            throws IOException {
        write(Refusal.of(HttpStatus.UNAUTHORIZED), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException because)
            throws IOException {
        Refusal refusal = because instanceof CsrfException
                ? new Refusal(HttpStatus.FORBIDDEN, "csrf")
                : Refusal.of(HttpStatus.FORBIDDEN);
        write(refusal, request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException because)
            throws IOException {
        write(Refusal.of(HttpStatus.BAD_REQUEST), request, response);
    }
}
