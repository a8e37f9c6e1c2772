package io.bonafide.app.upload;

import io.bonafide.app.access.Refusal;
import io.bonafide.app.words.Texts;
import io.bonafide.core.exposure.Wording;
import org.springframework.http.HttpStatus;

/** The package's texts. */
final class UploadTexts {
    private static final Texts TEXTS = Texts.load("/io/bonafide/app/upload/upload");

    private UploadTexts() {}

    /** A request that is refused as a whole, for the reason of that name. */
    static Refusal refusal(HttpStatus status, String key, Object... values) {
        return new Refusal(status, "file." + key, say(key, values));
    }

    static Wording say(String key, Object... values) {
        return TEXTS.say(key, values);
    }
}
