package io.bonafide.app.access;

import io.bonafide.app.log.RequestId;
import io.bonafide.app.words.Language;
import io.bonafide.app.words.Texts;
import io.bonafide.core.exposure.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collections;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Why a request is not done, as a problem (RFC 9457) that a person can read. */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final Texts TEXTS = Texts.load("/io/bonafide/app/access/problems");
    private static final String INSTANCE = "urn:bonafide:request:";
    private static final String TYPE = "urn:bonafide:problem:";

    private final HttpStatusCode status;
    private final String code;
    private final transient Wording says;

    /**
     * @param code of the problem's type, and of its text
     * @param values that the text holds; never a secret, never a person's data
     */
    public Refusal(HttpStatusCode status, String code, Object... values) {
        this(status, code, TEXTS.say(code, values));
    }

    /** @param says why, and the way out; never with a secret or a person's data */
    public Refusal(HttpStatusCode status, String code, Wording says) {
        super(code);
        this.status = status;
        this.code = code;
        this.says = says;
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

    /** In the language that the request asks for. */
    public ProblemDetail problem(HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status, says.in(language(request).tag()));
        problem.setType(URI.create(TYPE + code.replace('.', '-')));
        problem.setInstance(
                URI.create(INSTANCE + RequestId.of(request))); // or it would be the path, with what the path holds
        problem.setProperty("request_id", RequestId.of(request));
        return problem;
    }

    /** The first of the request's languages that Bonafide speaks, else English. */
    public static Language language(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Language.of(locale.toLanguageTag()).stream())
                .findFirst()
                .orElse(Language.ENGLISH);
    }
}
