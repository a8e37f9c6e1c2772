package io.bonafide.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds every answer that a test gets against the API's description: its status, its form and each of its fields. */
final class Contract {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode DOCUMENT = read();
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();
    private static final int NOT_MODIFIED = 304;

    private Contract() {}

    static void check(String method, String path, int status, String type, String body) {
        operation(method, path).ifPresent(operation -> {
            JsonNode response = operation.path("responses").path(Integer.toString(status));
            if (response.isMissingNode() && status >= 400) {
                response = operation.path("responses").path("default");
            }
            String asked = method + " " + path + " " + status;
            if (status == NOT_MODIFIED) {
                return;
            }
            assertThat(response.isMissingNode())
                    .as("openapi.json knows no such answer: " + asked)
                    .isFalse();
            JsonNode content = response.path("content");
            if (body.isEmpty()) {
                return;
            }
            String form = type.split(";")[0];
            assertThat(content.has(form)).as(asked + " answers " + form).isTrue();
            if (form.endsWith("json")) {
                assertThat(schema(content.path(form).path("schema")).validate(JSON.readTree(body)))
                        .as(asked + "\n" + body)
                        .isEmpty();
            }
        });
    }

    /** Empty for what is not described: no such route, or no such method of it. */
    private static Optional<JsonNode> operation(String method, String path) {
        String plain = path.split("\\?")[0];
        return DOCUMENT.path("paths").properties().stream()
                .filter(entry ->
                        Pattern.matches(entry.getKey().replace(".", "\\.").replaceAll("\\{[a-z]+}", "[^/]+"), plain))
                .min(Comparator.comparing(
                        entry -> entry.getKey().chars().filter(c -> c == '{').count()))
                .map(entry -> entry.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(operation -> !operation.isMissingNode());
    }

    private static Schema schema(JsonNode of) {
        return SCHEMAS.computeIfAbsent(of.toString(), text -> {
            ObjectNode root = (ObjectNode) JSON.readTree(text);
            root.set("components", DOCUMENT.path("components"));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(root);
        });
    }

    /** With nothing allowed beyond what is described. */
    private static JsonNode read() {
        try (InputStream in = Contract.class.getResourceAsStream("/io/bonafide/app/server/openapi.json")) {
            JsonNode document = JSON.readTree(Objects.requireNonNull(in));
            document.path("components").path("schemas").forEach(schema -> {
                if (schema.has("properties")) {
                    ((ObjectNode) schema).put("additionalProperties", false);
                }
            });
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
