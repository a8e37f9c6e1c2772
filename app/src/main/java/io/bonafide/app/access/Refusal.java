package io.bonafide.app.access;

import io.bonafide.app.words.Language;
import io.bonafide.app.words.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Why a request is not done, as a problem (RFC 9457) that a person can read. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final Texts TEXTS = Texts.load("/io/bonafide/app/access/problems");
    private static final String TYPE = "urn:bonafide:problem:";

    private final HttpStatusCode status;
    private final String code;
    private final transient List<Object> values;

    /**
     * @param code of the problem's type, and of its text
     * @param values that the text holds; never a secret, never a person's data
     */
    public Refusal(HttpStatusCode status, String code, Object... values) {
        super(code);
        this.status = status;
        this.code = code;
        this.values = List.of(values);
    }

    /** What the framework refuses, by its status. */
    public static Refusal of(HttpStatusCode status) {
        String code = "status." + status.value();
        return TEXTS.all(Language.ENGLISH).containsKey(code)
                ? new Refusal(status, code)
                : new Refusal(status, status.is4xxClientError() ? "status.400" : "status.500");
    }

    static Refusal unprocessable(String code, Object... values) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, code, values);
    }

    static Refusal notFound() {
        return of(HttpStatus.NOT_FOUND);
    }

    public HttpStatusCode status() {
        return status;
    }

    /** In the first of the request's languages that Bonafide speaks, else in English. */
    public ProblemDetail problem(HttpServletRequest request) {
        Language language = Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Language.of(locale.toLanguageTag()).stream())
                .findFirst()
                .orElse(Language.ENGLISH);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, TEXTS.in(language, code, values.toArray()));
        problem.setType(URI.create(TYPE + code.replace('.', '-')));
        return problem;
    }
}
