package io.bonafide.app.cli;

import io.bonafide.app.words.Language;
import io.bonafide.app.words.Texts;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What help says in one language, under the keys that picocli looks up. */
final class HelpTexts extends ResourceBundle {
    static final Texts TEXTS = Texts.load("/io/bonafide/app/cli/help");

    private final SortedMap<String, String> texts;

    private HelpTexts(SortedMap<String, String> texts) {
        this.texts = texts;
    }

    static ResourceBundle in(Language language) {
        return new HelpTexts(TEXTS.all(language));
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
