package io.bonafide.app.webhook;

import io.bonafide.app.access.Refusal;
import io.bonafide.app.words.Texts;
import org.springframework.http.HttpStatus;

/** The package's texts. */
final class WebhookTexts {
    private static final Texts TEXTS = Texts.load("/io/bonafide/app/webhook/webhook");

    private WebhookTexts() {}

    /** A request that is refused, for the reason of that name. */
    static Refusal refusal(HttpStatus status, String key, Object... values) {
        return new Refusal(status, "webhook." + key, TEXTS.say(key, values));
    }
}
