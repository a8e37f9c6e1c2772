package io.bonafide.app.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.bonafide.app.access.Visitor;
import io.bonafide.app.backup.Shops;
import io.bonafide.app.server.ServeProcess;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A server in a Java of its own sends its spans by OTLP to a collector here, which reads them with the protocol's own classes. */
class TracesTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String PARENT = "b7ad6b7169203331";
    private static final String SECRET = "Bearer plum-and-stone";

    @TempDir
    private Path home;

    private final List<ExportTraceServiceRequest> exports = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private HttpServer collector;

    @BeforeEach
    void startCollector() throws IOException {
        collector = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        collector.createContext("/v1/traces", this::take);
        collector.start();
    }

    @AfterEach
    void stopCollector() {
        collector.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
        try (InputStream in = new GZIPInputStream(exchange.getRequestBody())) {
            exports.add(ExportTraceServiceRequest.parseFrom(in));
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private Map<String, String> environment() {
        return Map.of(
                "BONAFIDE_TRACES_ENDPOINT",
                "http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces",
                "BONAFIDE_TRACES_AUTHORIZATION",
                SECRET);
    }

    @Test
    void aRequestsSpansSayWhatWasDoneWithinTheSendersTraceAndNothingThatWasSent() throws Exception {
        String address;
        try (ServeProcess serve = ServeProcess.start(home, environment())) {
            address = serve.address().toString();
            String key = Shops.open(serve);
            Visitor visitor = Visitor.withKey(serve.address(), key);
            assertThat(visitor.ask(
                                    "POST",
                                    "/v1/shops/s/events?note=hushed-query",
                                    Shops.orders(0, 3),
                                    "Content-Type",
                                    "application/json",
                                    "traceparent",
                                    "00-" + TRACE + "-" + PARENT + "-01")
                            .status())
                    .isEqualTo(200);
            visitor.get("/v1/hushed-path");
            visitor.post("/v1/shops/s/events", "{\"hushed-body\"");
        } // a stop sends what is left
        assertThat(authorizations).isNotEmpty().containsOnly(SECRET);
        assertThat(exports.toString())
                .contains("\"bonafide\"")
                .doesNotContain("hushed", Shops.PASSWORD, address, "exception.message");
        List<Span> spans = spans();
        Span request = spans.stream()
                .filter(span -> hex(span.getTraceId().toByteArray()).equals(TRACE))
                .filter(span -> span.getKind() == Span.SpanKind.SPAN_KIND_SERVER)
                .findFirst()
                .orElseThrow();
        assertThat(hex(request.getParentSpanId().toByteArray())).isEqualTo(PARENT);
        assertThat(request.getName()).isEqualTo("http post /v1/shops/{shop}/events");
        assertThat(attributes(request))
                .containsEntry("http.request.method", "POST")
                .containsEntry("http.route", "/v1/shops/{shop}/events")
                .containsEntry("http.response.status_code", "200")
                .containsOnlyKeys("http.request.method", "http.route", "http.response.status_code", "http.request.id");
        List<Span> parts = spans.stream()
                .filter(span -> span.getParentSpanId().equals(request.getSpanId()))
                .toList();
        assertThat(parts).extracting(Span::getName).containsExactlyInAnyOrder("events.read", "events.judge");
        assertThat(parts)
                .allSatisfy(part -> assertThat(attributes(part)).containsOnly(Map.entry("bonafide.events", "3")));
        assertThat(spans)
                .as("a body that is none")
                .anyMatch(span -> "400".equals(attributes(span).get("http.response.status_code")));
    }

    @Test
    @EnabledIfSystemProperty(named = "bonafide.long", matches = "true")
    void aCollectorThatIsNotThereHoldsNothingUp() throws Exception {
        Map<String, String> environment = environment();
        collector.stop(0);
        try (ServeProcess serve = ServeProcess.start(home, environment)) {
            String key = Shops.open(serve);
            assertThat(Shops.send(serve, key, Shops.orders(0, 3)).status()).isEqualTo(200);
            serve.close();
            assertThat(serve.said()).noneMatch(line -> line.contains(SECRET));
        }
    }

    private List<Span> spans() {
        return exports.stream()
                .flatMap(export -> export.getResourceSpansList().stream())
                .flatMap(resource -> resource.getScopeSpansList().stream())
                .flatMap(scope -> scope.getSpansList().stream())
                .toList();
    }

    private static Map<String, String> attributes(Span span) {
        return span.getAttributesList().stream().collect(Collectors.toMap(KeyValue::getKey, TracesTest::text));
    }

    private static String text(KeyValue attribute) {
        return attribute.getValue().hasIntValue()
                ? String.valueOf(attribute.getValue().getIntValue())
                : attribute.getValue().getStringValue();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
