package io.bonafide.app.access;

import io.bonafide.app.crypto.AesGcm;
import io.bonafide.app.crypto.Hmac;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Seals single fields of the database, each with what it belongs to, so that it opens nowhere else.
 */
public final class FieldCipher {
    private final byte[] key;

    /** @param secret of 256 bits, in Base64 as URLs have it */
    public FieldCipher(String secret) {
        key = Base64.getUrlDecoder().decode(secret);
        if (key.length != AesGcm.KEY_BYTES) {
            throw new IllegalArgumentException("""
                    The key of fields (%d bytes) is not of 256 bits.
                    Put back the file secrets/fields of the data directory from a backup.""".formatted(key.length));
        }
    }

    /** @param belongsTo such as the row that the field is of; it opens with the same alone */
    public byte[] seal(byte[] plain, String belongsTo) {
        return AesGcm.seal(key, plain, place(belongsTo));
    }

    /** @throws IllegalStateException if it was sealed under another key, belongs elsewhere or was altered */
    public byte[] open(byte[] sealed, String belongsTo) {
        return AesGcm.open(key, sealed, place(belongsTo), () -> """
                    A sealed field (of %s) does not open.
                    Put back the file secrets/fields that it was sealed under.""".formatted(belongsTo));
    }

    /**
     * What stands for a text that is only compared, without telling it.
     *
     * @param kind of text; the same text of another kind has another one
     */
    byte[] fingerprint(String kind, String text) {
        return Hmac.sha256(Hmac.sha256(key, place(kind)), place(text));
    }

    private static byte[] place(String belongsTo) {
        return belongsTo.getBytes(StandardCharsets.UTF_8);
    }
}
