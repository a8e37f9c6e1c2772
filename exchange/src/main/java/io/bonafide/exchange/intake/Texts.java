package io.bonafide.exchange.intake;

import io.bonafide.exchange.layout.Field;
import io.bonafide.exchange.spill.Packer;
import io.bonafide.exchange.spill.Unpacker;
import java.nio.charset.StandardCharsets;

/**
 * Packs texts: one that comes often as its number in its field's {@link TextTable}, any other with its bytes. The tables
 * are shared by rows and events, so that a text is decoded from bytes once. What is packed can be read back whatever had
 * room in the tables. For any number of threads; which texts have room then depends on which was first.
 */
final class Texts {
    private static final int LONGEST = 120;
    private static final int BYTES_BESIDE = 96;

    private final TextTable[] tables = new TextTable[Field.SIZE];
    private long left;

    /** @param memoryBytes how much the tables may take */
    Texts(long memoryBytes) {
        left = memoryBytes;
        for (int i = 0; i < tables.length; i++) {
            tables[i] = new TextTable();
        }
    }

    void put(Packer packer, Field field, String text) {
        int id = number(tables[field.ordinal()], text);
        if (id >= 0) {
            packer.putUnsigned((long) id << 1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        packer.putUnsigned((long) bytes.length << 1 | 1);
        packer.put(bytes, 0, bytes.length);
    }

    private int number(TextTable table, String text) {
        int found = table.find(text);
        return found >= 0 || !table.open() || text.length() > LONGEST ? found : add(table, text);
    }

    private synchronized int add(TextTable table, String text) {
        int found = table.find(text);
        if (found >= 0 || !table.open()) {
            return found;
        }
        left -= BYTES_BESIDE + 2L * text.length();
        if (left < 0) {
            close();
            return -1;
        }
        return table.add(text);
    }

    String get(Unpacker unpacker, Field field) {
        long head = unpacker.getUnsigned();
        if ((head & 1) == 0) {
            return tables[field.ordinal()].text((int) (head >>> 1));
        }
        return unpacker.getUtf8((int) (head >>> 1));
    }

    /** Takes no new texts from now on. */
    void close() {
        for (TextTable table : tables) {
            table.close();
        }
    }
}
