package io.bonafide.app.kafka;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads Kafka on a thread of its own from when the server is ready until it stops. It stops beside the requests that are under way
 * and in the same time; what is not stored by then is read again by the next start.
 */
final class KafkaSource implements SmartLifecycle, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaSource.class);
    /** That of the server's own wait for requests. */
    private static final int PHASE = Integer.MAX_VALUE - 1024;

    private static final long MILLIS_BETWEEN_ATTEMPTS = 2_000;

    private final ConsumerMaker maker;
    private final Figures figures;
    private final long patience;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work, "kafka");
    private volatile long stopping;
    private volatile boolean running;

    /** @param patience how long a stop waits for what was handed on */
    KafkaSource(ConsumerMaker maker, Figures figures, Duration patience) {
        this.maker = maker;
        this.figures = figures;
        this.patience = patience.toNanos();
        thread.setDaemon(true);
    }

    private void work() {
        while (!isStopping()) {
            try {
                maker.consume(this::isStopping, this::hasGivenUp);
            } catch (InterruptedException e) {
                return; // nobody interrupts it but to stop it
            } catch (RuntimeException e) {
                LOG.error("Kafka's consumer ended with {} at {}", e.getClass().getName(), e.getStackTrace()[0]);
                figures.stands(Standing.State.FAILED, e.getClass().getSimpleName());
            }
            try {
                stop.await(MILLIS_BETWEEN_ATTEMPTS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                return;
            }
        }
        figures.stands(Standing.State.STOPPED, "");
    }

    private boolean isStopping() {
        return stop.getCount() == 0;
    }

    private boolean hasGivenUp() {
        return isStopping() && System.nanoTime() - stopping > patience;
    }

    @Override
    public void start() {
        running = true;
        thread.start();
    }

    @Override
    public void stop(Runnable stopped) {
        stopping = System.nanoTime();
        stop.countDown();
        Thread waiting = new Thread(
                () -> {
                    join(patience + TimeUnit.SECONDS.toNanos(5));
                    running = false;
                    stopped.run();
                },
                "kafka-stop");
        waiting.setDaemon(true);
        waiting.start();
    }

    @Override
    public void stop() {
        CountDownLatch stopped = new CountDownLatch(1);
        stop(stopped::countDown);
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void join(long nanos) {
        try {
            thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /** Ends what a stop did not: nothing is handed on any more when the desks close. */
    @Override
    public void close() {
        stop.countDown();
        thread.interrupt();
        join(TimeUnit.SECONDS.toNanos(2));
    }
}
