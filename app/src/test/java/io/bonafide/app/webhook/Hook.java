package io.bonafide.app.webhook;

import io.bonafide.app.access.Visitor;
import io.bonafide.app.crypto.Hmac;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Sends messages as a shop's system does. */
record Hook(Visitor visitor, String shop, Source source, String secret) {

    /** @param more headers and their values */
    Visitor.Answer send(String topic, String delivery, String body, String... more) {
        return send(topic, delivery, body, Hmac.base64(secret.getBytes(StandardCharsets.UTF_8), bytes(body)), more);
    }

    Visitor.Answer send(String topic, String delivery, String body, String signature, String[] more) {
        List<String> headers = new ArrayList<>(List.of("Content-Type", "application/json"));
        headers.addAll(List.of(source.topic(), topic, source.delivery(), delivery, source.signature(), signature));
        headers.addAll(List.of(more));
        return visitor.ask(
                "POST",
                "/v1/shops/" + shop + "/webhooks/" + source.code(),
                bytes(body),
                headers.toArray(String[]::new));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
