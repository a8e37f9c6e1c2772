package io.bonafide.app.results;

import io.bonafide.app.access.Refusal;
import io.bonafide.app.live.ShopDesk;
import io.bonafide.core.assess.Band;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Sends answers as they are kept (server-sent events, WHATWG HTML 9.2). A stream reads what the database has after the number that it
 * sent last, so that one which was broken goes on without a gap. Each has a thread of its own, lest one slow reader holds up the others; there
 * are {@value #MOST} at the most. When the server stops they end first.
 */
final class Streams implements SmartLifecycle {
    static final int MOST = 50;
    private static final int AT_ONCE = 200;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final int FIGURES_EVERY = 4;
    private static final long BACK_AFTER_MS = 1_000;

    private final GivenAnswers answers;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0, MOST, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> new Thread(task, "stream"));

    private volatile boolean running;

    Streams(GivenAnswers answers) {
        this.answers = answers;
    }

    /**
     * Begins one.
     *
     * @param after the number of the answer before the first that is sent
     * @throws Refusal if there are too many
     */
    SseEmitter open(ShopDesk desk, Band least, long after) {
        SseEmitter emitter = new SseEmitter(0L);
        try {
            threads.execute(new Stream(emitter, desk, least, after));
        } catch (RejectedExecutionException e) {
            throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "streams");
        }
        return emitter;
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the web server, which would wait for them. */
    @Override
    public void stop() {
        running = false;
        threads.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** @param stored events of the shop */
    record Figures(long stored, int waiting) {}

    private final class Stream implements Runnable {
        private final SseEmitter emitter;
        private final ShopDesk desk;
        private final Band least;
        private long last;

        Stream(SseEmitter emitter, ShopDesk desk, Band least, long last) {
            this.emitter = emitter;
            this.desk = desk;
            this.least = least;
            this.last = last;
        }

        @Override
        public void run() {
            try {
                emitter.send(SseEmitter.event().reconnectTime(BACK_AFTER_MS).comment("open"));
                long end = System.nanoTime() + LONGEST.toNanos();
                for (long look = 0; System.nanoTime() < end && running; look++) {
                    boolean more = send(answers.after(desk.shop().id(), last, least, AT_ONCE));
                    if (look % FIGURES_EVERY == 0) {
                        emitter.send(SseEmitter.event()
                                .name("figures")
                                .data(new Figures(desk.stored(), desk.waiting()), MediaType.APPLICATION_JSON));
                    }
                    if (!more) {
                        TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
                    }
                }
                emitter.complete();
            } catch (InterruptedException e) {
                emitter.complete();
            } catch (IOException | RuntimeException e) {
                emitter.completeWithError(
                        e); // the reader is gone, or the database: who comes back is told from here on
            }
        }

        private boolean send(List<AnswerView> found) throws IOException {
            for (AnswerView answer : found) {
                emitter.send(SseEmitter.event()
                        .name("answer")
                        .id(Long.toString(answer.seq()))
                        .data(answer, MediaType.APPLICATION_JSON));
                last = answer.seq();
            }
            return found.size() == AT_ONCE;
        }
    }
}
