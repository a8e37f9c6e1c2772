package io.bonafide.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.words.Language;
import io.bonafide.core.cause.Cause;
import io.bonafide.core.cause.Figure;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CauseTextsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFigureHasASentenceThatGivesItsValue(Language language) {
        Map<String, String> texts = texts(language);
        for (Figure figure : Figure.values()) {
            if (figure.unit() == Figure.Unit.YES_NO) {
                assertThat(texts).containsKeys("figure." + figure.code() + ".0", "figure." + figure.code() + ".1");
            } else {
                assertThat(texts.get("figure." + figure.code()))
                        .as(figure.code())
                        .contains("{value}");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCauseAndEveryColumnThatWouldTellHasAName(Language language) {
        Map<String, String> texts = texts(language);
        for (Cause cause : Cause.values()) {
            assertThat(texts).containsKey("cause." + cause.code());
        }
        for (Figure figure : Figure.values()) {
            assertThat(texts).containsKey("column." + figure.column());
        }
    }

    private static Map<String, String> texts(Language language) {
        return Objects.requireNonNull(ReportTexts.all().get(language.code()));
    }
}
