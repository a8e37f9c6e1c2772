package io.bonafide.app.webhook;

import io.bonafide.app.archive.Submission;
import io.bonafide.app.live.Desks;
import io.bonafide.app.live.OverloadedException;
import io.bonafide.app.live.ShopDesk;
import io.bonafide.core.order.Sha256;
import io.bonafide.exchange.intake.GivenEvents;
import io.bonafide.exchange.intake.UnusableEventException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes what a message tells that was found to be the shop's. */
final class WebhookIntake {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Desks desks;
    private final Deliveries deliveries;
    private final Clock clock;

    WebhookIntake(Desks desks, Deliveries deliveries, Clock clock) {
        this.desks = desks;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** @return how many events of it were new */
    int take(ShopDesk desk, Source source, String topic, byte[] body) {
        int shop = desk.shop().id();
        Message message = message(shop, source, topic, body);
        int taken = message.events().isEmpty() ? 0 : submitted(desk, source, body, message);
        if (message.number() != null && message.named().isPresent()) {
            deliveries.name(shop, source, message.number(), message.named().get());
        }
        return taken;
    }

    private Message message(int shop, Source source, String topic, byte[] body) {
        JsonNode tree = tree(body);
        Message.Orders known = number -> deliveries.order(shop, source, number);
        try {
            return switch (source) {
                case SHOPIFY -> ShopifyPayload.read(known(topic, ShopifyPayload.TOPICS), tree, known);
                case WOOCOMMERCE ->
                    WooCommercePayload.read(
                            known(topic, WooCommercePayload.TOPICS),
                            tree,
                            known,
                            clock.instant().toString());
            };
        } catch (PayloadException e) {
            throw WebhookTexts.refusal(HttpStatus.UNPROCESSABLE_CONTENT, "payload", e.field());
        } catch (UnknownOrderException e) {
            throw WebhookTexts.refusal(HttpStatus.CONFLICT, "order");
        }
    }

    private static JsonNode tree(byte[] body) {
        try {
            JsonNode tree = JSON.readTree(body);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JacksonException e) {
            // said below, as what is no object is
        }
        throw WebhookTexts.refusal(HttpStatus.BAD_REQUEST, "json");
    }

    private static String known(String topic, Set<String> topics) {
        if (!topics.contains(topic)) {
            String all = String.join(", ", new TreeSet<>(topics));
            throw WebhookTexts.refusal(HttpStatus.UNPROCESSABLE_CONTENT, "topic", all);
        }
        return topic;
    }

    private int submitted(ShopDesk desk, Source source, byte[] body, Message message) {
        List<Submission.Item> items = desks.reading(desk.shop(), reader -> items(message, reader));
        Submission submission =
                new Submission("webhook " + source.code(), Sha256.digest().digest(body), items);
        try {
            return (int) desk.submit(submission).join().stream()
                    .filter(outcome -> outcome.fresh())
                    .count();
        } catch (OverloadedException e) {
            throw WebhookTexts.refusal(HttpStatus.TOO_MANY_REQUESTS, "overloaded");
        } catch (CompletionException e) {
            throw WebhookTexts.refusal(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
        }
    }

    private static List<Submission.Item> items(Message message, GivenEvents reader) {
        List<Submission.Item> items = new ArrayList<>();
        for (Told told : message.events()) {
            try {
                items.add(new Submission.Item(told.key(), reader.read(told.cells()), told.cells()));
            } catch (UnusableEventException e) {
                throw WebhookTexts.refusal(HttpStatus.UNPROCESSABLE_CONTENT, "unusable", e.column(), e.reason());
            }
        }
        return items;
    }
}
