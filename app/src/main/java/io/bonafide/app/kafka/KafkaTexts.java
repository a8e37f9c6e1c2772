package io.bonafide.app.kafka;

import io.bonafide.app.words.Texts;
import io.bonafide.core.exposure.Wording;

/** The package's texts. */
final class KafkaTexts {
    private static final Texts TEXTS = Texts.load("/io/bonafide/app/kafka/kafka");

    private KafkaTexts() {}

    static Wording say(String key, Object... values) {
        return TEXTS.say(key, values);
    }
}
