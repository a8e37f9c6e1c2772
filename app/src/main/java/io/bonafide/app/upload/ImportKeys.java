package io.bonafide.app.upload;

import io.bonafide.app.crypto.AesGcm;
import io.bonafide.app.crypto.Randomness;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Each import has a key of its own, which is kept sealed under the installation's: destroying it destroys what the import keeps. */
final class ImportKeys {
    private final byte[] wrapping;

    /** @param wrapping 256 bits */
    ImportKeys(byte[] wrapping) {
        this.wrapping = wrapping.clone();
    }

    ImportKey fresh(UUID id) {
        return new ImportKey(id, Randomness.bytes(AesGcm.KEY_BYTES));
    }

    byte[] wrapped(ImportKey key) {
        return AesGcm.seal(wrapping, key.key(), place(key.id()));
    }

    ImportKey unwrapped(UUID id, byte[] wrapped) {
        return new ImportKey(id, AesGcm.open(wrapping, wrapped, place(id), () -> """
                    The key of the import (%s) does not open.
                    Put back the file secrets/people that it was sealed under.""".formatted(id)));
    }

    private static byte[] place(UUID id) {
        return id.toString().getBytes(StandardCharsets.UTF_8);
    }
}
