package io.bonafide.app.signon;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A browser without scripts: keeps each host's cookies, goes where it is sent, fills in forms. Remembers all addresses and answers. */
public final class Traveller {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int MOST_STEPS = 12;

    private final Map<String, Map<String, String>> cookies = new TreeMap<>();
    private final List<URI> seen = new ArrayList<>();
    private final List<HttpResponse<String>> answers = new ArrayList<>();
    private String accept = "text/html,application/xhtml+xml,*/*;q=0.8";

    /** Asks for that from now on. */
    public Traveller accepting(String type) {
        accept = type;
        return this;
    }

    /** The cookies that a host set. */
    public Map<String, String> cookies(URI host) {
        return cookies.computeIfAbsent(host.getHost(), key -> new TreeMap<>());
    }

    /** Every address that was gone to. */
    public List<URI> seen() {
        return List.copyOf(seen);
    }

    /** Every answer. */
    public List<HttpResponse<String>> answers() {
        return List.copyOf(answers);
    }

    /** One step, without following. */
    public HttpResponse<String> step(URI address) {
        return send(address, HttpRequest.newBuilder(address));
    }

    /** Goes there, and on as long as it is sent on. */
    public HttpResponse<String> go(URI address) {
        return follow(step(address));
    }

    /** Signs in at the real provider and consents, if it asks for that. */
    public HttpResponse<String> goAs(String person, URI address) {
        HttpResponse<String> answer = go(address);
        if (answer.uri().getPath().equals("/login")) {
            answer = submit(answer, Map.of("username", person, "password", RealProvider.PASSWORD));
        }
        return answer.body().contains("consent_form") ? submit(answer, Map.of("scope", "profile")) : answer;
    }

    private HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> values) {
        FormElement form =
                (FormElement) Jsoup.parse(page.body(), page.uri().toString()).selectFirst("form[method=post]");
        Map<String, String> all = new TreeMap<>();
        for (Element hidden : form.select("input[type=hidden]")) {
            all.put(hidden.attr("name"), hidden.attr("value"));
        }
        all.putAll(values);
        String body = all.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        URI target = form.hasAttr("action") ? URI.create(form.absUrl("action")) : page.uri();
        return follow(send(
                target,
                HttpRequest.newBuilder(target)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    private HttpResponse<String> follow(HttpResponse<String> first) {
        HttpResponse<String> answer = first;
        for (int steps = 0; answer.statusCode() / 100 == 3; steps++) {
            if (steps == MOST_STEPS) {
                throw new IllegalStateException("It is sent in circles: " + seen);
            }
            answer = step(
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow()));
        }
        return answer;
    }

    private HttpResponse<String> send(URI address, HttpRequest.Builder request) {
        cookies(address).forEach((name, value) -> request.header("Cookie", name + "=" + value));
        try {
            HttpResponse<String> answer = HTTP.send(
                    request.header("Accept", accept)
                            .header("Accept-Language", "en")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(address, cookie));
            seen.add(address);
            answers.add(answer);
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(URI address, String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies(address).remove(pair[0]);
        } else {
            cookies(address).put(pair[0], pair[1]);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
