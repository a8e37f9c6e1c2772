package io.bonafide.app.archive;

import io.bonafide.app.crypto.AesGcm;
import io.bonafide.app.crypto.Randomness;
import io.bonafide.exchange.intake.GivenEvent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How an event lies in its row: open cells, sealed ones with their salts, and what they are committed to by. */
final class EventRow {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, String>> CELLS = new TypeReference<>() {};
    private static final Set<String> PERSONAL = GivenEvent.personalColumns();

    private final SortedMap<String, String> open = new TreeMap<>();
    private final SortedMap<String, String> commitments = new TreeMap<>();
    private final byte[] salt = Randomness.bytes(Commitments.SALT_BYTES);
    private final byte[] leaf;
    private final byte @Nullable [] personal;

    private EventRow(SortedMap<String, String> cells, byte[] personKey, byte[] place) {
        SortedMap<String, Map<String, String>> hidden = new TreeMap<>();
        SortedMap<String, byte[]> bound = new TreeMap<>();
        cells.forEach((column, value) -> {
            if (PERSONAL.contains(column)) {
                byte[] own = Randomness.bytes(Commitments.SALT_BYTES);
                byte[] commitment = Commitments.field(own, column, value);
                hidden.put(column, Map.of("salt", base64(own), "value", value));
                bound.put(column, commitment);
                commitments.put(column, base64(commitment));
            } else {
                open.put(column, value);
            }
        });
        leaf = Commitments.leaf(salt, open, bound);
        personal = hidden.isEmpty() ? null : AesGcm.seal(personKey, JSON.writeValueAsBytes(hidden), place);
    }

    static EventRow of(int shop, long seq, SortedMap<String, String> cells, byte[] personKey) {
        return new EventRow(cells, personKey, place(shop, seq));
    }

    /** A sealed row opens in its own place only. */
    static byte[] place(int shop, long seq) {
        return ByteBuffer.allocate(Integer.BYTES + Long.BYTES)
                .putInt(shop)
                .putLong(seq)
                .array();
    }

    static String json(SortedMap<String, String> cells) {
        return JSON.writeValueAsString(cells);
    }

    static SortedMap<String, String> cells(String json) {
        return JSON.readValue(json.getBytes(StandardCharsets.UTF_8), CELLS);
    }

    SortedMap<String, String> open() {
        return open;
    }

    SortedMap<String, String> commitments() {
        return commitments;
    }

    byte[] salt() {
        return salt;
    }

    byte[] leaf() {
        return leaf;
    }

    byte @Nullable [] personal() {
        return personal;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
