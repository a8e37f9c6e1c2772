package io.bonafide.app.intake;

import io.bonafide.app.words.Texts;
import io.bonafide.core.exposure.Wording;

/** The package's texts. */
final class IntakeTexts {
    private static final Texts TEXTS = Texts.load("/io/bonafide/app/intake/intake");

    private IntakeTexts() {}

    static Wording say(String key, Object... values) {
        return TEXTS.say(key, values);
    }
}
