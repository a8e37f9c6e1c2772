package io.bonafide.app.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The events of an order as WooCommerce pushes it (REST API v3). Every message holds the whole order but the one of its deletion,
 * which has its number alone. Times are those in GMT; a refund has none of its own and stands at the order's change.
 */
final class WooCommercePayload {
    /** What messages may be on. */
    static final Set<String> TOPICS = Set.of("order.created", "order.updated", "order.deleted", "order.restored");

    private static final String DELETED = "order.deleted";
    private static final Map<String, String> STATUSES = Map.of(
            "pending", "unpaid",
            "on-hold", "unpaid",
            "processing", "paid",
            "completed", "completed",
            "cancelled", "closed",
            "refunded", "closed",
            "failed", "closed",
            "trash", "closed");
    /** The buyer is still at it. */
    private static final Set<String> DRAFTS = Set.of("checkout-draft", "auto-draft", "draft");

    private final JsonNode order;
    private final String name;
    private final Lines lines;
    private final int digits;
    private final String status;
    private final String changedAt;
    private final List<Told> events = new ArrayList<>();

    private WooCommercePayload(JsonNode order) throws PayloadException {
        this.order = order;
        this.name = Fields.required(order, "number");
        this.lines = Lines.of(name, order);
        this.digits = Fields.digits(order);
        this.status = Fields.required(order, "status");
        this.changedAt = gmt("date_modified_gmt", gmt("date_created_gmt", ""));
    }

    /**
     * @param topic one of {@link #TOPICS}
     * @param now when the message came
     */
    static Message read(String topic, JsonNode body, Message.Orders known, String now) throws PayloadException {
        if (topic.equals(DELETED)) {
            return deleted(Fields.required(body, "id"), known, now);
        }
        if (DRAFTS.contains(Fields.required(body, "status"))) {
            return Message.NOTHING;
        }
        WooCommercePayload payload = new WooCommercePayload(body);
        payload.tell();
        Deliveries.Named named = new Deliveries.Named(payload.name, payload.lines.names());
        return new Message(payload.events, Fields.required(body, "id"), Optional.of(named));
    }

    /** One that was never told says nothing. */
    private static Message deleted(String number, Message.Orders known, String now) {
        List<Told> events = new ArrayList<>();
        known.find(number)
                .ifPresent(named -> named.lines()
                        .values()
                        .forEach(line -> events.add(new Told.Writer("closed", now, named.order(), line)
                                .put("close_reason", "deleted")
                                .told(Source.WOOCOMMERCE, DELETED))));
        return new Message(events, number, Optional.empty());
    }

    private void tell() throws PayloadException {
        List<String> amounts = Shares.of(Fields.amount(order, "total"), lines.all(), digits);
        List<List<String>> refunds = new ArrayList<>();
        List<JsonNode> refunded = Fields.list(order, "refunds");
        for (JsonNode refund : refunded) {
            refunds.add(Shares.of(Fields.amount(refund, "total").abs(), lines.all(), digits));
        }
        for (int i = 0; i < lines.all().size(); i++) {
            JsonNode line = lines.all().get(i);
            String lineName = lines.name(line);
            placed(line, lineName, amounts.get(i));
            progress(lineName, amounts.get(i));
            for (int j = 0; j < refunded.size(); j++) {
                events.add(event("refunded", changedAt, lineName)
                        .put("refund_amount", refunds.get(j).get(i))
                        .put("currency", Fields.text(order, "currency"))
                        .told(Source.WOOCOMMERCE, Fields.required(refunded.get(j), "id")));
            }
        }
    }

    private void placed(JsonNode line, String lineName, String amount) throws PayloadException {
        JsonNode bill = order.path("billing");
        JsonNode to = Fields.text(order.path("shipping"), "address_1") == null ? bill : order.path("shipping");
        @Nullable String customer = Fields.text(order, "customer_id");
        events.add(event("placed", gmt("date_created_gmt", ""), lineName)
                .put("item_id", Fields.text(line, "product_id"))
                .put("sku_id", Fields.text(line, "sku"))
                .put("title", Fields.text(line, "name"))
                .put("quantity", Fields.text(line, "quantity"))
                .put("unit_price", Fields.rounded(line, "price", digits))
                .put("paid_amount", amount)
                .put("currency", Fields.text(order, "currency"))
                .put("coupon_ids", Fields.joined(Fields.list(order, "coupon_lines"), "code"))
                .put("buyer_id", Fields.first(Fields.text(bill, "email"), "0".equals(customer) ? null : customer))
                .put("receiver_name", Fields.name(to))
                .put("phone", Fields.first(Fields.text(to, "phone"), Fields.text(bill, "phone")))
                .put("province", Fields.text(to, "state"))
                .put("city", Fields.text(to, "city"))
                .put("address", Fields.text(to, "address_1"))
                .put("ip", Fields.text(order, "customer_ip_address"))
                .put("traffic_source", Fields.text(order, "created_via"))
                .put("buyer_message", Fields.text(order, "customer_note") == null ? null : "true")
                .told(Source.WOOCOMMERCE, ""));
    }

    private void progress(String lineName, String amount) {
        String paidAt = gmt("date_paid_gmt", "");
        if (!paidAt.isEmpty()) {
            events.add(event("paid", paidAt, lineName)
                    .put("paid_amount", amount)
                    .put("currency", Fields.text(order, "currency"))
                    .told(Source.WOOCOMMERCE, ""));
        }
        String completedAt = gmt("date_completed_gmt", "");
        if (!completedAt.isEmpty()) {
            events.add(event("shipped", completedAt, lineName).told(Source.WOOCOMMERCE, ""));
        }
        if ("closed".equals(STATUSES.get(status))) {
            events.add(event("closed", changedAt, lineName)
                    .put("close_reason", status)
                    .told(Source.WOOCOMMERCE, status));
        }
        events.add(event("noted", changedAt, lineName)
                .put("status", STATUSES.get(status))
                .told(Source.WOOCOMMERCE));
    }

    /** WooCommerce writes times in GMT without saying so. */
    private String gmt(String field, String otherwise) {
        @Nullable String time = Fields.text(order, field);
        return time == null ? otherwise : time.endsWith("Z") ? time : time + "Z";
    }

    private Told.Writer event(String type, String at, String lineName) {
        return new Told.Writer(type, at, name, lineName);
    }
}
