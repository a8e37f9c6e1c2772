package io.bonafide.exchange.intake;

import io.bonafide.exchange.layout.Field;
import io.bonafide.exchange.spill.Packer;
import io.bonafide.exchange.spill.Unpacker;
import java.nio.charset.StandardCharsets;

/**
 * Packs texts: one that comes often as its number in its field's {@link TextTable}, any other with its bytes. The tables
 * are shared by rows and events, so that a text is decoded from bytes once. Memory: at most 65,536 texts of 120
 * characters a field.
 */
final class Texts {
    private final TextTable[] tables = new TextTable[Field.SIZE];

    Texts() {
        for (int i = 0; i < tables.length; i++) {
            tables[i] = new TextTable();
        }
    }

    void put(Packer packer, Field field, String text) {
        int id = tables[field.ordinal()].idOf(text);
        if (id >= 0) {
            packer.putUnsigned((long) id << 1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        packer.putUnsigned((long) bytes.length << 1 | 1);
        packer.put(bytes, 0, bytes.length);
    }

    String get(Unpacker unpacker, Field field) {
        long head = unpacker.getUnsigned();
        if ((head & 1) == 0) {
            return tables[field.ordinal()].text((int) (head >>> 1));
        }
        return unpacker.getUtf8((int) (head >>> 1));
    }

    /** Takes no new texts from now on; then it may be used from several threads. */
    void close() {
        for (TextTable table : tables) {
            table.close();
        }
    }
}
