package io.bonafide.app.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the topics: fetches, hands on, and commits the offsets of what is on the disk, in this order. What cannot be stored now is
 * fetched again in a second, and its partition waits till then. For one thread.
 */
final class Consuming {
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long NANOS_OF_WAITING = Duration.ofSeconds(1).toNanos();
    private static final long NANOS_BETWEEN_PROBES = Duration.ofSeconds(3).toNanos();

    private final Consumer<byte[], byte @Nullable []> consumer;
    private final Set<String> topics;
    private final Handing handing;
    private final Figures figures;
    private final Map<TopicPartition, OffsetAndMetadata> uncommitted = new HashMap<>();
    private final Map<TopicPartition, Long> waiting = new HashMap<>();
    private long probed;

    Consuming(Consumer<byte[], byte @Nullable []> consumer, Set<String> topics, Handing handing, Figures figures) {
        this.consumer = consumer;
        this.topics = topics;
        this.handing = handing;
        this.figures = figures;
    }

    /**
     * Goes on until it is told to stop.
     *
     * @throws org.apache.kafka.common.KafkaException if this consumer can go on no more
     */
    void run(BooleanSupplier stopping) throws InterruptedException {
        probed = System.nanoTime() - NANOS_BETWEEN_PROBES;
        consumer.subscribe(topics, new Partitions());
        while (!stopping.getAsBoolean()) {
            goOn();
            ConsumerRecords<byte[], byte @Nullable []> records = consumer.poll(POLL);
            if (!records.isEmpty()) {
                take(records);
                connected();
            }
            commit();
            if (System.nanoTime() - probed >= NANOS_BETWEEN_PROBES) {
                probe();
            }
        }
        commit();
    }

    private void take(ConsumerRecords<byte[], byte @Nullable []> records) throws InterruptedException {
        Map<TopicPartition, Long> left = handing.hand(records);
        for (TopicPartition partition : records.partitions()) {
            @Nullable Long first = left.get(partition);
            if (first != null) {
                consumer.seek(partition, first);
                consumer.pause(Set.of(partition));
                waiting.put(partition, System.nanoTime());
            }
            uncommitted.put(partition, new OffsetAndMetadata(consumer.position(partition)));
        }
    }

    private void goOn() {
        Set<TopicPartition> ready = new HashSet<>();
        waiting.forEach((partition, since) -> {
            if (System.nanoTime() - since >= NANOS_OF_WAITING) {
                ready.add(partition);
            }
        });
        waiting.keySet().removeAll(ready);
        ready.retainAll(consumer.assignment());
        consumer.resume(ready);
    }

    /** What could not be committed is committed with what comes next: it is stored, so it harms nothing to read it again. */
    private void commit() {
        if (uncommitted.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(uncommitted, PATIENCE);
            uncommitted.clear();
        } catch (CommitFailedException | RebalanceInProgressException | FencedInstanceIdException e) {
            uncommitted.clear(); // somebody else reads these partitions now, from what was committed before
        } catch (RetriableException e) {
            figures.stands(Standing.State.NO_BROKER, e.getClass().getSimpleName());
        }
    }

    private void probe() {
        Set<TopicPartition> assigned = consumer.assignment();
        try {
            Set<String> missing = new HashSet<>(topics);
            assigned.forEach(partition -> missing.remove(partition.topic()));
            if (!missing.isEmpty()) {
                missing.removeAll(consumer.listTopics(PATIENCE).keySet());
            }
            behind(consumer.endOffsets(assigned, PATIENCE));
            if (missing.isEmpty()) {
                connected();
            } else {
                figures.stands(Standing.State.NO_TOPIC, "");
            }
        } catch (RetriableException e) {
            figures.stands(Standing.State.NO_BROKER, e.getClass().getSimpleName());
        }
        probed = System.nanoTime();
    }

    private void connected() {
        figures.stands(Standing.State.CONNECTED, "");
    }

    private void behind(Map<TopicPartition, Long> ends) {
        long lag = 0;
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            lag += Math.max(0, end.getValue() - consumer.position(end.getKey(), PATIENCE));
        }
        figures.behind(lag, waiting.size());
    }

    /** Between two fetches everything is done with, so there is nothing to finish for who reads them next. */
    private final class Partitions implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            commit();
            onPartitionsLost(partitions);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            partitions.forEach(waiting::remove);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            partitions.forEach(waiting::remove);
            partitions.forEach(uncommitted::remove);
        }
    }
}
