package io.bonafide.app.webhook;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One refund of Shopify, in an order's message or its own.
 *
 * @param order what the order and its lines are called
 * @param events that are told go in here
 */
record ShopifyRefund(JsonNode refund, Deliveries.Named order, List<Told> events) {
    void tell() throws PayloadException {
        String number = Fields.required(refund, "id");
        @Nullable String at = Fields.first(Fields.text(refund, "processed_at"), Fields.required(refund, "created_at"));
        List<JsonNode> items = Fields.list(refund, "refund_line_items");
        for (JsonNode item : items) {
            @Nullable String line = order.lines().get(Fields.required(item, "line_item_id"));
            BigDecimal amount = Fields.amount(item, "subtotal").add(Fields.amount(item, "total_tax"));
            if (line != null) {
                add(number, at, line, amount, "return".equals(Fields.text(item, "restock_type")));
            }
        }
        if (items.isEmpty() && order.lines().size() == 1) {
            add(number, at, order.order(), transacted(), false);
        }
    }

    private void add(String number, @Nullable String at, String line, BigDecimal amount, boolean returned) {
        events.add(new Told.Writer("refunded", at == null ? "" : at, order.order(), line)
                .put("refund_amount", amount.toPlainString())
                .put("currency", currency())
                .put("returned", returned ? "true" : null)
                .told(Source.SHOPIFY, number));
    }

    private @Nullable String currency() {
        for (JsonNode transaction : Fields.list(refund, "transactions")) {
            return Fields.text(transaction, "currency");
        }
        return null;
    }

    private BigDecimal transacted() throws PayloadException {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode transaction : Fields.list(refund, "transactions")) {
            sum = sum.add(Fields.amount(transaction, "amount"));
        }
        return sum;
    }
}
