package io.bonafide.app.upload;

import io.bonafide.app.crypto.AesGcm;
import java.nio.ByteBuffer;
import java.util.UUID;

/** Seals what one import keeps, each piece in its own place. */
record ImportKey(UUID id, byte[] key) {
    private static final int PLACE_BYTES = 2 * Long.BYTES + Integer.BYTES + Long.BYTES;
    private static final int ROWS = -1;

    /** A piece of a file. */
    byte[] sealChunk(int file, int number, byte[] plain) {
        return AesGcm.seal(key, plain, place(file, number));
    }

    byte[] openChunk(int file, int number, byte[] sealed) {
        return open(sealed, place(file, number));
    }

    /** A row that was set aside. */
    byte[] sealRow(long number, byte[] plain) {
        return AesGcm.seal(key, plain, place(ROWS, number));
    }

    byte[] openRow(long number, byte[] sealed) {
        return open(sealed, place(ROWS, number));
    }

    private byte[] open(byte[] sealed, byte[] place) {
        return AesGcm.open(key, sealed, place, () -> """
                    A sealed piece of the import (%s) does not open.
                    Put back the file secrets/people that it was sealed under.""".formatted(id));
    }

    private byte[] place(int file, long number) {
        return ByteBuffer.allocate(PLACE_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putInt(file)
                .putLong(number)
                .array();
    }
}
