package io.bonafide.app.server;

import io.bonafide.app.access.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Says what went wrong as a problem (RFC 9457) in the language that the request asks for, without what the request held. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {
    /** The same request may be done a little later. */
    private static final Set<Integer> SOON =
            Set.of(HttpStatus.TOO_MANY_REQUESTS.value(), HttpStatus.SERVICE_UNAVAILABLE.value());

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> refused(Refusal refusal, WebRequest request) {
        HttpHeaders headers = new HttpHeaders();
        if (refusal.status().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (SOON.contains(refusal.status().value())) {
            headers.set(HttpHeaders.RETRY_AFTER, "1");
        }
        return answer(refusal, headers, request);
    }

    /** What nobody foresaw: the log has its kind and place, the answer has not. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unforeseen(RuntimeException problem, WebRequest request) {
        LOG.error("A request failed with {} at {}", problem.getClass().getName(), problem.getStackTrace()[0]);
        return answer(Refusal.of(HttpStatus.INTERNAL_SERVER_ERROR), new HttpHeaders(), request);
    }

    /** What the framework refuses: its headers, and our words. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception problem, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(Refusal.of(status), headers, request);
    }

    private @Nullable ResponseEntity<Object> answer(Refusal refusal, HttpHeaders headers, WebRequest request) {
        HttpServletRequest servlet = ((ServletWebRequest) request).getRequest();
        return createResponseEntity(refusal.problem(servlet), headers, refusal.status(), request);
    }
}
