package io.bonafide.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);

    /** RFC 6238, appendix B, the rows of SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theVectorsOfTheStandardHold(long seconds, String code) {
        assertThat(Totp.code(SECRET, Totp.stepAt(Instant.ofEpochSecond(seconds)), 8))
                .isEqualTo(code);
    }

    /** RFC 4648, section 10, without the padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void theVectorsOfBase32Hold(String plain, String encoded) {
        assertThat(Base32.encode(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }

    @Test
    void aCodeIsGoodInItsStepAndTheOnesBeside() {
        long step = Totp.stepAt(NOW);
        for (int away = -3; away <= 3; away++) {
            assertThat(Totp.step(SECRET, Totp.code(SECRET, step + away, 6), NOW, 0)
                            .isPresent())
                    .as("%d steps away", away)
                    .isEqualTo(Math.abs(away) <= 1);
        }
    }

    @Test
    void aCodeOfAUsedStepOrAnEarlierOneIsNoLongerGood() {
        long step = Totp.stepAt(NOW);
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step, 6), NOW, step)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 1, 6), NOW, step)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step + 1, 6), NOW, step)).hasValue(step + 1);
    }

    @Test
    void whatIsNoCodeIsRefused() {
        assertThat(Totp.step(SECRET, "", NOW, 0)).isEmpty();
        assertThat(Totp.step(SECRET, "０８１８０４", NOW, 0)).isEmpty();
    }
}
