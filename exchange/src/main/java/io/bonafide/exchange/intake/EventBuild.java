package io.bonafide.exchange.intake;

import io.bonafide.core.order.OrderLine;
import java.util.ArrayList;
import java.util.List;

/** Joins stored rows order by order on the calling thread, and turns the lines into events on another. */
final class EventBuild {
    private static final int BATCH = 512;
    private static final int BATCHES_AHEAD = 8;

    private EventBuild() {}

    /** Fills {@code events}, unsealed, with the events of all orders of {@code rows}. */
    static void run(DraftStore rows, OrderJoin join, EventStore events, IntakeProgress progress)
            throws InterruptedException {
        long all = Math.max(1, rows.count());
        try (OrderReader reader = rows.orders();
                BackgroundConsumer<List<OrderLine>> consumer =
                        new BackgroundConsumer<>("events", BATCHES_AHEAD, batch -> batch.forEach(events::add))) {
            OrderRows order = new OrderRows();
            List<OrderLine> batch = new ArrayList<>(BATCH);
            for (long orders = 0; reader.next(order); orders++) {
                Interrupts.check(orders);
                rows.sightings().take(order);
                batch.addAll(join.join(order));
                if (batch.size() >= BATCH) {
                    consumer.put(batch);
                    batch = new ArrayList<>(BATCH);
                    progress.phase("joining", (double) reader.read() / all);
                }
            }
            consumer.put(batch);
            consumer.finish();
        }
    }
}
