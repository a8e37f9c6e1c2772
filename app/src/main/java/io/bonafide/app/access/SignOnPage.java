package io.bonafide.app.access;

import io.bonafide.app.words.Language;
import io.bonafide.app.words.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/**
 * What a browser shows when the provider sent it back. It is a page and no redirect, since browsers keep a session's cookie back on a
 * way that began at another site; from the page on they are here.
 */
final class SignOnPage {
    private static final Texts TEXTS = Texts.load("/io/bonafide/app/access/sign_on");
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private SignOnPage() {}

    /** @param then where it goes on to by itself; null to stay */
    static ResponseEntity<String> signedIn(HttpServletRequest request, @Nullable String then) {
        Language language = Refusal.language(request);
        String body = paragraph(TEXTS.in(language, "done"));
        if (then == null) {
            return page(HttpStatusCode.valueOf(200), language, "", body);
        }
        String to = HtmlUtils.htmlEscape(then);
        String link = "<p><a href=\"%s\">%s</a></p>\n".formatted(to, escaped(TEXTS.in(language, "onward")));
        String refresh = "<meta http-equiv=\"refresh\" content=\"0;url=%s\">\n".formatted(to);
        return page(HttpStatusCode.valueOf(200), language, refresh, body + link);
    }

    static ResponseEntity<String> linked(HttpServletRequest request) {
        Language language = Refusal.language(request);
        return page(HttpStatusCode.valueOf(200), language, "", paragraph(TEXTS.in(language, "linked")));
    }

    /** What is done, or why not: as a page where the browser wants one, else as the problem that it is. */
    static ResponseEntity<String> orRefused(HttpServletRequest request, Supplier<ResponseEntity<String>> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            if (!String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE)) {
                throw refusal;
            }
            Language language = Refusal.language(request);
            String why =
                    paragraph(Objects.requireNonNull(refusal.problem(request).getDetail()));
            String who = refusal instanceof UnlinkedRefusal unlinked
                    ? "<p>%s <code>%s</code></p>\n"
                            .formatted(escaped(TEXTS.in(language, "subject")), escaped(unlinked.subject()))
                    : "";
            return page(refusal.status(), language, "", why + who);
        }
    }

    private static ResponseEntity<String> page(HttpStatusCode status, Language language, String head, String body) {
        return ResponseEntity.status(status).contentType(HTML).body("""
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>Bonafide 真单</title>
                %s</head>
                <body>
                <main>
                <h1>Bonafide 真单</h1>
                %s</main>
                </body>
                </html>
                """.formatted(language.tag(), head, body));
    }

    private static String paragraph(String text) {
        return "<p>" + escaped(text) + "</p>\n";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
