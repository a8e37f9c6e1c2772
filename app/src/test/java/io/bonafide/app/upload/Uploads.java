package io.bonafide.app.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.access.Visitor;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Sends files in as a client does, and waits until they were read. */
public final class Uploads {
    private static final String BOUNDARY = "the-boundary-of-a-test";
    private static final Set<String> WAITING = Set.of("received", "reading");

    private Uploads() {}

    public static Visitor.Answer raw(Visitor sender, String shop, String name, byte[] body) {
        return sender.ask(
                "POST",
                "/v1/shops/" + shop + "/files?filename=" + name,
                body,
                "Content-Type",
                "application/octet-stream");
    }

    public static Visitor.Answer raw(Visitor sender, String shop, String name, String body) {
        return raw(sender, shop, name, body.getBytes(StandardCharsets.UTF_8));
    }

    /** @param files by name; one named {@code mapping} is one */
    public static Visitor.Answer together(Visitor sender, String shop, Map<String, byte[]> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        files.forEach((name, bytes) -> {
            String part = name.equals("mapping") ? "mapping" : "file";
            body.writeBytes("""
                    --%s\r
                    Content-Disposition: form-data; name="%s"; filename="%s"\r
                    Content-Type: application/octet-stream\r
                    \r
                    """.formatted(BOUNDARY, part, name).getBytes(StandardCharsets.UTF_8));
            body.writeBytes(bytes);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return sender.ask(
                "POST",
                "/v1/shops/" + shop + "/files",
                body.toByteArray(),
                "Content-Type",
                "multipart/form-data; boundary=" + BOUNDARY);
    }

    /** Asks until it is read. */
    public static JsonNode read(Visitor sender, Visitor.Answer taken) {
        assertThat(taken.status()).as(taken.toString()).isIn(200, 202);
        String location = taken.header("Location");
        JsonNode entry = sender.get(location).json();
        while (WAITING.contains(entry.path("state").asString())) {
            Thread.onSpinWait();
            entry = sender.get(location).json();
        }
        return entry;
    }
}
