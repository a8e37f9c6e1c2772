package io.bonafide.exchange.intake;

import io.bonafide.exchange.layout.Draft;
import io.bonafide.exchange.layout.Field;
import io.bonafide.exchange.spill.Packer;
import io.bonafide.exchange.spill.Unpacker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Packs a row: first its key (shop, order, part, file, row), which sorts the rows of an order together, then which fields
 * it gives and their values. Platform, shop and order stand in the key only. Not thread-safe.
 */
final class DraftCodec {
    private static final int SHOP_BYTES = 2;
    private static final int PART_BYTES = 1;
    private static final int FILE_BYTES = 2;
    private static final int ROW_BYTES = 5;

    /** How many bytes stand before and behind the order's id in a key. */
    static final int BEFORE_ORDER = SHOP_BYTES;

    static final int AFTER_ORDER = PART_BYTES + FILE_BYTES + ROW_BYTES;

    private static final int MOST_SHOPS = 1 << 8 * SHOP_BYTES;
    private static final Field[] FIELDS = Field.values();
    private static final Draft.Part[] PARTS = Draft.Part.values();
    private static final List<Field> IDENTITIES = identities();
    private static final int[] MASK_BITS = maskBits();
    private static final int MASK_BYTES = 2;
    private static final int FIRST_VALUE = Field.ORDER_ID.ordinal() + 1;

    private final Texts texts;
    private final IdCode ids = new IdCode();
    private final Unpacker unpacker = new Unpacker();
    private long base;

    DraftCodec(Texts texts) {
        this.texts = texts;
    }

    private static List<Field> identities() {
        List<Field> identities = new ArrayList<>();
        for (Field field : FIELDS) {
            if (field.type() == Field.Type.IDENTITY) {
                identities.add(field);
            }
        }
        return identities;
    }

    private static int[] maskBits() {
        int[] bits = new int[FIELDS.length];
        for (Field field : IDENTITIES) {
            bits[field.ordinal()] = IDENTITIES.indexOf(field);
        }
        return bits;
    }

    /** The first bytes of the keys of a shop's rows. */
    static byte[] shopPrefix(int shop) {
        if (shop >= MOST_SHOPS) {
            throw new IllegalArgumentException("""
                    The input has more than %d shops.
                    Read it in parts.""".formatted(MOST_SHOPS));
        }
        return new byte[] {(byte) (shop >> 8), (byte) shop};
    }

    /** The first bytes of the keys of an order's rows, and of no others. */
    byte[] orderPrefix(int shop, String orderId) {
        Packer packer = new Packer();
        packer.put(shopPrefix(shop), 0, SHOP_BYTES);
        ids.write(packer, orderId);
        return Arrays.copyOf(packer.array(), packer.size());
    }

    /** Packs {@code draft} under {@code orderId} of {@code shop}, and returns the key's length. */
    int write(Packer packer, int shop, String orderId, Draft draft) {
        packer.reset().put(shopPrefix(shop), 0, SHOP_BYTES);
        ids.write(packer, orderId);
        packer.putByte(draft.part().ordinal());
        packer.putOrdered(draft.file(), FILE_BYTES);
        packer.putOrdered(draft.row(), ROW_BYTES);
        int keyLength = packer.size();
        writeValues(packer, orderId, draft);
        return keyLength;
    }

    private void writeValues(Packer packer, String orderId, Draft draft) {
        long low = draft.present(0) & -1L << FIRST_VALUE;
        long high = draft.present(1);
        packer.putLong(low);
        packer.putByte((int) high);
        packer.putOrdered(masks(draft), MASK_BYTES);
        base = 0;
        for (long left = low; left != 0; left &= left - 1) {
            writeValue(packer, FIELDS[Long.numberOfTrailingZeros(left)], orderId, draft);
        }
        for (long left = high; left != 0; left &= left - 1) {
            writeValue(packer, FIELDS[Long.SIZE + Long.numberOfTrailingZeros(left)], orderId, draft);
        }
    }

    private static int masks(Draft draft) {
        int masks = 0;
        for (int i = 0; i < IDENTITIES.size(); i++) {
            masks |= draft.masked(IDENTITIES.get(i)) ? 1 << i : 0;
        }
        return masks;
    }

    private void writeValue(Packer packer, Field field, String orderId, Draft draft) {
        switch (field.type()) {
            case TEXT -> writeText(packer, field, orderId, draft);
            case IDENTITY -> packer.putLong(draft.number(field));
            case INSTANT -> {
                packer.putSigned(draft.number(field) - base);
                base = draft.number(field);
            }
            default -> packer.putSigned(draft.number(field));
        }
    }

    private void writeText(Packer packer, Field field, String orderId, Draft draft) {
        String text = String.valueOf(draft.text(field));
        if (field == Field.LINE_ID) {
            ids.write(packer, text.equals(orderId) ? "" : text);
        } else {
            texts.put(packer, field, text);
        }
    }

    /** The order's id of the record at {@code offset}. */
    String orderId(byte[] array, int offset) {
        return ids.read(unpacker.set(array, offset + BEFORE_ORDER));
    }

    /** The number of the shop that the row of the record at {@code offset} named. */
    static int shop(byte[] array, int offset) {
        return (array[offset] & 0xFF) << 8 | array[offset + 1] & 0xFF;
    }

    /** Reads the record at {@code offset}, of order {@code orderId}, into {@code draft}, but for platform and shop. */
    void read(byte[] array, int offset, int keyLength, String orderId, Draft draft) {
        unpacker.set(array, offset + keyLength - AFTER_ORDER);
        Draft.Part part = PARTS[unpacker.getByte()];
        int file = (int) unpacker.getOrdered(FILE_BYTES);
        draft.clear(part, file, unpacker.getOrdered(ROW_BYTES));
        draft.set(Field.ORDER_ID, orderId);
        long low = unpacker.getLong();
        int high = unpacker.getByte();
        int masks = (int) unpacker.getOrdered(MASK_BYTES);
        base = 0;
        for (long left = low; left != 0; left &= left - 1) {
            readValue(FIELDS[Long.numberOfTrailingZeros(left)], orderId, masks, draft);
        }
        for (int left = high; left != 0; left &= left - 1) {
            readValue(FIELDS[Long.SIZE + Integer.numberOfTrailingZeros(left)], orderId, masks, draft);
        }
    }

    private void readValue(Field field, String orderId, int masks, Draft draft) {
        switch (field.type()) {
            case TEXT -> draft.set(field, readText(field, orderId));
            case IDENTITY -> draft.set(field, unpacker.getLong(), (masks >> MASK_BITS[field.ordinal()] & 1) != 0);
            case INSTANT -> {
                base += unpacker.getSigned();
                draft.set(field, base);
            }
            default -> draft.set(field, unpacker.getSigned());
        }
    }

    private String readText(Field field, String orderId) {
        if (field != Field.LINE_ID) {
            return texts.get(unpacker, field);
        }
        String lineId = ids.read(unpacker);
        return lineId.isEmpty() ? orderId : lineId;
    }
}
