package io.bonafide.exchange.table;

import java.util.Arrays;

/** The cells of one row of a sheet, set one by one at any column. Reused from row to row. */
final class TextCells {
    private final int limit;
    private String[] texts = new String[64];
    private int size;
    private int widest;

    /**
     * @param limit the most cells that are kept
     */
    TextCells(int limit) {
        this.limit = limit;
        Arrays.fill(texts, "");
    }

    void clear() {
        Arrays.fill(texts, 0, size, "");
        size = 0;
        widest = 0;
    }

    void set(int column, String text) {
        if (column >= limit) {
            widest = text.isBlank() ? widest : Math.max(widest, column + 1);
            return;
        }
        if (column >= texts.length) {
            int old = texts.length;
            texts = Arrays.copyOf(texts, Math.max(column + 1, old * 2));
            Arrays.fill(texts, old, texts.length, "");
        }
        texts[column] = text;
        size = Math.max(size, column + 1);
    }

    int size() {
        return size;
    }

    /** Tells a row of its size, and of text beyond the limit. */
    void describe(TableRows row) {
        row.size(size);
        if (widest > 0) {
            row.troubled(RowProblem.manyColumns(widest, limit));
        }
    }

    String text(int index) {
        return texts[index];
    }

    boolean blank(int index) {
        return texts[index].isBlank();
    }
}
