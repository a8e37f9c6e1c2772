package io.bonafide.core.assess.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MemoCodeTest {
    @ParameterizedTest
    @CsvSource({
        "G-0172, G-",
        "V_12 red, V_",
        "S7, S",
        "' s 5.20', S",
        "补, 补",
        "补 已返, 补",
        "★ 12, ★",
        "★12, ★",
        "Ｇ－0172, G-",
        "ABC12, ABC"
    })
    void aSignBeforeANumberOrAlone(String memo, String code) {
        assertThat(MemoCode.of(memo)).isEqualTo(code);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "加急 发顺丰", "S码换M码", "ABCD12", "3件", "+1件赠品", "+1", "-5", "#12", "(2)", "补发1件"})
    void wordsSumsAndNumbersAreNone(String memo) {
        assertThat(MemoCode.of(memo)).isNull();
    }
}
