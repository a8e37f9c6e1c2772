package io.bonafide.exchange.layout;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The values of one row, decoded. Reused from row to row: fill it, hand it on, {@link #clear} it. Not thread-safe.
 */
public final class Draft {
    private final long[] numbers = new long[Field.SIZE];
    private final @Nullable String[] texts = new @Nullable String[Field.SIZE];
    private final boolean[] present = new boolean[Field.SIZE];
    private final boolean[] masked = new boolean[Field.SIZE];
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
        Arrays.fill(present, false);
        Arrays.fill(masked, false);
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
        return present[field.ordinal()];
    }

    /** The text; null if the row does not give the field. */
    public @Nullable String text(Field field) {
        return present[field.ordinal()] ? texts[field.ordinal()] : null;
    }

    /** The number; 0 if the row does not give the field. */
    public long number(Field field) {
        return present[field.ordinal()] ? numbers[field.ordinal()] : 0;
    }

    public boolean masked(Field field) {
        return masked[field.ordinal()];
    }

    public void set(Field field, String text) {
        texts[field.ordinal()] = text;
        present[field.ordinal()] = true;
    }

    public void set(Field field, long number) {
        numbers[field.ordinal()] = number;
        present[field.ordinal()] = true;
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
            masked[i] = from.masked[i];
            present[i] = true;
        }
    }

    /** Takes a value back. */
    public void remove(Field field) {
        texts[field.ordinal()] = null;
        present[field.ordinal()] = false;
        masked[field.ordinal()] = false;
    }

    /** Sets an {@link Field.Type#IDENTITY}. */
    public void set(Field field, long token, boolean isMasked) {
        set(field, token);
        masked[field.ordinal()] = isMasked;
    }
}
