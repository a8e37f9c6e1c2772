package io.bonafide.app.alert;

import io.bonafide.app.access.Refusal;
import io.bonafide.app.words.Texts;
import io.bonafide.core.exposure.Wording;
import org.springframework.http.HttpStatus;

/** The package's texts. */
final class AlertTexts {
    private static final Texts TEXTS = Texts.load("/io/bonafide/app/alert/alert");

    private AlertTexts() {}

    static Refusal unusable(String key, Object... values) {
        return refusal(HttpStatus.UNPROCESSABLE_CONTENT, key, values);
    }

    static Refusal refusal(HttpStatus status, String key, Object... values) {
        return new Refusal(status, key, say(key, values));
    }

    static Wording say(String key, Object... values) {
        return TEXTS.say(key, values);
    }
}
