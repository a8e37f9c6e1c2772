package io.bonafide.app.intake;

import io.bonafide.app.access.Refusal;
import io.bonafide.app.words.Texts;
import io.bonafide.core.exposure.Wording;
import org.springframework.http.HttpStatus;

/** The package's texts. */
final class IntakeTexts {
    private static final Texts TEXTS = Texts.load("/io/bonafide/app/intake/intake");

    private IntakeTexts() {}

    /** A request that is refused as a whole, for the reason of that name. */
    static Refusal refusal(HttpStatus status, String key, Object... values) {
        return new Refusal(status, key, say(key, values));
    }

    static Wording say(String key, Object... values) {
        return TEXTS.say(key, values);
    }
}
