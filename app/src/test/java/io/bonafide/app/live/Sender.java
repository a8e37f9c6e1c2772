package io.bonafide.app.live;

import io.bonafide.app.server.ServeProcess;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shop's system, which sends each event until it is acknowledged, however often the server goes away meanwhile. */
final class Sender implements Runnable {
    static final String IMPORTED = "imported";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PASSWORD = "nine lanterns over plum rivers";
    private static final String EVENTS = "/v1/shops/restless/events";
    private static final String FILES = "/v1/shops/" + IMPORTED + "/files";
    private static final int MOST_AT_ONCE = 20;
    /** Of 50 ms and more. */
    private static final int MOST_ATTEMPTS = 2_400;

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Random random;
    private final Map<String, RecoveryTest.Acknowledged> answers = new ConcurrentHashMap<>();
    private final List<List<Map<String, Object>>> sent = new ArrayList<>();
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private volatile URI server;
    private volatile boolean stopped;
    private String key = "";
    private int orders;

    private Sender(URI server, long seed) {
        this.server = server;
        this.random = new Random(seed);
    }

    /** One with a key and a shop. */
    static Sender signedIn(ServeProcess serve, long seed) throws Exception {
        Sender sender = new Sender(serve.address(), seed);
        String first = serve.said().stream()
                .filter(line -> line.contains("shown here only: "))
                .map(line -> line.replaceAll(".*shown here only: ([^.]+)\\..*", "$1"))
                .findFirst()
                .orElseThrow();
        sender.ask("GET", "/v1/session", null);
        sender.ask("POST", "/v1/session", Map.of("name", "admin", "password", first));
        sender.ask("PUT", "/v1/session/password", Map.of("current", first, "replacement", PASSWORD));
        Map<String, Object> wanted =
                Map.of("label", "sender", "scopes", List.of("events_write", "shops_write"), "shops", List.of("*"));
        sender.key = sender.ask("POST", "/v1/keys", wanted).path("secret").asString();
        for (String shop : List.of("restless", IMPORTED)) {
            sender.ask("POST", "/v1/shops", Map.of("name", shop, "platform", "tmall", "shop_id", shop));
        }
        return sender;
    }

    /** Sends a file of another shop until it is acknowledged. */
    void upload(String name, byte[] file) throws InterruptedException {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                HttpRequest request = HttpRequest.newBuilder(server.resolve(FILES + "?filename=" + name))
                        .timeout(Duration.ofSeconds(60))
                        .header("Authorization", "Bearer " + key)
                        .POST(BodyPublishers.ofByteArray(file))
                        .build();
                int status = client.send(request, BodyHandlers.ofString()).statusCode();
                if (status == 200 || status == 202) {
                    return;
                }
            } catch (IOException e) {
                // killed: once more
            }
            Thread.sleep(50);
        }
        problems.add("never taken: " + name);
    }

    /** Waits until every file is read; how many events they have. */
    long imported() throws IOException, InterruptedException {
        while (true) {
            long events = 0;
            boolean all = true;
            for (JsonNode entry : ask("GET", FILES + "?limit=200", null).path("items")) {
                events += entry.path("taken").asLong();
                all &= entry.path("state").asString().equals("done");
            }
            if (all) {
                return events;
            }
            Thread.sleep(200);
        }
    }

    void serverIsAt(URI address) {
        server = address;
    }

    void stop() {
        stopped = true;
    }

    int acknowledged() {
        return answers.size();
    }

    Map<String, RecoveryTest.Acknowledged> answers() {
        return answers;
    }

    /** What an acknowledged event was answered otherwise the second time, and what cannot be explained. */
    List<String> problems() {
        return problems;
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                List<Map<String, Object>> batch = new ArrayList<>();
                for (int left = 1 + random.nextInt(MOST_AT_ONCE); left > 0; left--) {
                    batch.add(next());
                }
                sent.add(batch);
                until(batch);
                Thread.sleep(random.nextInt(20));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            problems.add(String.valueOf(e));
        }
    }

    /** Every event once more: each must be known, with the answer that it had. */
    void sendAllAgain() throws InterruptedException {
        for (List<Map<String, Object>> batch : sent) {
            until(batch);
        }
    }

    private void until(List<Map<String, Object>> batch) throws InterruptedException {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                HttpResponse<String> answer = send("POST", EVENTS, batch);
                if (answer.statusCode() == 200) {
                    acknowledged(batch, JSON.readTree(answer.body()));
                    return;
                }
                if (answer.statusCode() < 429) {
                    problems.add(answer.statusCode() + " " + answer.body());
                    return;
                }
            } catch (IOException e) {
                // killed: once more
            }
            Thread.sleep(50);
        }
        problems.add("never answered: " + batch.get(0).get("key"));
    }

    private void acknowledged(List<Map<String, Object>> batch, JsonNode told) {
        for (int i = 0; i < batch.size(); i++) {
            JsonNode answer = told.path(i);
            RecoveryTest.Acknowledged now = new RecoveryTest.Acknowledged(
                    answer.path("seq").asLong(-1),
                    answer.has("probability") ? answer.path("probability").asDouble() : null);
            RecoveryTest.@Nullable Acknowledged before =
                    answers.put(String.valueOf(batch.get(i).get("key")), now);
            if (now.seq() < 0 || before != null && !before.equals(now)) {
                problems.add(batch.get(i).get("key") + ": " + before + ", then " + answer);
            }
        }
    }

    /** An order of a customer or of one of three hands; sometimes the payment of the last one. */
    private Map<String, Object> next() {
        Map<String, Object> event = new TreeMap<>();
        event.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        if (orders > 0 && random.nextInt(3) == 0) {
            event.put("type", "paid");
            event.put("order_id", "o-" + orders);
            event.put("paid_amount", "19.80");
            event.put("key", "k-" + orders + "-paid-" + random.nextLong());
            return event;
        }
        orders++;
        int hand = random.nextInt(4) == 0 ? random.nextInt(3) : 1_000 + orders;
        event.put("type", "placed");
        event.put("order_id", "o-" + orders);
        event.put("key", "k-" + orders);
        event.put("item_id", "i-" + random.nextInt(9));
        event.put("quantity", "1");
        event.put("paid_amount", "19.80");
        event.put("buyer_id", "b-" + hand);
        event.put("device_id", "d-" + hand);
        event.put("address", "测试省测试市测试路" + hand + "号");
        return event;
    }

    private JsonNode ask(String method, String path, @Nullable Object body) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(method, path, body);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().isEmpty() ? JSON.readTree("{}") : JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String path, @Nullable Object body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        client.cookieHandler().map(CookieManager.class::cast).orElseThrow().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .forEach(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
