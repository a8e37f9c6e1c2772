package io.bonafide.exchange.intake;

import io.bonafide.core.order.Event;
import io.bonafide.exchange.spill.RecordCursor;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The events of an import, in {@link Event#SETTLED_ORDER}. They are decoded a little ahead by a thread of the stream's own,
 * so close it also when not all are read. To be read from one thread.
 */
public final class EventStream implements Iterator<Event>, AutoCloseable {
    private static final int BATCH = 1024;
    private static final int BATCHES_AHEAD = 4;

    private final BackgroundProducer<List<Event>> producer;
    private List<Event> batch = List.of();
    private int next;

    EventStream(RecordCursor cursor, EventUnpacker unpacker) {
        producer =
                new BackgroundProducer<>("event-stream", BATCHES_AHEAD, () -> batch(cursor, unpacker), cursor::close);
    }

    private static List<Event> batch(RecordCursor cursor, EventUnpacker unpacker) {
        List<Event> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH && cursor.next()) {
            batch.add(unpacker.unpack(cursor));
        }
        return batch;
    }

    @Override
    public boolean hasNext() {
        if (next == batch.size()) {
            batch = producer.take().orElse(List.of());
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

    @Override
    public void close() {
        producer.close();
        batch = List.of();
        next = 0;
    }
}
