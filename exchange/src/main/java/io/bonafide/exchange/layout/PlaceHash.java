package io.bonafide.exchange.layout;

/** A hash of where a row says that the receiver is, its divisions and its address together, whether masked or not. */
public final class PlaceHash {
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private PlaceHash() {}

    public static long of(Draft row) {
        long hash = row.number(Field.ADDRESS);
        for (Field field : new Field[] {Field.PROVINCE, Field.CITY, Field.DISTRICT}) {
            String name = row.text(field);
            hash = Long.rotateLeft(hash * MIX, 31) + (name == null ? 0 : TextHash.of(name));
        }
        return hash;
    }
}
