package io.bonafide.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BackgroundTest {

    @Test
    void batchesAreWorkedOffInTheirOrder() throws InterruptedException {
        List<Integer> seen = new ArrayList<>();
        try (BackgroundConsumer<List<Integer>> consumer = new BackgroundConsumer<>("test", 2, seen::addAll)) {
            for (int i = 0; i < 1000; i++) {
                consumer.put(List.of(i));
            }
            consumer.finish();
        }
        assertThat(seen).isEqualTo(IntStream.range(0, 1000).boxed().toList());
    }

    @Test
    void whatAConsumerThrowsReachesTheOneWhoPuts() {
        try (BackgroundConsumer<List<Integer>> consumer = new BackgroundConsumer<>("test", 1, batch -> {
            throw new IllegalStateException("no room");
        })) {
            assertThatThrownBy(() -> {
                        while (true) {
                            consumer.put(List.of(1));
                        }
                    })
                    .hasMessage("no room");
            assertThatThrownBy(consumer::finish).hasMessage("no room");
        }
    }

    @Test
    void anInterruptReachesTheOneWhoPuts() {
        CountDownLatch never = new CountDownLatch(1);
        try (BackgroundConsumer<List<Integer>> consumer =
                new BackgroundConsumer<>("test", 1, batch -> awaitQuietly(never))) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> consumer.put(List.of(1))).isInstanceOf(InterruptedException.class);
        }
        assertThat(Thread.interrupted()).isFalse();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void madeBatchesComeInTheirOrderAndThenNone() {
        Iterator<Integer> numbers = IntStream.range(0, 1000).iterator();
        AtomicBoolean ended = new AtomicBoolean();
        try (BackgroundProducer<List<Integer>> producer =
                producer(() -> numbers.hasNext() ? List.of(numbers.next()) : List.of(), () -> ended.set(true))) {
            for (int i = 0; i < 1000; i++) {
                assertThat(producer.take()).contains(List.of(i));
            }
            assertThat(producer.take()).isEmpty();
            assertThat(producer.take()).isEmpty();
        }
        assertThat(ended).isTrue();
    }

    @Test
    void whatAProducerThrowsReachesTheOneWhoTakes() {
        try (BackgroundProducer<List<Integer>> producer = producer(
                () -> {
                    throw new IllegalStateException("cut off");
                },
                () -> {})) {
            assertThatThrownBy(producer::take).hasMessageContaining("cut off").hasMessageContaining("again");
            assertThat(producer.take()).isEmpty();
        }
    }

    @Test
    void closingBeforeTheEndEndsTheThreadAndItsSource() {
        AtomicBoolean ended = new AtomicBoolean();
        BackgroundProducer<List<Integer>> producer = producer(() -> List.of(1), () -> ended.set(true));
        assertThat(producer.take()).contains(List.of(1));
        producer.close();
        assertThat(ended).isTrue();
        assertThat(producer.take()).isEmpty();
    }

    @Test
    void takingWhileInterruptedStillTakesAndKeepsTheInterrupt() {
        try (BackgroundProducer<List<Integer>> producer = producer(() -> List.of(1), () -> {})) {
            Thread.currentThread().interrupt();
            assertThat(producer.take()).contains(List.of(1));
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static BackgroundProducer<List<Integer>> producer(Supplier<List<Integer>> source, Runnable atEnd) {
        return new BackgroundProducer<>("test", 2, source, atEnd);
    }
}
