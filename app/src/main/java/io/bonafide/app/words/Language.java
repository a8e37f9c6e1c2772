package io.bonafide.app.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A language that Bonafide speaks. */
public enum Language {
    CHINESE("zh", "zh-CN"),
    ENGLISH("en", "en");

    /** The variable by which a user asks for a language of every command. */
    public static final String VARIABLE = "BONAFIDE_LANG";

    /** What says a locale's language for messages, the strongest first. */
    private static final List<String> LOCALE = List.of("LC_ALL", "LC_MESSAGES", "LANG");

    private final String code;
    private final String tag;

    Language(String code, String tag) {
        this.code = code;
        this.tag = tag;
    }

    /** The suffix of its properties files. */
    public String code() {
        return code;
    }

    /** As a user writes it: {@code zh-CN} or {@code en}. */
    public String tag() {
        return tag;
    }

    /** The language of a tag or a locale's name, such as {@code zh}, {@code zh-CN} or {@code en_GB.UTF-8}. */
    public static Optional<Language> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(language -> lower.matches(language.code + "([-_.@].*)?"))
                .findFirst();
    }

    /** What {@link #VARIABLE} asks for. */
    public static Optional<Language> askedBy(Map<String, String> environment) {
        return of(environment.getOrDefault(VARIABLE, ""));
    }

    /** What the locale's variables say; what {@code otherwise} does where none is set; English for any other language. */
    public static Language ofLocale(Map<String, String> environment, Locale otherwise) {
        String name = LOCALE.stream()
                .map(variable -> environment.getOrDefault(variable, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(otherwise.getLanguage());
        return of(name).orElse(ENGLISH);
    }
}
