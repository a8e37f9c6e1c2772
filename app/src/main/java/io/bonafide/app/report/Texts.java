package io.bonafide.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** The words of the report, in the languages it speaks, from the properties files in the resources. */
public final class Texts {
    /** The languages, by the suffix of their files. */
    public static final List<String> LANGUAGES = List.of("zh", "en");

    /** The files without their language: each must have the same keys in every language. */
    static final List<String> FILES = List.of("/io/bonafide/app/report/report", "/io/bonafide/app/words/columns");

    private Texts() {}

    /** One of the report's texts, with {@code {0}} and so on replaced. */
    static String of(String language, String key, Object... values) {
        String text = load(FILES.get(0), language).get(key);
        if (text == null) {
            throw new IllegalArgumentException("The text (%s) is missing in (%s). Add it.".formatted(key, language));
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i].toString());
        }
        return text;
    }

    /** Every text of every language: language to key to text. */
    static Map<String, SortedMap<String, String>> all() {
        Map<String, SortedMap<String, String>> all = new TreeMap<>();
        for (String language : LANGUAGES) {
            SortedMap<String, String> texts = new TreeMap<>();
            FILES.forEach(file -> texts.putAll(load(file, language)));
            all.put(language, texts);
        }
        return all;
    }

    /** The texts of one file in one language. */
    static SortedMap<String, String> load(String file, String language) {
        String name = file + "_" + language + ".properties";
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
