package io.bonafide.app.stress;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One load: requests fall due at even distances, whether or not the server keeps up, and each answer's time is counted from then.
 * So that a server that hangs does not fill the memory, at most {@value #MOST_UNDER_WAY} requests are under way; who waits for one to
 * end waits on the clock.
 */
public final class LoadRun {
    /** Stands in an event for the time at which it is sent. */
    static final String TIME = "{at}";

    private static final int MOST_UNDER_WAY = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final LoadSettings settings;
    private final Clock clock;
    /** Two threads take the answers: as many as are under way would take the processors from the server that is measured. */
    private final ExecutorService answers = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "answers");
        thread.setDaemon(true);
        return thread;
    });

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .executor(answers)
            .build();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final Semaphore underWay = new Semaphore(MOST_UNDER_WAY);

    private LoadRun(LoadSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
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
            return new LoadRun(settings, clock).run(new ShopEvents(settings.seed(), scratch), progress);
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    private LoadReport run(ShopEvents events, DoubleConsumer progress) throws IOException, InterruptedException {
        addShop();
        long before = stored();
        int requests = Math.max(1, Math.toIntExact((long) settings.rate() * settings.seconds() / settings.batch()));
        List<List<String>> bodies = bodies(events, requests);
        AtomicLongArray latencies = new AtomicLongArray(requests);
        long used = processorNanos();
        long begin = System.nanoTime();
        double step = 1e9 * settings.batch() / settings.rate();
        for (int i = 0; i < requests; i++) {
            long due = begin + Math.round(i * step);
            waitUntil(due);
            underWay.acquire();
            send(bodies.get(i), i, due, latencies);
            if (i % 100 == 0) {
                progress.accept((double) i / requests);
            }
        }
        underWay.acquire(MOST_UNDER_WAY);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        Duration processor = Duration.ofNanos(processorNanos() - used);
        progress.accept(1);
        long[] sorted = LongStream.range(0, requests)
                .map(i -> latencies.get((int) i))
                .filter(nanos -> nanos > 0)
                .toArray();
        long sent = (long) requests * settings.batch();
        return new LoadReport(sent, answered.get(), failed.get(), stored() - before, took, processor, sorted);
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

    private void send(List<String> events, int place, long due, AtomicLongArray latencies) {
        String joined = settings.batch() == 1 ? events.get(0) : "[" + String.join(",", events) + "]";
        String body = joined.replace(
                TIME, clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        HttpRequest request = request("/v1/shops/" + settings.shop() + "/events")
                .POST(BodyPublishers.ofString(body))
                .build();
        client.sendAsync(request, BodyHandlers.ofByteArray()).whenComplete((answer, problem) -> {
            if (problem == null && answer.statusCode() == 200) {
                latencies.set(place, System.nanoTime() - due);
                long taken = taken(answer.body());
                answered.addAndGet(taken);
                failed.addAndGet(events.size() - taken);
            } else {
                failed.addAndGet(events.size());
            }
            underWay.release();
        });
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

    private void addShop() throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(Map.of(
                "name", settings.shop(), "platform", "tmall", "shop_id", settings.shop(), "zone", "Asia/Shanghai"));
        HttpResponse<String> answer = client.send(
                request("/v1/shops").POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 201 && answer.statusCode() != 409) {
            throw new IOException("POST /v1/shops: " + answer.statusCode());
        }
    }

    private long stored() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                client.send(request("/v1/shops/" + settings.shop()).GET().build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("GET /v1/shops/" + settings.shop() + ": " + answer.statusCode());
        }
        return JSON.readTree(answer.body()).path("events").asLong();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(settings.server() + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + settings.key())
                .header("Content-Type", "application/json");
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
