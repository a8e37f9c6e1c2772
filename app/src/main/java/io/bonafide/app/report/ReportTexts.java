package io.bonafide.app.report;

import io.bonafide.app.words.Language;
import io.bonafide.app.words.Texts;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The words of the report, in the languages it speaks. */
final class ReportTexts {
    static final Texts REPORT = Texts.load("/io/bonafide/app/report/report");
    private static final Texts COLUMNS = Texts.load("/io/bonafide/app/words/columns");

    private static final Texts CAUSES = Texts.load("/io/bonafide/app/words/causes");

    private ReportTexts() {}

    /** Every text of every language, as the page's script reads it: language to key to text. */
    static Map<String, SortedMap<String, String>> all() {
        Map<String, SortedMap<String, String>> all = new TreeMap<>();
        for (Language language : Language.values()) {
            SortedMap<String, String> texts = new TreeMap<>(REPORT.all(language));
            texts.putAll(COLUMNS.all(language));
            texts.putAll(CAUSES.all(language));
            all.put(language.code(), texts);
        }
        return all;
    }
}
