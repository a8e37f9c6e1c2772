package io.bonafide.exchange.intake;

import java.util.Arrays;

/**
 * Numbers the texts of one field that come again and again. It stops taking new ones when it has 65,536, or when the
 * first 4,096 have hardly ever come again. Open addressing, half full at most.
 */
final class TextTable {
    /** What {@link #idOf} says of a text that has no number. */
    static final int NONE = -1;

    private static final int MOST = 1 << 16;
    private static final int TRIAL = 1 << 12;
    private static final int LONGEST = 120;

    private String[] texts = new String[64];
    private int[] hashes = new int[64];
    private int[] slots = new int[128];
    private int count;
    private long hits;
    private boolean closed;

    /** The number of {@code text}, which is given one if it can be; {@link #NONE} if not. */
    int idOf(String text) {
        int hash = text.hashCode();
        int slot = hash * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(slots.length) + 1;
        for (int id = slots[slot] - 1; id >= 0; id = slots[slot] - 1) {
            if (hashes[id] == hash && texts[id].equals(text)) {
                hits += closed ? 0 : 1;
                return id;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return closed || text.length() > LONGEST ? NONE : add(text, hash, slot);
    }

    String text(int id) {
        return texts[id];
    }

    /** Takes no new texts from now on; then it may be read from several threads. */
    void close() {
        closed = true;
    }

    private int add(String text, int hash, int slot) {
        if (count == texts.length) {
            texts = Arrays.copyOf(texts, count * 2);
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        hashes[count] = hash;
        texts[count++] = text;
        slots[slot] = count;
        if (count * 2 > slots.length) {
            rehash();
        }
        closed = count == MOST || (count == TRIAL && hits < TRIAL);
        return count - 1;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        for (int id = 0; id < count; id++) {
            int slot = hashes[id] * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(slots.length) + 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = id + 1;
        }
    }
}
