package io.bonafide.exchange.spill;

/** Walks over sorted records. The bytes of the current one are valid until the next call of {@link #next}. */
public interface RecordCursor extends AutoCloseable {

    /** Steps to the next record; false at the end. */
    boolean next();

    /** The array in which the current record stands; not to be written to. */
    byte[] array();

    /** Where the current record, which begins with its key, begins. */
    int offset();

    /** How many of the current record's bytes are its key. */
    int keyLength();

    /** How many bytes the current record has, key included. */
    int length();

    @Override
    void close();
}
