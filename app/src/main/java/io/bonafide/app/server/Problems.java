package io.bonafide.app.server;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what went wrong as a problem (RFC 9457), without what the request held. */
@RestControllerAdvice
final class Problems {

    /** What nobody foresaw: the log has it, the answer has not. */
    @ExceptionHandler
    ProblemDetail unforeseen(RuntimeException problem) {
        return ProblemDetail.forStatus(HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
