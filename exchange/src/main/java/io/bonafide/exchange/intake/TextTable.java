package io.bonafide.exchange.intake;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Numbers the texts of one field that come again and again. It stops taking new ones when it has 65,536, or when the
 * first 4,096 have hardly ever come again. Open addressing, half full at most.
 *
 * <p>Any number of threads may {@link #find} without a lock while one, under its caller's lock, adds: a slot is filled
 * after its text, and what is outgrown is replaced whole. Who looks into what was replaced meanwhile may miss a text, and
 * asks again under the lock.
 */
final class TextTable {
    private static final int MOST = 1 << 16;
    private static final int TRIAL = 1 << 12;

    private volatile Held held = new Held(new String[64], new AtomicIntegerArray(128));
    private volatile boolean closed;
    private int count;
    private final AtomicInteger hits = new AtomicInteger();

    /**
     * @param byNumber the texts
     * @param slots by hash, a text's number and one; 0 where there is none
     */
    private record Held(String[] byNumber, AtomicIntegerArray slots) {
        private int find(String text) {
            int hash = text.hashCode();
            int slot = slot(hash);
            for (int id = slots.getAcquire(slot) - 1; id >= 0; id = slots.getAcquire(slot) - 1) {
                if (byNumber[id].hashCode() == hash && byNumber[id].equals(text)) {
                    return id;
                }
                slot = next(slot);
            }
            return -1;
        }

        private void put(int id, String text) {
            byNumber[id] = text;
            int slot = slot(text.hashCode());
            while (slots.getPlain(slot) != 0) {
                slot = next(slot);
            }
            slots.setRelease(slot, id + 1);
        }

        private int slot(int hash) {
            return hash * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(slots.length()) + 1;
        }

        private int next(int slot) {
            return slot + 1 & slots.length() - 1;
        }

        private Held grown() {
            int size = byNumber.length;
            Held grown = new Held(Arrays.copyOf(byNumber, 2 * size), new AtomicIntegerArray(4 * size));
            for (int id = 0; id < size; id++) {
                grown.put(id, byNumber[id]);
            }
            return grown;
        }
    }

    /** The number of {@code text}; negative if it has none. */
    int find(String text) {
        int id = held.find(text);
        if (id >= 0 && hits.getPlain() < TRIAL) {
            hits.incrementAndGet();
        }
        return id;
    }

    /** Numbers {@code text}, which has no number. Not for two threads at a time. */
    int add(String text) {
        if (count == held.byNumber.length) {
            held = held.grown();
        }
        held.put(count++, text);
        closed = count == MOST || (count == TRIAL && hits.get() < TRIAL);
        return count - 1;
    }

    String text(int id) {
        return held.byNumber[id];
    }

    /** Whether it takes new texts. */
    boolean open() {
        return !closed;
    }

    /** Takes no new texts from now on. */
    void close() {
        closed = true;
    }
}
