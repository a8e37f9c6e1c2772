package io.bonafide.app.words;

import io.bonafide.core.exposure.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one properties file in every language, by their keys.
 *
 * <p>In a text {@code {0}} is the first value, and {@code {0|row was|rows were}} the words that agree with it: the first
 * for 1, the second for any other. The report's script reads texts the same way, with names for numbers.
 */
public final class Texts {
    private static final Pattern SLOT = Pattern.compile("\\{(\\d)(?:\\|([^|}]*)\\|([^|}]*))?}");

    private final String file;
    private final Map<Language, SortedMap<String, String>> texts = new EnumMap<>(Language.class);

    private Texts(String file) {
        this.file = file;
    }

    /**
     * @param file absolute name in the class path, without the language and the suffix
     * @throws IllegalStateException if a language lacks the file, or a key that another has
     */
    public static Texts load(String file) {
        Texts loaded = new Texts(file);
        for (Language language : Language.values()) {
            loaded.texts.put(language, read(file + "_" + language.code() + ".properties"));
        }
        loaded.requireSameKeys();
        return loaded;
    }

    private SortedMap<String, String> of(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }

    /** Every text of one language. */
    public SortedMap<String, String> all(Language language) {
        return Collections.unmodifiableSortedMap(of(language));
    }

    /** A text in one language, with its values put in. */
    public String in(Language language, String key, Object... values) {
        @Nullable String text = of(language).get(key);
        if (text == null) {
            throw new IllegalArgumentException("The text (%s) is missing in (%s). Add it.".formatted(key, file));
        }
        return SLOT.matcher(text).replaceAll(slot -> Matcher.quoteReplacement(put(slot, values, language)));
    }

    /** A text in every language, with its values put in. */
    public Wording say(String key, Object... values) {
        return new Wording(in(Language.CHINESE, key, values), in(Language.ENGLISH, key, values));
    }

    private static String put(MatchResult slot, Object[] values, Language language) {
        Object value = values[Integer.parseInt(slot.group(1))];
        String said = value instanceof Wording wording ? wording.in(language.tag()) : value.toString();
        if (slot.group(2) == null) {
            return said;
        }
        return slot.group(said.equals("1") ? 2 : 3);
    }

    private void requireSameKeys() {
        Language first = Language.values()[0];
        texts.forEach((language, keyed) -> {
            if (!keyed.keySet().equals(of(first).keySet())) {
                throw new IllegalStateException("""
                        The texts (%s) have other keys in %s than in %s.
                        Write each text in both.""".formatted(file, language.tag(), first.tag()));
            }
        });
    }

    private static SortedMap<String, String> read(String name) {
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("""
                        The texts (%s) are not in the jar.
                        Build it again with ./bonafide.""".formatted(name));
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            SortedMap<String, String> texts = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
