package io.bonafide.app.webhook;

import io.bonafide.app.access.Allowed;
import io.bonafide.app.access.Audit;
import io.bonafide.app.access.Caller;
import io.bonafide.app.access.Refusal;
import io.bonafide.app.access.Role;
import io.bonafide.app.archive.Shop;
import io.bonafide.app.live.Desks;
import io.bonafide.app.live.ShopDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes messages that shop systems push, and the secrets that they are signed with. */
@RestController
final class WebhookController {
    private static final String ROUTE = "/v1/shops/{shop}/webhooks/{source}";
    private static final String SENT_AT = "X-Shopify-Triggered-At";
    private static final Duration OLDEST = Duration.ofDays(3);
    private static final int MOST_BYTES = 10 << 20;
    private static final int LEAST_SECRET = 8;
    private static final int LONGEST_SECRET = 200;
    private static final int LONGEST_DELIVERY = 200;
    /** What WooCommerce sends, unsigned, when a webhook is saved. */
    private static final Pattern PING = Pattern.compile("webhook_id=[0-9]{1,18}");

    private final Desks desks;
    private final WebhookSecrets secrets;
    private final Deliveries deliveries;
    private final WebhookIntake intake;
    private final Forgeries forgeries;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    WebhookController(
            Desks desks,
            WebhookSecrets secrets,
            Deliveries deliveries,
            WebhookIntake intake,
            Forgeries forgeries,
            Audit audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.desks = desks;
        this.secrets = secrets;
        this.deliveries = deliveries;
        this.intake = intake;
        this.forgeries = forgeries;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A message. Its signature is the authority; a shop without a secret answers as one with another secret does. */
    @Allowed(everybody = true)
    @PostMapping(ROUTE)
    Taken take(@PathVariable("shop") String name, @PathVariable("source") String code, HttpServletRequest request)
            throws IOException {
        Source source = source(code);
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw WebhookTexts.refusal(HttpStatus.CONTENT_TOO_LARGE, "large", MOST_BYTES >> 20);
        }
        @Nullable String signature = request.getHeader(source.signature());
        if (source == Source.WOOCOMMERCE && signature == null && ping(body)) {
            return new Taken(0, false);
        }
        ShopDesk desk = authentic(name, source, body, signature);
        requireRecent(request);
        String delivery = delivery(request, source);
        if (!delivery.isEmpty() && deliveries.known(desk.shop().id(), source, delivery)) {
            return new Taken(0, true);
        }
        @Nullable String topic = request.getHeader(source.topic());
        int taken = intake.take(desk, source, topic == null ? "" : topic, body);
        if (!delivery.isEmpty()) {
            deliveries.remember(desk.shop().id(), source, delivery);
        }
        return new Taken(taken, false);
    }

    private static boolean ping(byte[] body) {
        return body.length < 40
                && PING.matcher(new String(body, StandardCharsets.UTF_8)).matches();
    }

    private ShopDesk authentic(String name, Source source, byte[] body, @Nullable String signature) {
        Optional<ShopDesk> desk = desks.of(name);
        Optional<byte[]> secret =
                desk.flatMap(found -> secrets.find(found.shop().id(), source));
        boolean holds = Signature.holds(secret.orElseGet(() -> new byte[1]), body, signature);
        if (desk.isEmpty() || secret.isEmpty() || !holds) {
            secret.ifPresent(set -> forgeries.tell(name, source));
            throw Refusal.of(HttpStatus.UNAUTHORIZED);
        }
        return desk.get();
    }

    private void requireRecent(HttpServletRequest request) {
        @Nullable String sentAt = request.getHeader(SENT_AT);
        if (sentAt != null && time(sentAt).isBefore(clock.instant().minus(OLDEST))) {
            throw WebhookTexts.refusal(HttpStatus.UNPROCESSABLE_CONTENT, "old", OLDEST.toDays());
        }
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw WebhookTexts.refusal(HttpStatus.BAD_REQUEST, "time");
        }
    }

    private static String delivery(HttpServletRequest request, Source source) {
        @Nullable String id = request.getHeader(source.delivery());
        return id == null || id.length() > LONGEST_DELIVERY ? "" : id;
    }

    /** Which sources have a secret; never the secret. */
    @Allowed(roles = {Role.OWNER, Role.OPERATIONS, Role.AUDITOR, Role.ADMINISTRATOR})
    @GetMapping("/v1/shops/{shop}/webhooks")
    List<WebhookSecrets.Set> all(@PathVariable("shop") String name) {
        return secrets.of(shop(name).id());
    }

    /** Sets what messages are signed with, in place of an earlier secret. */
    @Allowed(roles = {Role.OWNER, Role.ADMINISTRATOR})
    @PutMapping(ROUTE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(
            @PathVariable("shop") String name,
            @PathVariable("source") String code,
            @RequestBody NewSecret wanted,
            Caller caller) {
        Source source = source(code);
        Shop shop = shop(name);
        String secret = wanted.checked();
        transactions.executeWithoutResult(status -> {
            secrets.set(shop.id(), source, secret, caller.name());
            audit.write(caller.name(), "webhook.set", "shop " + name, null, Map.of("source", source.code()));
        });
    }

    /** Takes no messages of the source any more. */
    @Allowed(roles = {Role.OWNER, Role.ADMINISTRATOR})
    @DeleteMapping(ROUTE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable("shop") String name, @PathVariable("source") String code, Caller caller) {
        Source source = source(code);
        Shop shop = shop(name);
        transactions.executeWithoutResult(status -> {
            if (!secrets.remove(shop.id(), source)) {
                throw Refusal.of(HttpStatus.NOT_FOUND);
            }
            audit.write(caller.name(), "webhook.removed", "shop " + name, Map.of("source", source.code()), null);
        });
    }

    private Shop shop(String name) {
        return desks.of(name).map(ShopDesk::shop).orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND));
    }

    private static Source source(String code) {
        return Source.of(code).orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND));
    }

    /**
     * What became of a message.
     *
     * @param taken events that were new
     * @param sentBefore whether it was delivered before
     */
    record Taken(int taken, boolean sentBefore) {}

    /** A secret as it is given. */
    record NewSecret(@Nullable String secret) {
        String checked() {
            if (secret == null || secret.length() < LEAST_SECRET || secret.length() > LONGEST_SECRET) {
                throw WebhookTexts.refusal(HttpStatus.UNPROCESSABLE_CONTENT, "secret", LEAST_SECRET, LONGEST_SECRET);
            }
            return secret;
        }

        @Override
        public String toString() {
            return "NewSecret[hidden]";
        }
    }
}
