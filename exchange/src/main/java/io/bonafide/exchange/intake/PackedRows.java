package io.bonafide.exchange.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows that a {@link DraftPacking} packed, one behind the other, for the {@link DraftStore}. Reused. */
final class PackedRows {
    private byte[] bytes = new byte[1 << 14];
    private int[] ends = new int[64];
    private int[] keyLengths = new int[64];
    private int[] shops = new int[64];
    private int count;
    private final List<ShopTable.Named> names = new ArrayList<>();

    void clear() {
        count = 0;
        names.clear();
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** Adds a copy of the record that the first {@code length} bytes are, with room for the shop's number at its start. */
    void add(ShopTable.Named shop, byte[] record, int keyLength, int length) {
        int start = start(count);
        if (bytes.length - start < length) {
            bytes = Arrays.copyOf(bytes, Math.max(start + length, bytes.length * 2));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
            keyLengths = Arrays.copyOf(keyLengths, count * 2);
            shops = Arrays.copyOf(shops, count * 2);
        }
        System.arraycopy(record, 0, bytes, start, length);
        ends[count] = start + length;
        keyLengths[count] = keyLength;
        shops[count] = place(shop);
        count++;
    }

    private int place(ShopTable.Named shop) {
        int place = count > 0 && names.get(shops[count - 1]).equals(shop) ? shops[count - 1] : names.indexOf(shop);
        if (place >= 0) {
            return place;
        }
        names.add(shop);
        return names.size() - 1;
    }

    byte[] array() {
        return bytes;
    }

    /** Where a row's record begins in the array. */
    int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    int keyLength(int row) {
        return keyLengths[row];
    }

    int length(int row) {
        return ends[row] - start(row);
    }

    /** What the row says of its shop. */
    ShopTable.Named shop(int row) {
        return names.get(shops[row]);
    }
}
