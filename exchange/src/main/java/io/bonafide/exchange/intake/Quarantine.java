package io.bonafide.exchange.intake;

import io.bonafide.core.exposure.Wording;
import io.bonafide.core.order.SourceRef;
import io.bonafide.exchange.spill.ExternalSorter;
import io.bonafide.exchange.spill.Packer;
import io.bonafide.exchange.spill.RecordCursor;
import io.bonafide.exchange.spill.Scratch;
import io.bonafide.exchange.spill.Unpacker;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The rows that were set aside, each with its reason; on disk where they are many. Sorted by file and row. */
public final class Quarantine implements AutoCloseable {
    private static final int FILE_BYTES = 4;
    private static final int ROW_BYTES = 6;
    private static final int KEY_BYTES = FILE_BYTES + ROW_BYTES;

    private final ExternalSorter sorter;
    private final RowCounts perFile = new RowCounts();
    private final Packer packer = new Packer();

    /**
     * A row that was set aside.
     *
     * @param source the row
     * @param column the column that could not be used, as the file or, where several rows were joined, the canonical
     *     layout calls it; empty if it is the whole row
     * @param valueClass what kind of value stood there, never the value
     * @param reason why the row cannot be used, and the way out
     */
    public record Entry(SourceRef source, String column, String valueClass, Wording reason) {}

    Quarantine(Scratch scratch, long memoryBytes) {
        sorter = new ExternalSorter(scratch, "quarantine", memoryBytes);
    }

    void add(Entry entry) {
        list(entry);
        perFile.add(entry.source().file());
    }

    /** Lists a row that takes back another: nothing is wrong with it, so that it does not count as set aside. */
    void addCancellation(SourceRef source, String column) {
        list(new Entry(
                source,
                column,
                "cancellation",
                new Wording(
                        "数量为负：该行撤回一笔销售，本身不是订单。",
                        "The quantity is negative: the row takes back a sale, and is no order of its own.")));
    }

    private void list(Entry entry) {
        packer.reset().putOrdered(entry.source().file(), FILE_BYTES);
        packer.putOrdered(entry.source().row(), ROW_BYTES);
        packer.putText(entry.column());
        packer.putText(entry.valueClass());
        packer.putText(entry.reason().zh());
        packer.putText(entry.reason().en());
        sorter.add(packer, KEY_BYTES);
    }

    void seal() {
        sorter.seal();
    }

    /** How many entries there are. */
    public long count() {
        return sorter.count();
    }

    /** How many rows of the file with that index could not be used; cancellations are none of them. */
    public long count(int file) {
        return perFile.of(file);
    }

    /** All entries; close it when done. */
    public Entries open() {
        return new Entries(sorter.open());
    }

    @Override
    public void close() {
        sorter.close();
    }

    /** Walks over the entries, by file and row. */
    public static final class Entries implements Iterator<Entry>, AutoCloseable {
        private final RecordCursor cursor;
        private final Unpacker unpacker = new Unpacker();
        private boolean more;

        private Entries(RecordCursor cursor) {
            this.cursor = cursor;
            this.more = cursor.next();
        }

        @Override
        public boolean hasNext() {
            return more;
        }

        @Override
        public Entry next() {
            if (!more) {
                throw new NoSuchElementException("There are no more entries.");
            }
            unpacker.set(cursor);
            SourceRef source = new SourceRef((int) unpacker.getOrdered(FILE_BYTES), unpacker.getOrdered(ROW_BYTES));
            Entry entry = new Entry(
                    source,
                    unpacker.getText(),
                    unpacker.getText(),
                    new Wording(unpacker.getText(), unpacker.getText()));
            more = cursor.next();
            return entry;
        }

        @Override
        public void close() {
            cursor.close();
        }
    }
}
