package io.bonafide.exchange.layout;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The values of one row, decoded. Reused from row to row: fill it, hand it on, {@link #clear} it. Not thread-safe.
 */
public final class Draft {
    /** How many words of 64 bits the fields fill. */
    public static final int WORDS = (Field.SIZE - 1) / Long.SIZE + 1;

    private final long[] numbers = new long[Field.SIZE];
    private final @Nullable String[] texts = new @Nullable String[Field.SIZE];
    private final long[] present = new long[WORDS];
    private final long[] masked = new long[WORDS];
    private Part part = Part.LINE;
    private int file;
    private long row;

    /** What the row is a part of an order's story. */
    public enum Part {
        /** One line. */
        LINE,
        /** A whole order, whose lines stand in another file; its own line if they do not. */
        ORDER,
        PARCEL,
        SCAN,
        REFUND,
        REVIEW
    }

    /** Starts over, for row {@code row} of file {@code file}. */
    public void clear(Part newPart, int newFile, long newRow) {
        Arrays.fill(present, 0);
        Arrays.fill(masked, 0);
        part = newPart;
        file = newFile;
        row = newRow;
    }

    public Part part() {
        return part;
    }

    public int file() {
        return file;
    }

    public long row() {
        return row;
    }

    public boolean has(Field field) {
        return bit(present, field);
    }

    private static boolean bit(long[] bits, Field field) {
        return (bits[field.ordinal() / Long.SIZE] >>> field.ordinal() & 1) != 0;
    }

    /** Which fields the row gives: a bit for each ordinal, from {@code 64 * word} on. */
    public long present(int word) {
        return present[word];
    }

    /** The text; null if the row does not give the field. */
    public @Nullable String text(Field field) {
        return has(field) ? texts[field.ordinal()] : null;
    }

    /** The number; 0 if the row does not give the field. */
    public long number(Field field) {
        return has(field) ? numbers[field.ordinal()] : 0;
    }

    public boolean masked(Field field) {
        return bit(masked, field);
    }

    public void set(Field field, String text) {
        texts[field.ordinal()] = text;
        put(present, field, true);
    }

    public void set(Field field, long number) {
        numbers[field.ordinal()] = number;
        put(present, field, true);
    }

    private static void put(long[] bits, Field field, boolean on) {
        long bit = 1L << field.ordinal();
        int word = field.ordinal() / Long.SIZE;
        bits[word] = on ? bits[word] | bit : bits[word] & ~bit;
    }

    /** Another draft of the same values. */
    public Draft copy() {
        Draft copy = new Draft();
        copy.clear(part, file, row);
        System.arraycopy(present, 0, copy.present, 0, present.length);
        System.arraycopy(masked, 0, copy.masked, 0, masked.length);
        System.arraycopy(numbers, 0, copy.numbers, 0, numbers.length);
        System.arraycopy(texts, 0, copy.texts, 0, texts.length);
        return copy;
    }

    /** Takes over a value of {@code from}, if it has one. */
    void copy(Field field, Draft from) {
        if (from.has(field)) {
            int i = field.ordinal();
            texts[i] = from.texts[i];
            numbers[i] = from.numbers[i];
            put(masked, field, from.masked(field));
            put(present, field, true);
        }
    }

    /** Takes a value back. */
    public void remove(Field field) {
        texts[field.ordinal()] = null;
        put(present, field, false);
        put(masked, field, false);
    }

    /** Sets an {@link Field.Type#IDENTITY}. */
    public void set(Field field, long token, boolean isMasked) {
        set(field, token);
        put(masked, field, isMasked);
    }
}
