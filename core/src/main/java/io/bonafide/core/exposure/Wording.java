package io.bonafide.core.exposure;

/** One thing said in Chinese and in English, in Bonafide's own words. */
public record Wording(String zh, String en) {

    public Wording {
        zh = zh.strip();
        en = en.strip();
        Require.that(!zh.isEmpty() && !en.isEmpty(), """
                The wording (zh: %s, en: %s) lacks a language.
                Write both.""", zh, en);
    }

    /** The text of a language tag such as {@code zh-CN} or {@code en}; English for any other. */
    public String in(String languageTag) {
        return languageTag.startsWith("zh") ? zh : en;
    }
}
