package io.bonafide.app.alert;

import io.bonafide.app.crypto.Hmac;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * A POST to any address, signed by the <a href="https://www.standardwebhooks.com">Standard Webhooks</a> specification: {@code
 * webhook-id}, {@code webhook-timestamp}, and {@code webhook-signature} over both and the body.
 */
final class StandardWebhook implements Carrier {
    private static final String PREFIX = "whsec_";
    private static final int LEAST_BYTES = 24;
    private static final int MOST_BYTES = 64;
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final Posting posting;
    private final Clock clock;

    StandardWebhook(Posting posting, Clock clock) {
        this.posting = posting;
        this.clock = clock;
    }

    /** The key that a secret names. */
    static byte[] key(@Nullable String secret) throws BadTargetException {
        if (secret == null || !secret.startsWith(PREFIX)) {
            throw new BadTargetException("target.secret");
        }
        try {
            byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
            if (key.length < LEAST_BYTES || key.length > MOST_BYTES) {
                throw new BadTargetException("target.secret");
            }
            return key;
        } catch (IllegalArgumentException e) {
            throw new BadTargetException("target.secret");
        }
    }

    @Override
    public void carry(Target target, Message message, @Nullable Bulletin news)
            throws UndeliveredException, InterruptedException {
        Instant now = clock.instant();
        byte[] body = JSON.writeValueAsBytes(new Body(
                news == null ? "trial" : "findings",
                now.toString(),
                message.text().plain(),
                news == null ? Map.of() : news));
        String time = String.valueOf(now.getEpochSecond());
        posting.post(
                Objects.requireNonNull(target.url()),
                body,
                Map.of(
                        "webhook-id",
                        message.id(),
                        "webhook-timestamp",
                        time,
                        "webhook-signature",
                        "v1," + Hmac.base64(certain(target), signed(message.id(), time, body))));
    }

    private static byte[] certain(Target target) {
        try {
            return key(target.secret());
        } catch (BadTargetException e) {
            throw new IllegalStateException("A channel was kept whose secret cannot sign. Give it another one.", e);
        }
    }

    private static byte[] signed(String id, String time, byte[] body) {
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.writeBytes((id + "." + time + ".").getBytes(StandardCharsets.UTF_8));
        signed.writeBytes(body);
        return signed.toByteArray();
    }

    /**
     * @param type findings or trial
     * @param text the same in words
     */
    record Body(String type, String timestamp, String text, Object data) {}
}
