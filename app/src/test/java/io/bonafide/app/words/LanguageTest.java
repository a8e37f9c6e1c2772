package io.bonafide.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "ZH", "zh-CN", "zh_CN.UTF-8", "zh_TW", "zh-Hans-CN"})
    void aNameThatBeginsWithZhIsChinese(String name) {
        assertThat(Language.of(name)).contains(Language.CHINESE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "EN", "en-GB", "en_US.UTF-8", "en@euro"})
    void aNameThatBeginsWithEnIsEnglish(String name) {
        assertThat(Language.of(name)).contains(Language.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fr", "zhuang", "english", "C.UTF-8"})
    void anyOtherNameIsNoLanguage(String name) {
        assertThat(Language.of(name)).isEmpty();
    }

    @Test
    void theStrongestLocaleVariableThatIsSetDecides() {
        assertThat(ofLocale(Map.of("LC_ALL", "en_US.UTF-8", "LC_MESSAGES", "zh_CN", "LANG", "zh_CN")))
                .isEqualTo(Language.ENGLISH);
        assertThat(ofLocale(Map.of("LC_ALL", "", "LC_MESSAGES", "zh_CN", "LANG", "en_US")))
                .isEqualTo(Language.CHINESE);
        assertThat(ofLocale(Map.of("LANG", "zh_CN.UTF-8"))).isEqualTo(Language.CHINESE);
        assertThat(ofLocale(Map.of("LANG", "de_DE.UTF-8"))).isEqualTo(Language.ENGLISH);
        assertThat(ofLocale(Map.of("LANG", "C.UTF-8"))).isEqualTo(Language.ENGLISH);
    }

    @Test
    void whereNoVariableIsSetTheMachineDecides() {
        assertThat(Language.ofLocale(Map.of(), Locale.TAIWAN)).isEqualTo(Language.CHINESE);
        assertThat(Language.ofLocale(Map.of(), Locale.FRANCE)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void aUserMayAskByAVariableOfItsOwn() {
        assertThat(Language.askedBy(Map.of("BONAFIDE_LANG", "zh-CN", "LANG", "en_US")))
                .contains(Language.CHINESE);
        assertThat(Language.askedBy(Map.of("BONAFIDE_LANG", "fr", "LANG", "zh_CN")))
                .isEmpty();
        assertThat(Language.askedBy(Map.of("LANG", "zh_CN"))).isEmpty();
    }

    private static Language ofLocale(Map<String, String> environment) {
        return Language.ofLocale(environment, Locale.JAPAN);
    }
}
