package io.bonafide.app.alert;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The receiving side of messengers and webhooks on this machine: checks signatures, times and sizes as their documents say, and
 * refuses as they do.
 */
final class Receivers implements AutoCloseable {
    static final String SECRET = "SEC00000000a1b2c3d4e5f6";
    static final String WEBHOOK_SECRET = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int WECOM_BYTES = 2_048;

    private final HttpServer server;
    private final Supplier<Instant> clock;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private volatile boolean down;

    /** @param body as it came */
    record Taken(String by, String text, JsonNode body, String id) {}

    private interface Check {
        String refusal(HttpExchange exchange, JsonNode body, byte[] raw) throws Exception;
    }

    Receivers(Supplier<Instant> clock) throws IOException {
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        add("/dingtalk", this::dingTalk, "{\"errcode\":0,\"errmsg\":\"ok\"}");
        add("/feishu", this::feishu, "{\"code\":0,\"msg\":\"success\",\"data\":{}}");
        add("/wecom", this::wecom, "{\"errcode\":0,\"errmsg\":\"ok\"}");
        add("/webhook", this::webhook, "");
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** What was accepted by messengers or the webhook of that name. */
    List<Taken> taken(String by) {
        return taken.stream().filter(each -> each.by.equals(by)).toList();
    }

    void down(boolean now) {
        down = now;
    }

    private void add(String path, Check check, String success) {
        server.createContext(path, exchange -> {
            byte[] raw = exchange.getRequestBody().readAllBytes();
            String answer;
            int status = 200;
            try {
                JsonNode body = JSON.readTree(raw);
                String refusal = down
                        ? "{\"errcode\":130101,\"code\":11232,\"errmsg\":\"send too fast\"}"
                        : check.refusal(exchange, body, raw);
                answer = refusal == null ? success : refusal;
                status = path.equals("/webhook") && refusal != null ? 401 : 200;
                if (refusal == null) {
                    String id = exchange.getRequestHeaders().getFirst("webhook-id");
                    String text = body.path("text")
                            .path("content")
                            .asString(body.path("content")
                                    .path("text")
                                    .asString(body.path("text").asString("")));
                    taken.add(new Taken(path.substring(1), text, body, String.valueOf(id)));
                }
            } catch (Exception e) {
                answer = "{\"errcode\":-1,\"errmsg\":\"" + e.getClass().getSimpleName() + "\"}";
            }
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private String dingTalk(HttpExchange exchange, JsonNode body, byte[] raw) throws Exception {
        Map<String, String> query = query(exchange);
        long time = Long.parseLong(query.getOrDefault("timestamp", "0"));
        String expected =
                hmac(SECRET.getBytes(StandardCharsets.UTF_8), (time + "\n" + SECRET).getBytes(StandardCharsets.UTF_8));
        boolean signed = near(Instant.ofEpochMilli(time)) && expected.equals(query.get("sign"));
        boolean form = body.path("msgtype").asString("").equals("text")
                && body.path("text").has("content");
        return signed && form && "t".equals(query.get("access_token"))
                ? null
                : "{\"errcode\":310000,\"errmsg\":\"sign not match\"}";
    }

    private String feishu(HttpExchange exchange, JsonNode body, byte[] raw) throws Exception {
        String time = body.path("timestamp").asString("0");
        String expected = hmac((time + "\n" + SECRET).getBytes(StandardCharsets.UTF_8), new byte[0]);
        boolean signed = near(Instant.ofEpochSecond(Long.parseLong(time)))
                && expected.equals(body.path("sign").asString(""));
        boolean form = body.path("msg_type").asString("").equals("text")
                && body.path("content").has("text");
        return signed && form
                ? null
                : "{\"code\":19021,\"msg\":\"sign match fail or timestamp is not within one hour from current time\"}";
    }

    private String wecom(HttpExchange exchange, JsonNode body, byte[] raw) {
        boolean form = body.path("msgtype").asString("").equals("text")
                && body.path("text").path("content").asString("").getBytes(StandardCharsets.UTF_8).length
                        <= WECOM_BYTES;
        return form && "k".equals(query(exchange).get("key"))
                ? null
                : "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}";
    }

    private String webhook(HttpExchange exchange, JsonNode body, byte[] raw) throws Exception {
        String id = exchange.getRequestHeaders().getFirst("webhook-id");
        String time = exchange.getRequestHeaders().getFirst("webhook-timestamp");
        byte[] head = (id + "." + time + ".").getBytes(StandardCharsets.UTF_8);
        byte[] signed = new byte[head.length + raw.length];
        System.arraycopy(head, 0, signed, 0, head.length);
        System.arraycopy(raw, 0, signed, head.length, raw.length);
        String expected = "v1," + hmac(new byte[32], signed);
        boolean right = near(Instant.ofEpochSecond(Long.parseLong(time)))
                && expected.equals(exchange.getRequestHeaders().getFirst("webhook-signature"));
        return right ? null : "{}";
    }

    private boolean near(Instant time) {
        return Duration.between(time, clock.get()).abs().compareTo(Duration.ofMinutes(5)) < 0;
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        for (String pair : exchange.getRequestURI().getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private static String hmac(byte[] key, byte[] message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(message));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
