package io.bonafide.exchange.result;

/** One thing said in Chinese and in English. */
public record Bilingual(String zh, String en) {

    /** The text of a language tag such as {@code zh-CN} or {@code en}; English for any other. */
    public String in(String languageTag) {
        return languageTag.startsWith("zh") ? zh : en;
    }
}
