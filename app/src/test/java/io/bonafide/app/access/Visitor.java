package io.bonafide.app.access;

import io.bonafide.app.server.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the server as a browser does: keeps cookies, and sends the token against forged requests back. */
public final class Visitor {
    static final String SESSION = "JSESSIONID";
    static final String TOKEN = "XSRF-TOKEN";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI address;
    private final Map<String, String> cookies = new TreeMap<>();
    private final Map<String, String> headers = new TreeMap<>();

    Visitor(TestServer server) {
        this(server.address());
    }

    private Visitor(URI address) {
        this.address = address;
    }

    /** One of a server in a process of its own, who has the token already. */
    public static Visitor at(URI address) {
        Visitor visitor = new Visitor(address);
        visitor.get("/v1/session");
        return visitor;
    }

    /** One who has the token already. */
    public static Visitor at(TestServer server) {
        return at(server.address());
    }

    /** One who keeps nothing yet. */
    public static Visitor unknown(TestServer server) {
        return new Visitor(server);
    }

    public static Visitor withKey(TestServer server, String key) {
        return withKey(server.address(), key);
    }

    public static Visitor withKey(URI server, String key) {
        return new Visitor(server).saying("Authorization", "Bearer " + key);
    }

    /** Says so with every request from now on. */
    Visitor saying(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    public Answer get(String path) {
        return ask("GET", path, null);
    }

    public Answer post(String path, Object body) {
        return ask("POST", path, body);
    }

    public Answer signIn(String name, String password) {
        return post("/v1/session", Map.of("name", name, "password", password));
    }

    public Answer signIn(String name, String password, String code) {
        return post("/v1/session", Map.of("name", name, "password", password, "code", code));
    }

    public Answer replace(String current, String replacement) {
        return ask("PUT", "/v1/session/password", Map.of("current", current, "replacement", replacement));
    }

    /** @param body as JSON; text and bytes as they are */
    public Answer ask(String method, String path, @Nullable Object body, String... more) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        headers.forEach(request::setHeader);
        cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
        if (cookies.containsKey(TOKEN)) {
            request.setHeader("X-XSRF-TOKEN", cookies.get(TOKEN));
        }
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        if (more.length > 0) {
            for (int i = 0; i < more.length; i += 2) {
                request.setHeader(more[i], more[i + 1]);
            }
        }
        return answer(request.method(method, published(body)).build());
    }

    private static HttpRequest.BodyPublisher published(@Nullable Object body) {
        if (body == null) {
            return HttpRequest.BodyPublishers.noBody();
        }
        if (body instanceof byte[] bytes) {
            return HttpRequest.BodyPublishers.ofByteArray(bytes);
        }
        return HttpRequest.BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
    }

    private Answer answer(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            Answer answer = new Answer(response);
            Contract.check(
                    request.method(),
                    request.uri().getRawPath(),
                    response.statusCode(),
                    answer.header("Content-Type"),
                    response.body());
            Answers.ALL.add(response.headers().map() + "\n" + response.body());
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    /** What the server said. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** The body without the request's id, in which any two answers differ. */
        String withoutId() {
            String id = header("X-Request-Id");
            return id.isEmpty() ? response.body() : response.body().replace(id, "");
        }

        /** A field's text, of objects in objects with dots between. */
        public String text(String path) {
            JsonNode node = json();
            for (String step : path.split("\\.")) {
                node = node.path(step);
            }
            return node.asString();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        List<String> cookies() {
            return response.headers().allValues("Set-Cookie");
        }

        /** The end of a problem's type. */
        String problem() {
            return header("Content-Type").startsWith("application/problem+json")
                    ? text("type").replace("urn:bonafide:problem:", "")
                    : "none, but " + response.body();
        }

        @Override
        public String toString() {
            return status() + " " + response.body();
        }
    }
}
