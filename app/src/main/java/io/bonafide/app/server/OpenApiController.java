package io.bonafide.app.server;

import io.bonafide.app.access.Allowed;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows how the API is described: OpenAPI 3.1. The document is written by a test that reads the routes. */
@RestController
final class OpenApiController {
    private static final String DOCUMENT = "/io/bonafide/app/server/openapi.json";

    /** This description. */
    @Allowed(everybody = true)
    @GetMapping(path = "/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> document() throws IOException {
        try (InputStream in = Objects.requireNonNull(OpenApiController.class.getResourceAsStream(DOCUMENT))) {
            return ResponseEntity.ok(in.readAllBytes());
        }
    }
}
