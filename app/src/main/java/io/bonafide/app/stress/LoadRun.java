package io.bonafide.app.stress;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One load: requests fall due at even distances, whether or not the server keeps up, and each answer's time is counted from then.
 * So many requests are under way as there are senders, at most {@value #SENDERS}; who waits for one to be free waits on the clock.
 */
public final class LoadRun {
    /** Stands in an event for the time at which it is sent. */
    static final String TIME = "{at}";

    private static final int SENDERS = 64;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final LoadSettings settings;
    private final Clock clock;
    private final LoadClient client;
    private final DoubleConsumer progress;
    private final Semaphore free = new Semaphore(SENDERS);
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private int handedOn;

    private LoadRun(LoadSettings settings, Clock clock, DoubleConsumer progress) {
        this.settings = settings;
        this.clock = clock;
        this.client = new LoadClient(settings.server(), settings.key(), SENDERS);
        this.progress = progress;
    }

    /**
     * Puts the load on the server.
     *
     * @param progress takes the share that was sent
     * @throws IOException if the server does not answer, or refuses the key
     */
    public static LoadReport run(LoadSettings settings, Clock clock, DoubleConsumer progress)
            throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("bonafide-stress");
        try {
            return new LoadRun(settings, clock, progress).run(new ShopEvents(settings.seed(), scratch));
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    private LoadReport run(ShopEvents events) throws IOException, InterruptedException {
        addShop();
        List<List<String>> before = bodies(events, requests(settings.warmUp()));
        List<List<String>> counted = bodies(events, Math.max(1, requests(settings.seconds())));
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            int all = before.size() + counted.size();
            load(before, senders, all);
            answered.set(0);
            failed.set(0);
            long had = stored();
            long used = processorNanos();
            long begin = System.nanoTime();
            long[] latencies = load(counted, senders, all);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            Duration processor = Duration.ofNanos(processorNanos() - used);
            progress.accept(1);
            long sent = (long) counted.size() * settings.batch();
            return new LoadReport(sent, answered.get(), failed.get(), stored() - had, took, processor, latencies);
        } finally {
            senders.shutdown();
        }
    }

    private int requests(int seconds) {
        return Math.toIntExact((long) settings.rate() * seconds / settings.batch());
    }

    /** Made beforehand, so that making them takes nothing from the server meanwhile. */
    private List<List<String>> bodies(ShopEvents events, int requests) {
        List<List<String>> bodies = new ArrayList<>(requests);
        for (int i = 0; i < requests; i++) {
            List<String> body = new ArrayList<>(settings.batch());
            for (int k = 0; k < settings.batch(); k++) {
                body.add(events.next());
            }
            bodies.add(body);
        }
        return bodies;
    }

    /** Sends each when it is due, and waits for the answers; gives the times of those that were good. */
    private long[] load(List<List<String>> bodies, ExecutorService senders, int all) throws InterruptedException {
        AtomicLongArray latencies = new AtomicLongArray(bodies.size());
        long begin = System.nanoTime();
        double step = 1e9 * settings.batch() / settings.rate();
        for (int i = 0; i < bodies.size(); i++) {
            int place = i;
            long due = begin + Math.round(i * step);
            waitUntil(due);
            free.acquire();
            senders.execute(() -> {
                try {
                    if (send(bodies.get(place))) {
                        latencies.set(place, System.nanoTime() - due);
                    }
                } finally {
                    free.release();
                }
            });
            if (++handedOn % 100 == 0) {
                progress.accept((double) handedOn / all);
            }
        }
        free.acquire(SENDERS);
        free.release(SENDERS);
        return IntStream.range(0, bodies.size())
                .mapToLong(latencies::get)
                .filter(nanos -> nanos > 0)
                .toArray();
    }

    private boolean send(List<String> events) {
        String joined = settings.batch() == 1 ? events.get(0) : "[" + String.join(",", events) + "]";
        String body = joined.replace(
                TIME, clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        long taken = 0;
        boolean good = false;
        try {
            LoadClient.Answer answer = client.post("/v1/shops/" + settings.shop() + "/events", body);
            good = answer.status() == HttpURLConnection.HTTP_OK;
            taken = good ? taken(answer.body()) : 0;
        } catch (IOException e) {
            // counted as failed
        }
        answered.addAndGet(taken);
        failed.addAndGet(events.size() - taken);
        return good;
    }

    private static long taken(byte[] body) {
        JsonNode answer = JSON.readTree(body);
        if (!answer.isArray()) {
            return answer.has("seq") ? 1 : 0;
        }
        long taken = 0;
        for (JsonNode each : answer) {
            taken += each.has("seq") ? 1 : 0;
        }
        return taken;
    }

    private void addShop() throws IOException {
        String body = JSON.writeValueAsString(Map.of(
                "name", settings.shop(), "platform", "tmall", "shop_id", settings.shop(), "zone", "Asia/Shanghai"));
        int status = client.post("/v1/shops", body).status();
        if (status != HttpURLConnection.HTTP_CREATED && status != HttpURLConnection.HTTP_CONFLICT) {
            throw new IOException("POST /v1/shops: " + status);
        }
    }

    private long stored() throws IOException {
        LoadClient.Answer answer = client.get("/v1/shops/" + settings.shop());
        if (answer.status() != HttpURLConnection.HTTP_OK) {
            throw new IOException("GET /v1/shops/" + settings.shop() + ": " + answer.status());
        }
        return JSON.readTree(answer.body()).path("events").asLong();
    }

    private static void waitUntil(long nanos) throws InterruptedException {
        long left = nanos - System.nanoTime();
        if (left > 0) {
            Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
        }
    }

    private static long processorNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
