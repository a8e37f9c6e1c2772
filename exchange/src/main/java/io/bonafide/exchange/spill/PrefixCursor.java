package io.bonafide.exchange.spill;

/** The first records of a sorted cursor, as far as their keys begin alike. */
final class PrefixCursor implements RecordCursor {
    private final RecordCursor records;
    private final byte[] prefix;
    private boolean ended;

    /** Over {@code records}, which it closes. */
    PrefixCursor(RecordCursor records, byte[] prefix) {
        this.records = records;
        this.prefix = prefix.clone();
    }

    @Override
    public boolean next() {
        ended = ended || !records.next() || !Keys.startsWith(records, prefix);
        return !ended;
    }

    @Override
    public byte[] array() {
        return records.array();
    }

    @Override
    public int offset() {
        return records.offset();
    }

    @Override
    public int keyLength() {
        return records.keyLength();
    }

    @Override
    public int length() {
        return records.length();
    }

    @Override
    public void close() {
        records.close();
    }
}
