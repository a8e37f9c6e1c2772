package io.bonafide.exchange.layout;

/** The cells of one row. */
public interface CellSource {

    int size();

    /** The cell's text; empty if it is blank or beyond the end. */
    String cell(int index);
}
