package io.bonafide.app.archive;

import io.bonafide.core.order.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.SortedMap;

/**
 * Salted commitments to an event's fields, its leaf, and the Merkle tree over leaves as RFC 6962 (2.1) has it.
 *
 * <p>A personal field is committed to by itself: {@code SHA-256(2 ‖ salt ‖ column ‖ 0 ‖ value)}. The leaf is
 * {@code SHA-256(0 ‖ salt ‖ open fields ‖ 0 ‖ commitments)}, fields as {@code column ‖ 0 ‖ value ‖ 0}, both in the order of their
 * columns. So a row can be proved with any of its personal fields withheld, and when the salts are destroyed nobody can try
 * values any more. Lengths of salts and commitments are fixed; no column has a zero in it.
 */
final class Commitments {
    static final int SALT_BYTES = 16;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final byte FIELD = 2;

    private Commitments() {}

    static byte[] field(byte[] salt, String column, String value) {
        MessageDigest digest = Sha256.digest();
        digest.update(FIELD);
        digest.update(salt);
        put(digest, column);
        digest.update(value.getBytes(StandardCharsets.UTF_8));
        return digest.digest();
    }

    static byte[] leaf(byte[] salt, SortedMap<String, String> open, SortedMap<String, byte[]> commitments) {
        MessageDigest digest = Sha256.digest();
        digest.update(LEAF);
        digest.update(salt);
        open.forEach((column, value) -> {
            put(digest, column);
            put(digest, value);
        });
        digest.update((byte) 0);
        commitments.forEach((column, commitment) -> {
            put(digest, column);
            digest.update(commitment);
        });
        return digest.digest();
    }

    /** The root of the tree over {@code leaves}, which are hashes already; not of none. */
    static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        MessageDigest digest = Sha256.digest();
        digest.update(NODE);
        digest.update(root(leaves.subList(0, left)));
        digest.update(root(leaves.subList(left, leaves.size())));
        return digest.digest();
    }

    private static void put(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
