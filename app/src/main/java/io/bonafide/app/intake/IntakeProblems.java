package io.bonafide.app.intake;

import io.bonafide.app.words.Language;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;

/** Says why a request is refused, in the language that it asks for. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class IntakeProblems {
    private static final String SOON = "1";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedException refused, WebRequest request) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                refused.status(), refused.says().in(language(request).tag()));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(refused.status());
        if (refused.status() == HttpStatus.TOO_MANY_REQUESTS || refused.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, SOON);
        }
        return answer.body(detail);
    }

    /** The first of the request's languages that Bonafide speaks, else English. */
    static Language language(WebRequest request) {
        return Language.of(request.getLocale().toLanguageTag()).orElse(Language.ENGLISH);
    }
}
