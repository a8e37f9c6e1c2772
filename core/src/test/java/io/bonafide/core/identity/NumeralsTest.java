package io.bonafide.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {
    @ParameterizedTest
    @CsvSource({
        "一七二八号, 1728号",
        "壹柒贰捌号, 1728号",
        "二〇一室, 201室",
        "三百六十六号, 366号",
        "一千零三室, 1003室",
        "一百一十号, 110号",
        "十里河, 10里河",
        "贰拾叁楼, 23楼",
        "5号3楼, 5号3楼"
    })
    void chineseNumeralsBecomeDigits(String text, String expected) {
        assertThat(Numerals.toDigits(text)).isEqualTo(expected);
    }

    @Test
    void aScaleAloneIsAWord() {
        assertThat(Numerals.toDigits("百万庄大街")).isEqualTo("百万庄大街");
    }

    /** The oracle spells each number by place value. */
    @Test
    void everyNumberBelowTenThousandIsReadBack() {
        for (int number = 1; number < 10_000; number++) {
            assertThat(Numerals.toDigits(spelt(number))).isEqualTo(String.valueOf(number));
        }
    }

    private static String spelt(int number) {
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (int scale = 3, rest = number; scale >= 0; scale--) {
            int unit = (int) StrictMath.pow(10, scale);
            int digit = rest / unit;
            rest %= unit;
            if (digit == 0) {
                gap = !out.isEmpty();
                continue;
            }
            out.append(gap ? "零" : "").append("〇一二三四五六七八九".charAt(digit));
            out.append(scale == 0 ? "" : String.valueOf("十百千".charAt(scale - 1)));
            gap = false;
        }
        return out.toString();
    }
}
