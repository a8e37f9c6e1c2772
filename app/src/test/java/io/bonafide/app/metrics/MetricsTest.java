package io.bonafide.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.access.Office;
import io.bonafide.app.access.Scope;
import io.bonafide.app.access.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** As Prometheus reads them, over HTTP. */
@ExtendWith(Office.Open.class)
class MetricsTest {
    private static final Pattern LINE =
            Pattern.compile("#.*|[a-z][a-z0-9_]*(\\{([a-z_]+=\"[^\"]*\",?)+})? (-?[0-9.E+-]+|NaN|\\+Inf)");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");

    @Test
    void whatBecameOfEventsIsCountedAndNobodyIsNamed(Office office) {
        Visitor prometheus = office.key(List.of(Scope.METRICS_READ), "*").visitor();
        String shop = "metrics-planted-shop";
        office.administrator().post("/v1/shops", Map.of("name", shop, "platform", "tmall", "shop_id", shop));
        Visitor sender = office.key(List.of(Scope.EVENTS_WRITE), shop).visitor();
        String before = read(prometheus);
        sender.post(
                "/v1/shops/" + shop + "/events?planted-query=1",
                List.of(
                        placed(office, "o-1"),
                        placed(office, "o-2"),
                        Map.of("type", "planted-type"),
                        placed(office, "o-1")));
        sender.ask("POST", "/v1/shops/" + shop + "/events", placed(office, "o-3"), "Idempotency-Key", "k");
        sender.ask("POST", "/v1/shops/" + shop + "/events", placed(office, "o-3"), "Idempotency-Key", "k");
        String after = read(prometheus);
        for (var grown : Map.of("taken", 3, "refused", 1, "sent_before", 1, "overloaded", 0)
                .entrySet()) {
            String series = "bonafide_events_total{outcome=\"" + grown.getKey() + "\"}";
            assertThat(value(after, series) - value(before, series)).as(series).isEqualTo((double) grown.getValue());
        }
        assertThat(value(after, "bonafide_events_waiting")).isZero();
        assertThat(value(after, "bonafide_events_waiting_most")).isZero();
        assertThat(value(after, "bonafide_shops")).isEqualTo(value(before, "bonafide_shops"));
        assertThat(after)
                .contains(
                        "http_server_requests_seconds_bucket{",
                        "uri=\"/v1/shops/{shop}/events\"",
                        "le=\"0.05\"",
                        "jvm_memory_used_bytes",
                        "hikaricp_connections_active",
                        "bonafide_desk_recoveries_total",
                        "bonafide_events_waiting_longest_seconds")
                .doesNotContain("planted", "buyer of", "o-1");
        assertThat(after.lines().filter(line -> !LINE.matcher(line).matches())).isEmpty();
    }

    /** However many paths are asked for and shops added, there are no more series. */
    @Test
    void howManySeriesThereAreIsBounded(Office office) {
        Visitor prometheus = office.key(List.of(Scope.METRICS_READ), "*").visitor();
        for (int i = 0; i < 40; i++) {
            prometheus.get("/v1/planted/" + i);
            prometheus.get("/planted-" + i);
            prometheus.get("/v1/shops/planted-" + i);
            prometheus.ask("PLANT" + i % 7, "/v1/shops", null);
        }
        String read = read(prometheus);
        assertThat(read).doesNotContain("planted", "PLANT");
        Matcher label = LABEL.matcher(read);
        Set<String> addresses = new TreeSet<>();
        while (label.find()) {
            if (label.group(1).equals("uri")) {
                addresses.add(label.group(2));
            }
        }
        assertThat(addresses).hasSizeBetween(2, 120);
    }

    private static double value(String metrics, String series) {
        return metrics.lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(series + " is not in\n" + metrics));
    }

    private static String read(Visitor prometheus) {
        Visitor.Answer answer = prometheus.get("/metrics");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.response().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/plain");
        return answer.response().body();
    }

    private static Map<String, Object> placed(Office office, String order) {
        return Map.of(
                "type",
                "placed",
                "at",
                office.server().now().toString(),
                "order_id",
                order,
                "buyer_id",
                "buyer of " + order,
                "paid_amount",
                19.8);
    }
}
