package io.bonafide.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

final class FieldCipherTest {
    private static final String KEY = Base64.getUrlEncoder().encodeToString(new byte[32]);
    private static final byte[] PLAIN = "the second factor".getBytes(StandardCharsets.UTF_8);

    private final FieldCipher cipher = new FieldCipher(KEY);

    @Test
    void whatIsSealedOpensAndShowsNothing() {
        byte[] sealed = cipher.seal(PLAIN, "lotus");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("factor");
        assertThat(cipher.open(sealed, "lotus")).isEqualTo(PLAIN);
        assertThat(cipher.seal(PLAIN, "lotus")).isNotEqualTo(sealed);
    }

    @Test
    void aSealOfAnotherOwnerKeyOrTextDoesNotOpen() {
        byte[] sealed = cipher.seal(PLAIN, "lotus");
        assertThatIllegalStateException()
                .isThrownBy(() -> cipher.open(sealed, "plum"))
                .withMessageContaining("of plum");
        byte[] other = new byte[32];
        other[0] = 1;
        assertThatIllegalStateException()
                .isThrownBy(() -> new FieldCipher(Base64.getUrlEncoder().encodeToString(other)).open(sealed, "lotus"));
        sealed[sealed.length - 1] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> cipher.open(sealed, "lotus"));
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FieldCipher("AAAA"))
                .withMessageContaining("(3 bytes)");
    }
}
