package io.bonafide.core.state;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What a head says of a part.
 *
 * @param name of the state that it is a part of
 * @param number among that state's parts
 * @param hash 64 bits of XXH3 of its bytes, by which a part that has not changed is known again
 */
record Entry(String name, int number, long hash, int length, int crc) {

    static Entry of(String name, int number, byte[] bytes) {
        return new Entry(name, number, hash(bytes), bytes.length, crc(bytes, bytes.length));
    }

    /** What the part is called in a store. */
    String part() {
        return "%s.%d-%016x".formatted(name, number, hash);
    }

    void write(Packer to) {
        to.put(name).put(number).put(hash).put(length).put(crc);
    }

    static Entry read(Unpacker from) {
        return new Entry(from.getText(), from.getInt(), from.getLong(), from.getInt(), from.getInt());
    }

    byte[] read(PartSource source) {
        byte @Nullable [] bytes = source.get(part());
        if (bytes == null) {
            throw SnapshotRefused.missing(part());
        }
        if (bytes.length < length) {
            throw SnapshotRefused.truncated(part(), bytes.length, length);
        }
        if (bytes.length > length || crc(bytes, length) != crc) {
            throw SnapshotRefused.damaged(part(), "does not have the checksum %08x".formatted(crc));
        }
        return bytes;
    }

    static long hash(byte[] bytes) {
        return Hashing.xxh3_64().hashBytesToLong(bytes);
    }

    /** Of the first {@code length} bytes. */
    static int crc(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
