package io.bonafide.app.server;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names operations and schemas, says what may be null, and what every operation may answer. */
final class Finishing {
    private static final String REFERENCE = "#/components/schemas/";
    /** Its route answers one or several, which its method does not show. */
    private static final String EVENT_ANSWER = "io.bonafide.app.intake.EventAnswer";

    private static final String OURS = "io.bonafide.";
    /** A type of a type is written {@code io.bonafide.PageIo.bonafide.Entry}. */
    private static final String NEXT_TYPE = "(?<=.)(?=[Ii]o\\.bonafide\\.)";

    private final JavadocOfSources javadoc;

    Finishing(JavadocOfSources javadoc) {
        this.javadoc = javadoc;
    }

    void finish(OpenAPI api) {
        api.info(new Info()
                        .title("Bonafide 真单")
                        .version("v1")
                        .description(ByHand.INTRODUCTION)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")));
        Components components = api.getComponents();
        ModelConverters.getInstance(true)
                .readAllAsResolvedSchema(type(EVENT_ANSWER))
                .referencedSchemas
                .forEach(components::addSchemas);
        components.addSchemas(
                EVENT_ANSWER, ModelConverters.getInstance(true).readAllAsResolvedSchema(type(EVENT_ANSWER)).schema);
        components.getSchemas().forEach(this::describe);
        Map<String, String> names = new TreeMap<>();
        components.getSchemas().keySet().forEach(name -> names.put(name, shortName(name)));
        requireDifferent(names);
        Map<String, Schema> renamed = new TreeMap<>();
        components.getSchemas().forEach((name, schema) -> renamed.put(names.get(name), schema));
        components.setSchemas(renamed);
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> finish(path, method, operation)));
        ByHand.complete(api);
        References.rename(
                api,
                reference -> REFERENCE
                        + names.getOrDefault(
                                reference.substring(REFERENCE.length()), reference.substring(REFERENCE.length())));
    }

    private static void requireDifferent(Map<String, String> names) {
        Set<String> seen = new LinkedHashSet<>();
        names.forEach((whole, name) -> {
            if (!seen.add(name)) {
                throw new IllegalStateException(
                        "Two schemas would be named (%s); one is (%s). Name one of the classes otherwise."
                                .formatted(name, whole));
            }
        });
    }

    private static void finish(String path, PathItem.HttpMethod method, Operation operation) {
        operation.setOperationId(operationId(path, method));
        operation.getResponses().values().forEach(Finishing::asJson);
        operation.getResponses().addApiResponse("default", ByHand.problem());
    }

    private static void asJson(ApiResponse response) {
        if (response.getContent() != null && response.getContent().containsKey("*/*")) {
            response.getContent()
                    .addMediaType("application/json", response.getContent().get("*/*"));
            response.getContent().remove("*/*");
        }
    }

    /** As {@code getShopFile}: what is followed by a variable is one of its kind. */
    static String operationId(String path, PathItem.HttpMethod method) {
        StringBuilder id = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
        List<String> parts = new ArrayList<>(List.of(path.substring(1).split("/")));
        parts.remove("v1");
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (!part.startsWith("{")) {
                boolean one = i + 1 < parts.size() && parts.get(i + 1).startsWith("{");
                id.append(capital(one ? singular(part) : part));
            }
        }
        return id.toString();
    }

    private static String singular(String many) {
        return many.equals("people") ? "person" : many.replaceFirst("s$", "");
    }

    private static String capital(String words) {
        return Arrays.stream(words.split("[-.]"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** {@code io.bonafide.app.access.Account.View} is AccountView, a page of it AccountViewPage. */
    static String shortName(String whole) {
        List<String> names = Arrays.stream(whole.split(NEXT_TYPE))
                .map(Finishing::simple)
                .collect(Collectors.toCollection(ArrayList::new));
        String first = names.remove(0);
        return String.join("", names) + first;
    }

    private static String simple(String whole) {
        String[] names = whole.replaceFirst("^[Ii][a-z0-9.]+\\.", "").split("\\.");
        String outer = names[0].replace("Controller", "");
        String own = names[names.length - 1];
        return names.length == 1 || own.contains(outer) ? own : outer + own;
    }

    private void describe(String name, Schema<?> schema) {
        if (!name.startsWith(OURS)) {
            return;
        }
        String typeName = name.split(NEXT_TYPE)[0];
        Class<?> type = type(typeName);
        JavadocOfSources.Entry said = javadoc.of(type.getName());
        schema.setDescription(said.text().isEmpty() ? null : said.text());
        if (!type.isRecord() || schema.getProperties() == null) {
            return;
        }
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String property = JavadocOfSources.snake(component.getName());
            Schema<?> of = schema.getProperties().get(property);
            if (of == null) {
                throw new IllegalStateException("(%s) has no property (%s).".formatted(typeName, property));
            }
            @Nullable String text = said.parameters().get(property);
            if (text != null) {
                of.setDescription(text);
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                schema.getProperties().put(property, ByHand.orNull(of));
            } else {
                required.add(property);
            }
        }
        schema.setRequired(required.isEmpty() ? null : required);
    }

    private static Class<?> type(String canonical) {
        try {
            return Class.forName(canonical.replaceAll("(?<=\\.[A-Z]\\w{0,80})\\.", "\\$"));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The schema (%s) is of no class.".formatted(canonical), e);
        }
    }
}
