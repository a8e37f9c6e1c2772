package io.bonafide.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberTextTest {
    @Test
    void numbersThatFitAreGivenInPlainNotation() {
        assertThat(NumberText.of("0")).isEqualTo("0");
        assertThat(NumberText.of("-12")).isEqualTo("-12");
        assertThat(NumberText.of("12.5")).isEqualTo("12.5");
        assertThat(NumberText.of("1.5E+10")).isEqualTo("15000000000");
        assertThat(NumberText.of("1E-3")).isEqualTo("0.001");
        assertThat(NumberText.of("12.50")).isEqualTo("12.5");
        assertThat(NumberText.of("-0")).isEqualTo("-0");
    }

    @Test
    void theNoiseBehindTheFifteenthDigitOfAFractionIsDropped() {
        assertThat(NumberText.of("19.899999999999999")).isEqualTo("19.9");
        assertThat(NumberText.of("0.30000000000000004")).isEqualTo("0.3");
        assertThat(NumberText.of(0.1 + 0.2)).isEqualTo("0.3");
        assertThat(NumberText.of(1e-7)).isEqualTo("0.0000001");
    }

    @Test
    void anIdIsWholeUpToTwoToThe53AndBeyondOnlyIfItsDigitsSayMoreThanADouble() {
        assertThat(NumberText.of("9007199254740991")).isEqualTo("9007199254740991");
        assertThat(NumberText.of("12345678901234567")).isEqualTo("12345678901234567");
        assertThat(NumberText.of("12345678901234500")).isNull();
        assertThat(NumberText.of("1930679858170647123")).isEqualTo("1930679858170647123");
        assertThat(NumberText.of("1930679858170647000")).isNull();
        assertThat(NumberText.of("1.93067985817065E+18")).isNull();
        assertThat(NumberText.of("9007199254740992.0")).isNull();
        assertThat(NumberText.of((double) (1L << 53) - 1)).isEqualTo("9007199254740991");
        assertThat(NumberText.of((double) (1L << 53))).isNull();
    }

    @Test
    void whatIsNoNumberHasNoDigits() {
        for (String raw : new String[] {"", "-", ".", "twelve", "1E999999999", "1E-999999999", "9".repeat(500)}) {
            assertThat(NumberText.of(raw)).as(raw).isNull();
            assertThat(NumberText.digits(raw)).as(raw).isZero();
        }
        assertThat(NumberText.digits("1.93067985817065E+18")).isEqualTo(19);
        assertThat(NumberText.of(Double.NaN)).isEmpty();
    }

    @Test
    void everyIdThatWentThroughADoubleFromEighteenDigitsOnIsFound() {
        Random random = new Random(5);
        int whole = 0;
        for (int i = 0; i < 20_000; i++) {
            long id = random.nextLong(100_000_000_000_000_000L, Long.MAX_VALUE);
            double kept = (double) id;
            assertThat(NumberText.of(Double.toString(kept))).isNull();
            assertThat(NumberText.of(javaScript(kept))).isNull();
            whole += Long.toString(id).equals(NumberText.of(Long.toString(id))) ? 1 : 0;
        }
        assertThat(whole).isGreaterThan(19_800);
    }

    /** How JavaScript prints it: the shortest digits that lead back, then zeros; found by trying. */
    private static String javaScript(double number) {
        for (int digits = 1; ; digits++) {
            String text = String.format("%." + (digits - 1) + "e", new BigDecimal(number));
            if (Double.parseDouble(text) == number) {
                return new BigDecimal(text).toBigInteger().toString();
            }
        }
    }
}
