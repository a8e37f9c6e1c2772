package io.bonafide.app.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The events of an order or a refund as Shopify pushes them. Every message on an order holds the whole order, so each tells all that
 * is known; what was told before is known by its keys. The meaning is that of the layout {@code shopify_orders_export}: the order is
 * called by its name (#1001), the buyer by the address of electronic mail.
 */
final class ShopifyPayload {
    /** What messages may be on. */
    static final Set<String> TOPICS = Set.of(
            "orders/create",
            "orders/updated",
            "orders/paid",
            "orders/cancelled",
            "orders/fulfilled",
            "orders/partially_fulfilled",
            "refunds/create");

    private static final String REFUNDS = "refunds/create";
    private static final Map<String, String> STATUSES = Map.of(
            "pending", "unpaid",
            "authorized", "unpaid",
            "expired", "closed",
            "paid", "paid",
            "partially_paid", "paid",
            "partially_refunded", "paid",
            "refunded", "closed",
            "voided", "closed");
    private static final Set<String> PAID = Set.of("paid", "partially_refunded", "refunded");

    private final JsonNode order;
    private final String name;
    private final Lines lines;
    private final int digits;
    private final List<Told> events = new ArrayList<>();

    private ShopifyPayload(JsonNode order) throws PayloadException {
        this.order = order;
        this.name = Fields.required(order, "name");
        this.lines = Lines.of(name, order);
        this.digits = Fields.digits(order);
    }

    /** @param topic one of {@link #TOPICS} */
    static Message read(String topic, JsonNode body, Message.Orders known)
            throws PayloadException, UnknownOrderException {
        if (topic.equals(REFUNDS)) {
            String number = Fields.required(body, "order_id");
            Deliveries.Named named = known.find(number).orElseThrow(UnknownOrderException::new);
            List<Told> events = new ArrayList<>();
            new ShopifyRefund(body, named, events).tell();
            return new Message(events, number, Optional.empty());
        }
        ShopifyPayload payload = new ShopifyPayload(body);
        payload.tell(topic.equals("orders/create"));
        Deliveries.Named named = new Deliveries.Named(payload.name, payload.lines.names());
        return new Message(payload.events, Fields.required(body, "id"), Optional.of(named));
    }

    private void tell(boolean created) throws PayloadException {
        List<String> amounts = Shares.of(Fields.amount(order, "total_price"), lines.all(), digits);
        for (int i = 0; i < lines.all().size(); i++) {
            JsonNode line = lines.all().get(i);
            String lineName = lines.name(line);
            placed(line, lineName, amounts.get(i));
            paid(lineName, amounts.get(i), created);
            closed(lineName);
            noted(lineName);
        }
        for (JsonNode fulfillment : Fields.list(order, "fulfillments")) {
            shipped(fulfillment);
        }
        Deliveries.Named named = new Deliveries.Named(name, lines.names());
        for (JsonNode refund : Fields.list(order, "refunds")) {
            new ShopifyRefund(refund, named, events).tell();
        }
    }

    private void placed(JsonNode line, String lineName, String amount) throws PayloadException {
        JsonNode to = order.path("shipping_address");
        events.add(event("placed", Fields.required(order, "created_at"), lineName)
                .put("item_id", Fields.text(line, "product_id"))
                .put("sku_id", Fields.text(line, "sku"))
                .put("title", Fields.first(Fields.text(line, "name"), Fields.text(line, "title")))
                .put("quantity", Fields.text(line, "quantity"))
                .put("unit_price", Fields.rounded(line, "price", digits))
                .put("paid_amount", amount)
                .put("currency", Fields.text(order, "currency"))
                .put("coupon_ids", Fields.joined(Fields.list(order, "discount_codes"), "code"))
                .put("buyer_id", Fields.first(Fields.text(order, "email"), Fields.text(order, "contact_email")))
                .put("receiver_name", Fields.first(Fields.text(to, "name"), Fields.name(to)))
                .put("phone", Fields.text(to, "phone"))
                .put("province", Fields.text(to, "province"))
                .put("city", Fields.text(to, "city"))
                .put("address", Fields.text(to, "address1"))
                .put("ip", Fields.text(order, "browser_ip"))
                .put("traffic_source", Fields.text(order, "source_name"))
                .put("buyer_message", Fields.text(order, "note") == null ? null : "true")
                .told(Source.SHOPIFY, ""));
    }

    /** The message has no time of the payment: it is the order's own if it was paid when it was placed, else that of its change. */
    private void paid(String lineName, String amount, boolean created) throws PayloadException {
        if (PAID.contains(status())) {
            String at = created
                    ? Fields.required(order, "created_at")
                    : Fields.first(Fields.text(order, "updated_at"), Fields.required(order, "created_at"));
            events.add(event("paid", at, lineName)
                    .put("paid_amount", amount)
                    .put("currency", Fields.text(order, "currency"))
                    .told(Source.SHOPIFY, ""));
        }
    }

    private void closed(String lineName) throws PayloadException {
        @Nullable String at = Fields.text(order, "cancelled_at");
        if (at != null) {
            events.add(event("closed", at, lineName)
                    .put("close_reason", Fields.text(order, "cancel_reason"))
                    .told(Source.SHOPIFY, at));
        }
    }

    private void noted(String lineName) throws PayloadException {
        String at = Fields.first(Fields.text(order, "updated_at"), Fields.required(order, "created_at"));
        events.add(event("noted", at, lineName)
                .put("status", STATUSES.get(status()))
                .put("seller_memo", Fields.text(order, "tags"))
                .told(Source.SHOPIFY));
    }

    private void shipped(JsonNode fulfillment) throws PayloadException {
        if ("cancelled".equals(Fields.text(fulfillment, "status"))) {
            return;
        }
        String number = Fields.required(fulfillment, "id");
        String at = Fields.required(fulfillment, "created_at");
        for (JsonNode line : Fields.list(fulfillment, "line_items")) {
            String lineName = lines.name(line);
            if (!lineName.isEmpty()) {
                events.add(event("shipped", at, lineName)
                        .put("carrier", Fields.text(fulfillment, "tracking_company"))
                        .put("tracking_no", Fields.text(fulfillment, "tracking_number"))
                        .told(Source.SHOPIFY, number));
                if ("delivered".equals(Fields.text(fulfillment, "shipment_status"))) {
                    String then = Fields.first(Fields.text(fulfillment, "updated_at"), at);
                    events.add(event("delivered", then, lineName).told(Source.SHOPIFY, number));
                }
            }
        }
    }

    private String status() {
        @Nullable String status = Fields.text(order, "financial_status");
        return status == null ? "" : status;
    }

    private Told.Writer event(String type, @Nullable String at, String lineName) {
        return new Told.Writer(type, at == null ? "" : at, name, lineName);
    }
}
