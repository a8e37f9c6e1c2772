package io.bonafide.exchange.intake;

import io.bonafide.core.order.Event;
import io.bonafide.exchange.spill.RecordCursor;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The events of a shop, in {@link Event#SETTLED_ORDER}; or those of all shops of an import, one shop after the other. They are decoded a little ahead by a thread of the stream's own,
 * so close it also when not all are read. To be read from one thread.
 */
public final class EventStream implements Iterator<Event>, AutoCloseable {
    private static final int BATCH = 1024;
    private static final int BATCHES_AHEAD = 4;

    private final BackgroundProducer<Batch> producer;
    private Batch batch = new Batch();
    private int next;

    EventStream(RecordCursor cursor, EventUnpacker unpacker) {
        producer =
                new BackgroundProducer<>("event-stream", BATCHES_AHEAD, () -> batch(cursor, unpacker), cursor::close);
    }

    /** Events, and what is known beside each. */
    private static final class Batch extends AbstractList<Event> {
        private final List<Event> events = new ArrayList<>(BATCH);
        private final int[] lines = new int[BATCH];
        private final int[] numbers = new int[BATCH];
        private final @Nullable Instant[] paidAt = new @Nullable Instant[BATCH];

        @Override
        public Event get(int index) {
            return events.get(index);
        }

        @Override
        public int size() {
            return events.size();
        }

        void add(Event event, int line, int number, @Nullable Instant paid) {
            lines[events.size()] = line;
            numbers[events.size()] = number;
            paidAt[events.size()] = paid;
            events.add(event);
        }
    }

    private static Batch batch(RecordCursor cursor, EventUnpacker unpacker) {
        Batch batch = new Batch();
        while (batch.size() < BATCH && cursor.next()) {
            Event event = unpacker.unpack(cursor);
            batch.add(event, unpacker.lineInShop(), unpacker.number(), unpacker.paidAt());
        }
        return batch;
    }

    @Override
    public boolean hasNext() {
        if (next == batch.size()) {
            batch = producer.take().orElseGet(Batch::new);
            next = 0;
        }
        return next < batch.size();
    }

    @Override
    public Event next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There are no more events.");
        }
        return batch.get(next++);
    }

    /** The number of the last event's line among those of its shop, from 0, in the order of their keys. */
    public int lineNumber() {
        return batch.lines[next - 1];
    }

    /** The last event's number among those of its line and kind, from 0; the same in any import that says the same of the line. */
    public int numberOfKind() {
        return batch.numbers[next - 1];
    }

    /** When the line will be paid that the last event placed; null if it will not, or if the event was another. */
    public @Nullable Instant paidAt() {
        return batch.paidAt[next - 1];
    }

    @Override
    public void close() {
        producer.close();
        batch = new Batch();
        next = 0;
    }
}
