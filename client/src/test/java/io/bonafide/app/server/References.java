package io.bonafide.app.server;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collection;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every reference from one schema to another, under another name. */
final class References {
    private final UnaryOperator<String> to;

    private References(UnaryOperator<String> to) {
        this.to = to;
    }

    static void rename(OpenAPI api, UnaryOperator<String> to) {
        References references = new References(to);
        api.getComponents().getSchemas().values().forEach(references::rename);
        api.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .forEach(operation -> {
                    if (operation.getRequestBody() != null) {
                        references.rename(operation.getRequestBody().getContent());
                    }
                    operation.getResponses().values().forEach(response -> references.rename(response.getContent()));
                });
    }

    private void rename(@Nullable Content content) {
        if (content != null) {
            content.values().forEach(media -> rename(media.getSchema()));
        }
    }

    private void rename(@Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            schema.set$ref(to.apply(schema.get$ref()));
        }
        rename(schema.getItems());
        if (schema.getAdditionalProperties() instanceof Schema<?> more) {
            rename(more);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::rename);
        }
        Stream.of(schema.getOneOf(), schema.getAnyOf(), schema.getAllOf())
                .filter(all -> all != null)
                .flatMap(Collection::stream)
                .forEach(this::rename);
    }
}
