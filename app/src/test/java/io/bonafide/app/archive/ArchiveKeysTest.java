package io.bonafide.app.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.app.crypto.AesGcm;
import io.bonafide.app.crypto.Randomness;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class ArchiveKeysTest {
    private static final byte[] PLAIN = "隐秘路77号".getBytes(StandardCharsets.UTF_8);
    private final byte[] key = Randomness.bytes(AesGcm.KEY_BYTES);
    private final byte[] place = EventRow.place(1, 7);

    @Test
    void whatIsSealedOpensWithItsKeyInItsPlaceOnly() {
        byte[] sealed = AesGcm.seal(key, PLAIN, place);
        assertThat(ArchiveKeys.open(key, sealed, place)).isEqualTo(PLAIN);
        assertThat(AesGcm.seal(key, PLAIN, place)).isNotEqualTo(sealed);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(PLAIN, StandardCharsets.ISO_8859_1));
        byte[] changed = sealed.clone();
        changed[changed.length / 2] ^= 1;
        refused(key, changed, place);
        refused(key, sealed, EventRow.place(1, 8));
        refused(Randomness.bytes(AesGcm.KEY_BYTES), sealed, place);
    }

    @Test
    void keysForDifferentUsesHaveNothingInCommonAndStayTheSame() {
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]);
        ArchiveKeys keys = new ArchiveKeys(secret);
        assertThat(keys.wrapping()).isNotEqualTo(keys.lookup()).isEqualTo(new ArchiveKeys(secret).wrapping());
        assertThat(keys.sealing()).hasSize(16);
    }

    private static void refused(byte[] key, byte[] sealed, byte[] place) {
        assertThatThrownBy(() -> ArchiveKeys.open(key, sealed, place)).isInstanceOf(IllegalStateException.class);
    }
}
