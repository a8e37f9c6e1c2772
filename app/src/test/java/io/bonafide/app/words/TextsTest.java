package io.bonafide.app.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.core.exposure.Wording;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Texts SAMPLE = Texts.load("/io/bonafide/app/words/sample");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/io/bonafide/app/analyze/texts",
                "/io/bonafide/app/cli/help",
                "/io/bonafide/app/cli/messages",
                "/io/bonafide/app/report/report",
                "/io/bonafide/app/words/columns",
                "/io/bonafide/app/words/scenarios"
            })
    void everyTextIsThereInBothLanguagesAndNoneIsEmpty(String file) {
        Texts texts = Texts.load(file);
        assertThat(texts.all(Language.CHINESE)).hasSizeGreaterThan(10);
        assertThat(texts.all(Language.CHINESE).keySet())
                .isEqualTo(texts.all(Language.ENGLISH).keySet());
        for (Language language : Language.values()) {
            assertThat(texts.all(language).values()).noneMatch(String::isBlank);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/io/bonafide/app/analyze/texts", "/io/bonafide/app/cli/messages"})
    void bothLanguagesPutInTheSameValues(String file) {
        Texts texts = Texts.load(file);
        texts.all(Language.ENGLISH)
                .forEach((key, text) -> assertThat(
                                slots(texts.all(Language.CHINESE).get(key)))
                        .as(key)
                        .isEqualTo(slots(text)));
    }

    @Test
    void noEnglishTextIsChinese() {
        assertThat(Texts.load("/io/bonafide/app/cli/messages")
                        .all(Language.ENGLISH)
                        .values())
                .noneMatch(text -> CHINESE.matcher(text).find());
    }

    @Test
    void aNounAgreesWithItsNumber() {
        assertThat(SAMPLE.in(Language.ENGLISH, "rows", 1)).isEqualTo("1 row was read.");
        assertThat(SAMPLE.in(Language.ENGLISH, "rows", 0)).isEqualTo("0 rows were read.");
        assertThat(SAMPLE.in(Language.ENGLISH, "rows", 11L)).isEqualTo("11 rows were read.");
        assertThat(SAMPLE.say("rows", 1)).isEqualTo(new Wording("读取了 1 行。", "1 row was read."));
    }

    @Test
    void aWordingIsPutInInTheLanguageOfItsText() {
        Wording paper = new Wording("纸", "paper");
        assertThat(SAMPLE.say("in", paper)).isEqualTo(new Wording("在纸上", "on paper"));
    }

    @Test
    void aValueIsNotReadAsAText() {
        assertThat(SAMPLE.in(Language.ENGLISH, "in", "{0} $1 \\")).isEqualTo("on {0} $1 \\");
    }

    @Test
    void aTextThatOneLanguageLacksIsRefusedAtOnce() {
        assertThatThrownBy(() -> Texts.load("/io/bonafide/app/words/uneven"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("uneven");
    }

    private static Set<String> slots(String text) {
        return Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map(slot -> slot.group(1))
                .collect(Collectors.toSet());
    }
}
