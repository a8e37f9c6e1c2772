package io.bonafide.app.server;

import io.bonafide.exchange.intake.GivenType;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the routes' methods do not show: bodies that they read themselves, answers of several statuses, what a request must have. */
final class ByHand {
    static final String KEY = "key";
    static final String SESSION = "session";
    static final String FORGERY_TOKEN = "forgery_token";

    static final String INTRODUCTION = """
            Errors are problems (RFC 9457), in Chinese or English as `Accept-Language` asks. Lists are read page by page: `next` of one page is the \
            `cursor` of the next. Answers to GET carry an `ETag`; one that is sent back as `If-None-Match` gets 304 while nothing changed. \
            Who asks more often than the server's settings allow gets 429 and is told by `Retry-After` when to ask again. \
            Systems send a key; people sign in, and send the cookie `XSRF-TOKEN` back in the header `X-XSRF-TOKEN` with what changes something.""";

    private static final String PROBLEM = "Problem";
    private static final String EVENT = "Event";
    private static final String JSON = "application/json";
    private static final String REFERENCE = "#/components/schemas/";

    /** By operation: the properties of its body without which it answers 422. */
    private static final Map<String, List<String>> REQUIRED = Map.ofEntries(
            Map.entry("SessionCredentials", List.of("name", "password")),
            Map.entry("SessionNewPassword", List.of("current", "replacement")),
            Map.entry("TotpPassword", List.of("password")),
            Map.entry("TotpCode", List.of("code")),
            Map.entry("NewAccount", List.of("name", "role", "shops")),
            Map.entry("NewKey", List.of("label", "scopes", "shops")),
            Map.entry("NewShop", List.of("name", "platform", "shop_id")),
            Map.entry("WebhookNewSecret", List.of("secret")),
            Map.entry("PeopleWhy", List.of("reason")),
            Map.entry("PeopleConfirmed", List.of("reason", "confirm")));

    /** Parameters that mean the same everywhere. */
    private static final Map<String, String> PARAMETERS = Map.of(
            "shop", "The shop's name.",
            "id", "Its id.",
            "person", "The person's number.",
            "source", "shopify or woocommerce.",
            "cursor", "`next` of the page before; without it the first page.",
            "limit", "How many, 200 at the most.",
            "If-Match",
                    "The `ETag` of what was read: if somebody changed it meanwhile, nothing is done, and the answer is 412.",
            "Idempotency-Key", "By which the sender knows a single event again: what is sent twice counts once.");

    /** By operation: how it answers where its method has no fixed status. */
    private static final Map<String, List<String>> SUCCESS = Map.of(
            "postShopFiles", List.of("202", "200"),
            "postAccounts", List.of("201"),
            "postAlertChannels", List.of("201"),
            "postShopHindsight", List.of("202"),
            "postShops", List.of("201", "200"));

    private static final Set<String> LOCATED =
            Set.of("postShopFiles", "postAccounts", "postAlertChannels", "postShops", "postShopHindsight");

    private ByHand() {}

    static void complete(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        REQUIRED.forEach((name, properties) -> require(schemas, name, properties));
        schemas.put(PROBLEM, problemSchema());
        schemas.put(EVENT, event());
        schemas.put("PostedEvents", oneOrSeveral(EVENT, "One event, or up to 5,000."));
        schemas.put(
                "EventAnswers",
                oneOrSeveral("EventAnswer", "To one event its answer; to several theirs, in their order."));
        api.getComponents()
                .addSecuritySchemes(
                        KEY,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A key, `bf_…`, that an administrator made."))
                .addSecuritySchemes(
                        SESSION,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("JSESSIONID")
                                .description("Who is signed in, by `POST /v1/session`."))
                .addSecuritySchemes(
                        FORGERY_TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("X-XSRF-TOKEN")
                                .description(
                                        "The value of the cookie `XSRF-TOKEN`; of a session, for what changes something."));
        Map<String, Operation> operations = api.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .collect(Collectors.toMap(Operation::getOperationId, operation -> operation));
        operations.values().stream()
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .filter(parameter -> PARAMETERS.containsKey(parameter.getName()))
                .forEach(parameter -> parameter.setDescription(PARAMETERS.get(parameter.getName())));
        SUCCESS.forEach((id, statuses) -> answer(operation(operations, id), statuses));
        LOCATED.forEach(id -> located(operation(operations, id)));
        events(operation(operations, "postShopEvents"));
        files(operation(operations, "postShopFiles"));
        operation(operations, "postShopWebhook").setRequestBody(body(anything(), JSON));
        pages(operations);
        operation(operations, "getShopHindsightFile")
                .getResponses()
                .addApiResponse("200", answered(binary(), "application/octet-stream"));
        operation(operations, "getOpenapiJson")
                .getResponses()
                .addApiResponse("200", answered(new JsonSchema().typesItem("object"), JSON));
        operation(operations, "getShopStream")
                .getResponses()
                .addApiResponse("200", answered(new JsonSchema().typesItem("string"), "text/event-stream"));
        operation(operations, "getMetrics")
                .getResponses()
                .addApiResponse("200", answered(new JsonSchema().typesItem("string"), "text/plain"));
    }

    private static Operation operation(Map<String, Operation> operations, String id) {
        return Objects.requireNonNull(operations.get(id), () -> "There is no operation (%s) any more.".formatted(id));
    }

    private static void require(Map<String, Schema> schemas, String name, List<String> properties) {
        Schema<?> schema =
                Objects.requireNonNull(schemas.get(name), () -> "There is no schema (%s) any more.".formatted(name));
        for (String property : properties) {
            Schema<?> of = Objects.requireNonNull(
                    schema.getProperties().get(property),
                    () -> "(%s) has no property (%s) any more.".formatted(name, property));
            schema.getProperties().put(property, notNull(of));
        }
        schema.setRequired(properties);
    }

    private static void answer(Operation operation, List<String> statuses) {
        ApiResponse first = operation.getResponses().remove("200");
        for (String status : statuses) {
            operation
                    .getResponses()
                    .addApiResponse(
                            status,
                            new ApiResponse().description(reason(status)).content(first.getContent()));
        }
    }

    private static String reason(String status) {
        return switch (status) {
            case "201" -> "Made.";
            case "202" -> "Taken; it is worked on.";
            default -> "It is there already.";
        };
    }

    private static void located(Operation operation) {
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                response.addHeaderObject(
                        "Location",
                        new Header().description("Where it is.").schema(new JsonSchema().typesItem("string")));
            }
        });
    }

    private static void events(Operation operation) {
        operation.setRequestBody(body(reference("PostedEvents"), JSON));
        operation
                .getResponses()
                .addApiResponse("200", answered(reference("EventAnswers"), JSON))
                .addApiResponse(
                        "422",
                        new ApiResponse()
                                .description("The single event cannot be used; or the request as a whole.")
                                .content(new Content()
                                        .addMediaType(JSON, new MediaType().schema(reference("EventAnswer")))
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType().schema(reference(PROBLEM)))));
    }

    private static Schema<?> oneOrSeveral(String name, String description) {
        Schema<?> several = new ArraySchema().items(reference(name)).types(Set.of("array"));
        return new JsonSchema().oneOf(List.of(reference(name), several)).description(description);
    }

    private static void files(Operation operation) {
        Schema<?> file = binary();
        Map<String, Schema> parts = new LinkedHashMap<>();
        parts.put(
                "file",
                new ArraySchema().items(file).types(Set.of("array")).description("The files; each with its name."));
        parts.put(
                "mapping",
                new JsonSchema()
                        .typesItem("string")
                        .format("binary")
                        .description("A mapping file, if the layouts are not known."));
        operation.setRequestBody(new RequestBody()
                .required(true)
                .content(new Content()
                        .addMediaType(
                                "multipart/form-data",
                                new MediaType()
                                        .schema(new JsonSchema()
                                                .typesItem("object")
                                                .properties(parts)))
                        .addMediaType("application/octet-stream", new MediaType().schema(file))));
        operation.addParametersItem(new Parameter()
                .name("filename")
                .in("query")
                .description("Of a body that is the file itself.")
                .schema(new JsonSchema().typesItem("string")));
    }

    private static Schema<?> binary() {
        return new JsonSchema().typesItem("string").format("binary");
    }

    /** What people's browsers ask for answers pages, refusals included. */
    private static void pages(Map<String, Operation> operations) {
        for (String id : List.of("getSessionOidc", "getSessionOidcCallback")) {
            Operation operation = operation(operations, id);
            operation.getResponses().clear();
            operation
                    .getResponses()
                    .addApiResponse("default", answered(new JsonSchema().typesItem("string"), "text/html"));
            problem()
                    .getContent()
                    .forEach(operation.getResponses().get("default").getContent()::addMediaType);
        }
        operation(operations, "getSessionOidc")
                .getResponses()
                .addApiResponse("303", new ApiResponse().description("To the provider."));
        operation(operations, "getSessionOidcCallback")
                .getResponses()
                .addApiResponse("200", answered(new JsonSchema().typesItem("string"), "text/html"));
    }

    private static RequestBody body(Schema<?> schema, String type) {
        return new RequestBody()
                .required(true)
                .content(new Content().addMediaType(type, new MediaType().schema(schema)));
    }

    private static ApiResponse answered(Schema<?> schema, String type) {
        return new ApiResponse()
                .description("OK")
                .content(new Content().addMediaType(type, new MediaType().schema(schema)));
    }

    static ApiResponse problem() {
        return new ApiResponse()
                .description("Why it is not done.")
                .content(new Content()
                        .addMediaType("application/problem+json", new MediaType().schema(reference(PROBLEM))));
    }

    private static Schema<?> problemSchema() {
        Map<String, Schema> properties = new TreeMap<>();
        for (String name : List.of("type", "title", "detail", "instance", "request_id")) {
            properties.put(name, new JsonSchema().typesItem("string"));
        }
        properties.put("status", new JsonSchema().typesItem("integer").format("int32"));
        return new JsonSchema()
                .typesItem("object")
                .description("RFC 9457. `type` tells programs what it is, `detail` people what to do.")
                .properties(properties)
                .required(List.of("type", "title", "status", "detail", "instance", "request_id"));
    }

    /** All columns of all types; which type has which is told at each. */
    private static Schema<?> event() {
        Map<String, Schema> properties = new TreeMap<>();
        Set<String> types = new LinkedHashSet<>();
        for (GivenType type : GivenType.values()) {
            types.add(type.code());
            for (String column : type.columns()) {
                properties.computeIfAbsent(
                        column,
                        name -> cell("Of: "
                                + Arrays.stream(GivenType.values())
                                        .filter(having -> having.columns().contains(name))
                                        .map(GivenType::code)
                                        .collect(Collectors.joining(", "))
                                + "."));
            }
        }
        properties.put("type", new JsonSchema().typesItem("string")._enum(List.copyOf(types)));
        properties.put(
                "at", cell("When it happened: ISO 8601, or as a platform's export writes it, in the shop's zone."));
        properties.put("order_id", cell("The order's number."));
        properties.put("line_id", cell("The line's, where an order has several."));
        properties.put("key", cell("By which its sender knows it again: what is sent twice counts once."));
        return new JsonSchema()
                .typesItem("object")
                .description(
                        "What happened to a line of an order. Its columns are those of Bonafide's own files; values may also be numbers or booleans.")
                .properties(properties)
                .required(List.of("type", "at", "order_id"));
    }

    private static Schema<?> cell(String description) {
        return new JsonSchema().typesItem("string").description(description);
    }

    private static Schema<?> reference(String name) {
        return new JsonSchema().$ref(REFERENCE + name);
    }

    static Schema<?> anything() {
        return new JsonSchema();
    }

    /** The same, or null. */
    static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(schema, new JsonSchema().typesItem("null")));
        }
        @Nullable Set<String> types = schema.getTypes();
        if (types != null) {
            Set<String> more = new LinkedHashSet<>(types);
            more.add("null");
            schema.setTypes(more);
        }
        return schema;
    }

    private static Schema<?> notNull(Schema<?> schema) {
        if (schema.getAnyOf() != null) {
            return (Schema<?>) schema.getAnyOf().get(0);
        }
        Set<String> types = new LinkedHashSet<>(schema.getTypes());
        types.remove("null");
        schema.setTypes(types);
        return schema;
    }
}
