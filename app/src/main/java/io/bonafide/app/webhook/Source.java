package io.bonafide.app.webhook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who pushes, and the headers in which it says so. */
enum Source {
    SHOPIFY("X-Shopify-Hmac-Sha256", "X-Shopify-Topic", "X-Shopify-Webhook-Id"),
    WOOCOMMERCE("X-WC-Webhook-Signature", "X-WC-Webhook-Topic", "X-WC-Webhook-Delivery-ID");

    private final String signature;
    private final String topic;
    private final String delivery;

    Source(String signature, String topic, String delivery) {
        this.signature = signature;
        this.topic = topic;
        this.delivery = delivery;
    }

    /** Base64 of HMAC-SHA-256 over the body. */
    String signature() {
        return signature;
    }

    String topic() {
        return topic;
    }

    /** By which a message that is sent again is known. */
    String delivery() {
        return delivery;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Source> of(String code) {
        return Arrays.stream(values())
                .filter(source -> source.code().equals(code))
                .findFirst();
    }
}
