package io.bonafide.core.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class OrderedTasksTest {
    private static final int TASKS = 500;

    @Test
    void resultsComeInOrderThoughTasksEndInAnother() {
        List<Integer> ended = new ArrayList<>();
        List<Integer> taken = new ArrayList<>();
        Set<Thread> takers = new HashSet<>();
        try (OrderedTasks<Integer> tasks = new OrderedTasks<>(result -> {
            taken.add(result);
            takers.add(Thread.currentThread());
        })) {
            for (int i = 0; i < TASKS; i++) {
                int number = i;
                tasks.add(() -> {
                    spin(number);
                    synchronized (ended) {
                        ended.add(number);
                    }
                    return number;
                });
            }
            tasks.finish();
        }
        assertThat(taken).hasSize(TASKS).isSorted();
        assertThat(ended).hasSize(TASKS);
        assertThat(takers).containsExactly(Thread.currentThread());
    }

    @Test
    void moreThanOneThreadWorks() throws InterruptedException {
        Set<Thread> workers = ConcurrentHashMap.newKeySet();
        CountDownLatch both = new CountDownLatch(2);
        try (OrderedTasks<Integer> tasks = new OrderedTasks<>(result -> {})) {
            for (int i = 0; i < 2; i++) {
                tasks.add(() -> {
                    workers.add(Thread.currentThread());
                    both.countDown();
                    try {
                        both.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return 1;
                });
            }
            tasks.finish();
        }
        assertThat(workers).hasSize(2);
    }

    @Test
    void whatATaskThrowsEndsIt() {
        List<Integer> taken = new ArrayList<>();
        assertThatThrownBy(() -> {
                    try (OrderedTasks<Integer> tasks = new OrderedTasks<>(taken::add)) {
                        for (int i = 0; i < TASKS; i++) {
                            int number = i;
                            tasks.add(() -> {
                                if (number == 20) {
                                    throw new IllegalArgumentException("broken");
                                }
                                return number;
                            });
                        }
                        tasks.finish();
                    }
                })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("broken");
        assertThat(taken).hasSize(20).isSorted();
    }

    @Test
    void nothingIsBeingDoneOnceItIsClosed() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        assertThatThrownBy(() -> {
                    try (OrderedTasks<Integer> tasks = new OrderedTasks<>(result -> {
                        throw new IllegalStateException("full");
                    })) {
                        for (int i = 0; i < TASKS; i++) {
                            tasks.add(() -> {
                                int mine = begun.incrementAndGet();
                                spin(mine);
                                ended.incrementAndGet();
                                return mine;
                            });
                        }
                    }
                })
                .hasMessage("full");
        assertThat(ended).hasValue(begun.get());
        assertThat(begun.get()).isLessThan(TASKS);
    }

    private static void spin(int seed) {
        long until = System.nanoTime() + new Random(seed).nextInt(400_000);
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }
}
