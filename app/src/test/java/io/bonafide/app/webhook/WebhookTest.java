package io.bonafide.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.access.Office;
import io.bonafide.app.access.Role;
import io.bonafide.app.access.Visitor;
import io.bonafide.app.crypto.Hmac;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Over HTTP, against the server that all tests share. Shops and people are invented. */
@ExtendWith(Office.Open.class)
class WebhookTest {
    private static final AtomicInteger SHOPS = new AtomicInteger();
    private static final String SECRET = "shpss_planted-secret-one";

    private static final String SHOPIFY = """
            {"id": 820982911946154500, "name": "#1001", "email": "wang@example.com", "currency": "USD",
             "created_at": "2026-11-27T10:00:00-05:00", "updated_at": "2026-11-27T10:00:05-05:00",
             "processed_at": "2026-11-27T10:00:00-05:00", "cancelled_at": %s, "cancel_reason": %s,
             "financial_status": "%s", "total_price": "25.00", "total_tax": "0.00", "browser_ip": "192.0.2.7",
             "source_name": "web", "note": "gift", "tags": "vip", "discount_codes": [{"code": "TEN", "amount": "1.00"}],
             "shipping_address": {"first_name": "Xiaoming", "last_name": "Wang", "name": "Xiaoming Wang",
              "address1": "1 Test Road", "phone": "+1 202 555 0100", "city": "Ottawa", "province": "Ontario"},
             "line_items": [
              {"id": 11, "product_id": 501, "sku": "A-1", "name": "Mug", "quantity": 2, "price": "8.00"},
              {"id": 12, "product_id": 502, "sku": "B-1", "name": "Tea", "quantity": 1, "price": "9.00"}],
             "fulfillments": [%s], "refunds": []}
            """;
    private static final String FULFILLED = """
            {"id": 900, "status": "success", "created_at": "2026-11-27T16:00:00-05:00", "tracking_company": "UPS",
             "updated_at": "2026-11-28T01:00:00-05:00", "shipment_status": "delivered",
             "tracking_number": "1Z999AA10123456784", "line_items": [{"id": 11}]}""";
    private static final String SHOPIFY_REFUND = """
            {"id": 7001, "order_id": 820982911946154500, "created_at": "2026-11-28T02:00:00-05:00",
             "processed_at": "2026-11-28T02:00:00-05:00",
             "refund_line_items": [{"id": 1, "line_item_id": 12, "quantity": 1, "subtotal": "9.00", "total_tax": "0.00",
              "restock_type": "return"}],
             "transactions": [{"kind": "refund", "amount": "9.00", "currency": "USD"}]}
            """;
    private static final String WOO = """
            {"id": 4750, "number": "4750", "status": "%s", "currency": "CLP",
             "date_created": "2026-11-27T12:00:00", "date_created_gmt": "2026-11-27T15:00:00",
             "date_modified_gmt": "2026-11-27T15:05:00", "date_paid_gmt": "2026-11-27T15:01:00",
             "date_completed_gmt": %s, "total": "5000", "customer_id": 0, "customer_ip_address": "192.0.2.8",
             "customer_note": "", "created_via": "checkout",
             "billing": {"first_name": "Hong", "last_name": "Li", "email": "li@example.com", "phone": "+56 2 5550 0100",
              "address_1": "2 Test Road", "city": "Santiago", "state": "RM"},
             "shipping": {"first_name": "", "last_name": "", "address_1": "", "city": ""},
             "line_items": [{"id": 315, "product_id": 93, "name": "Lamp", "quantity": 3, "price": 1666.6666666667,
              "sku": "L-1", "total": "5000"}],
             "coupon_lines": [], "refunds": [%s]}
            """;

    private Office office;
    private String shop;

    @BeforeEach
    void addShop(Office shared) {
        office = shared;
        shop = "hook-" + SHOPS.incrementAndGet();
        Visitor.Answer added = office.administrator()
                .post(
                        "/v1/shops",
                        Map.of("name", shop, "platform", "shopify", "shop_id", "id of " + shop, "currency", "USD"));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
    }

    @Test
    void anOrderOfShopifyIsTakenLineByLine() {
        Hook hook = hook(Source.SHOPIFY, SECRET);
        Visitor.Answer answer = hook.send("orders/create", "d-1", shopify("paid", "null", "null", ""));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.text("taken")).isEqualTo("6");
        assertThat(events())
                .contains(
                        "#1001 A-1 placed 2026-11-27T10:00:00-05:00 16.00 USD",
                        "#1001 B-1 placed 2026-11-27T10:00:00-05:00 9.00 USD",
                        "#1001 A-1 paid 2026-11-27T10:00:00-05:00 16.00 USD",
                        "#1001 B-1 paid 2026-11-27T10:00:00-05:00 9.00 USD")
                .hasSize(6);
        assertThat(cells("placed")).contains("\"item_id\": \"501\"", "\"coupon_ids\": \"TEN\"", "\"sku_id\": \"A-1\"");
    }

    @Test
    void whatEachMessageRepeatsCountsOnceAndWhatIsNewIsAdded() {
        Hook hook = hook(Source.SHOPIFY, SECRET);
        assertThat(hook.send("orders/create", "d-1", shopify("pending", "null", "null", ""))
                        .text("taken"))
                .isEqualTo("4");
        assertThat(hook.send("orders/updated", "d-2", shopify("pending", "null", "null", ""))
                        .text("taken"))
                .isEqualTo("0");
        assertThat(hook.send("orders/paid", "d-3", shopify("paid", "null", "null", ""))
                        .text("taken"))
                .as("two payments and two statuses")
                .isEqualTo("4");
        assertThat(hook.send("orders/fulfilled", "d-4", shopify("paid", "null", "null", FULFILLED))
                        .text("taken"))
                .as("shipped and delivered")
                .isEqualTo("2");
        assertThat(hook.send("refunds/create", "d-5", SHOPIFY_REFUND).text("taken"))
                .isEqualTo("1");
        String withRefund = shopify("partially_refunded", "null", "null", FULFILLED)
                .replace("\"refunds\": []", "\"refunds\": [" + SHOPIFY_REFUND + "]");
        assertThat(hook.send("orders/updated", "d-6", withRefund).text("taken"))
                .as("the refund was told by its own message")
                .isEqualTo("0");
        String cancelled = "\"2026-11-28T03:00:00-05:00\"";
        assertThat(hook.send("orders/cancelled", "d-7", shopify("refunded", cancelled, "\"customer\"", FULFILLED))
                        .text("taken"))
                .as("two closed, two of another status")
                .isEqualTo("4");
        assertThat(events())
                .contains(
                        "#1001 A-1 paid 2026-11-27T10:00:05-05:00 16.00 USD",
                        "#1001 A-1 shipped 2026-11-27T16:00:00-05:00 null null",
                        "#1001 A-1 delivered 2026-11-28T01:00:00-05:00 null null",
                        "#1001 B-1 refunded 2026-11-28T02:00:00-05:00 9.00 USD",
                        "#1001 B-1 closed 2026-11-28T03:00:00-05:00 null null");
    }

    @Test
    void anOrderOfWooCommerceIsTakenWithItsTimesInGmt() {
        Hook hook = hook(Source.WOOCOMMERCE, SECRET);
        assertThat(hook.send("order.created", "w-1", WOO.formatted("processing", "null", ""))
                        .text("taken"))
                .isEqualTo("3");
        String done = WOO.formatted("completed", "\"2026-11-28T09:00:00\"", "{\"id\": 9, \"total\": \"-1000\"}");
        assertThat(hook.send("order.updated", "w-2", done).text("taken"))
                .as("shipped, refunded, another status")
                .isEqualTo("3");
        assertThat(hook.send("order.deleted", "w-3", "{\"id\": 4750}").text("taken"))
                .isEqualTo("1");
        assertThat(hook.send("order.deleted", "w-4", "{\"id\": 4751}").text("taken"))
                .isEqualTo("0");
        assertThat(events())
                .contains(
                        "4750 4750 placed 2026-11-27T15:00:00Z 5000 CLP",
                        "4750 4750 paid 2026-11-27T15:01:00Z 5000 CLP",
                        "4750 4750 shipped 2026-11-28T09:00:00Z null null",
                        "4750 4750 refunded 2026-11-27T15:05:00Z 1000 CLP");
        assertThat(cells("placed")).contains("\"unit_price\": \"1667\"", "\"quantity\": \"3\"");
        String draft = WOO.formatted("checkout-draft", "null", "").replace("4750", "4760");
        assertThat(hook.send("order.created", "w-5", draft).text("taken")).isEqualTo("0");
    }

    @Test
    void wooCommercesUnsignedPingIsAnsweredAndTakesNothing() {
        hook(Source.WOOCOMMERCE, SECRET);
        String path = "/v1/shops/" + shop + "/webhooks/woocommerce";
        Visitor stranger = Visitor.at(office.server());
        String form = "application/x-www-form-urlencoded";
        assertThat(stranger.ask("POST", path, "webhook_id=315", "Content-Type", form)
                        .status())
                .isEqualTo(200);
        assertThat(stranger.ask("POST", path, "webhook_id=315&order=1", "Content-Type", form)
                        .status())
                .isEqualTo(401);
        assertThat(events()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void aForgedMessageIsRefusedAndTheAuditToldNowAndThen(Source source) {
        Hook hook = hook(source, SECRET);
        for (String signature :
                List.of("", "AAAA", Hmac.base64(new byte[] {1}, body(source).getBytes(StandardCharsets.UTF_8)))) {
            assertThat(hook.send(topic(source), "d-1", body(source), signature, new String[0])
                            .status())
                    .isEqualTo(401);
        }
        Visitor.Answer other = new Hook(hook.visitor(), shop, source, "another-secret").send(topic(source), "d", "{}");
        assertThat(other.status()).isEqualTo(401);
        assertThat(forgeries(source)).as("one entry a minute").isEqualTo(1);
        office.server().letPass(Duration.ofMinutes(1));
        new Hook(hook.visitor(), shop, source, "another-secret").send(topic(source), "d", "{}");
        assertThat(forgeries(source)).isEqualTo(2);
        assertThat(office.administrator().get("/v1/audit").json().toString())
                .contains("\"others_since_the_last_entry\":3");
        assertThat(events()).isEmpty();
        assertThat(hook.send(topic(source), "d-1", body(source)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void aMessageThatIsDeliveredAgainTakesNothing(Source source) {
        Hook hook = hook(source, SECRET);
        assertThat(Integer.parseInt(
                        hook.send(topic(source), "d-1", body(source)).text("taken")))
                .isPositive();
        int before = events().size();
        Visitor.Answer again = hook.send(topic(source), "d-1", body(source));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("taken")).isEqualTo("0");
        assertThat(again.text("sent_before")).isEqualTo("true");
        assertThat(hook.send(topic(source), "under another id", body(source)).text("taken"))
                .as("the id is not signed: what it tells counts once all the same")
                .isEqualTo("0");
        assertThat(events()).hasSize(before);
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void anotherSecretTakesTheOldOnesPlaceAndNoneMeansNoMessages(Source source) {
        Hook hook = hook(source, SECRET);
        Hook rotated = hook(source, "shpss_planted-secret-two");
        assertThat(hook.send(topic(source), "d-1", body(source)).status()).isEqualTo(401);
        assertThat(rotated.send(topic(source), "d-1", body(source)).status()).isEqualTo(200);
        String path = "/v1/shops/" + shop + "/webhooks";
        assertThat(office.administrator().get(path).json().findValuesAsString("source"))
                .containsExactly(source.code());
        assertThat(office.administrator().get(path).toString()).doesNotContain("planted");
        assertThat(office.administrator()
                        .ask("DELETE", path + "/" + source.code(), null)
                        .status())
                .isEqualTo(204);
        assertThat(rotated.send(topic(source), "d-2", body(source)).status()).isEqualTo(401);
        assertThat(office.administrator()
                        .ask("DELETE", path + "/" + source.code(), null)
                        .status())
                .isEqualTo(404);
        assertThat(office.administrator().get("/v1/audit").json().toString())
                .contains("webhook.set", "webhook.removed")
                .doesNotContain("planted-secret");
        isKeptNowhere("planted-secret");
    }

    @Test
    void aShopsSecretSignsForNoOtherShopOrSource() {
        Hook hook = hook(Source.SHOPIFY, SECRET);
        Visitor.Answer elsewhere =
                new Hook(hook.visitor(), "no-such-shop", Source.SHOPIFY, SECRET).send("orders/create", "d", "{}");
        assertThat(elsewhere.status()).isEqualTo(401);
        assertThat(new Hook(hook.visitor(), shop, Source.WOOCOMMERCE, SECRET)
                        .send("order.created", "d", "{}")
                        .status())
                .isEqualTo(401);
        assertThat(hook.visitor()
                        .ask("POST", "/v1/shops/" + shop + "/webhooks/magento", "{}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsOldNoJsonOrIncompleteIsRefusedWithTheReason() {
        Hook hook = hook(Source.SHOPIFY, SECRET);
        String body = body(Source.SHOPIFY);
        String old = office.server().now().minus(Duration.ofDays(4)).toString();
        String recent = office.server().now().minus(Duration.ofDays(2)).toString();
        Visitor.Answer late = hook.send("orders/create", "d-1", body, "X-Shopify-Triggered-At", old);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text("detail")).contains("3 days");
        assertThat(hook.send("orders/create", "d-2", body, "X-Shopify-Triggered-At", "soon")
                        .status())
                .isEqualTo(400);
        assertThat(hook.send("orders/create", "d-3", "{").status()).isEqualTo(400);
        assertThat(hook.send("orders/create", "d-4", "[1]").status()).isEqualTo(400);
        assertThat(hook.send("orders/create", "d-5", "").status()).isEqualTo(400);
        Visitor.Answer lacking = hook.send("orders/create", "d-6", body.replace("\"name\": \"#1001\",", ""));
        assertThat(lacking.status()).isEqualTo(422);
        assertThat(lacking.text("detail")).contains("(name)");
        Visitor.Answer wrong =
                hook.send("orders/create", "d-7", body.replace("\"quantity\": 2", "\"quantity\": \"many\""));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.toString()).doesNotContain("many");
        assertThat(hook.send("orders/edited", "d-8", body).text("detail")).contains("orders/create");
        assertThat(hook.send("refunds/create", "d-9", SHOPIFY_REFUND).status())
                .as("its order was not told yet")
                .isEqualTo(409);
        Visitor.Answer chinese = hook.send("orders/create", "d-10", "{", "Accept-Language", "zh-CN");
        assertThat(chinese.text("detail")).containsPattern("[\\u4e00-\\u9fff]");
        assertThat(events()).isEmpty();
        assertThat(hook.send("orders/create", "d-1", body, "X-Shopify-Triggered-At", recent)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatAMessageSaysOfPeopleIsSealed() {
        hook(Source.SHOPIFY, SECRET).send("orders/create", "d-1", body(Source.SHOPIFY));
        hook(Source.WOOCOMMERCE, SECRET).send("order.created", "d-1", body(Source.WOOCOMMERCE));
        assertThat(events()).hasSizeGreaterThan(6);
        for (String told : List.of("Xiaoming Wang", "wang@example.com", "1 Test Road", "192.0.2.7", "Hong Li")) {
            isKeptNowhere(told);
        }
    }

    @Test
    void onlyWhoMaySetsSecrets() {
        String path = "/v1/shops/" + shop + "/webhooks/shopify";
        Map<String, Object> secret = Map.of("secret", SECRET);
        assertThat(office.person(Role.OPERATIONS, shop)
                        .visitor()
                        .ask("PUT", path, secret)
                        .status())
                .isEqualTo(403);
        Visitor owner = office.person(Role.OWNER, shop).visitor();
        assertThat(owner.ask("PUT", path, secret).status()).isEqualTo(204);
        assertThat(owner.ask("PUT", path, Map.of("secret", "short")).status()).isEqualTo(422);
        assertThat(owner.ask("PUT", "/v1/shops/" + shop + "/webhooks/magento", secret)
                        .status())
                .isEqualTo(404);
        assertThat(office.person(Role.OWNER, "another")
                        .visitor()
                        .ask("PUT", path, secret)
                        .status())
                .isEqualTo(404);
    }

    /** Sets the secret, and gives who signs with it: nobody who is signed in. */
    private Hook hook(Source source, String secret) {
        Visitor.Answer set = office.administrator()
                .ask("PUT", "/v1/shops/" + shop + "/webhooks/" + source.code(), Map.of("secret", secret));
        assertThat(set.status()).as(set.toString()).isEqualTo(204);
        return new Hook(Visitor.unknown(office.server()), shop, source, secret);
    }

    private static String shopify(String status, String cancelledAt, String reason, String fulfillments) {
        return SHOPIFY.formatted(cancelledAt, reason, status, fulfillments);
    }

    private static String body(Source source) {
        return source == Source.SHOPIFY ? shopify("paid", "null", "null", "") : WOO.formatted("processing", "null", "");
    }

    private static String topic(Source source) {
        return source == Source.SHOPIFY ? "orders/create" : "order.created";
    }

    private List<String> events() {
        return query("""
                SELECT concat_ws(' ', open ->> 'order_id', open ->> 'line_id', open ->> 'type', open ->> 'at',
                  coalesce(open ->> 'paid_amount', open ->> 'refund_amount', 'null'), coalesce(open ->> 'currency', 'null'))
                FROM event JOIN shop ON shop.id = event.shop WHERE shop.name = ? ORDER BY seq""", shop);
    }

    private String cells(String type) {
        return query("""
                        SELECT open::text FROM event JOIN shop ON shop.id = event.shop
                        WHERE shop.name = ? AND open ->> 'type' = ? ORDER BY seq""", shop, type).get(0);
    }

    private long forgeries(Source source) {
        return query(
                        "SELECT id::text FROM audit WHERE what = 'webhook.forged' AND object = ?",
                        "shop " + shop + " " + source.code())
                .size();
    }

    private List<String> query(String sql, Object... values) {
        return office.server()
                .database()
                .sql(sql)
                .params(values)
                .query(String.class)
                .list();
    }

    private void isKeptNowhere(String told) {
        String hex = HexFormat.of().formatHex(told.getBytes(StandardCharsets.UTF_8));
        for (String table : query("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")) {
            assertThat(query("SELECT t::text FROM \"" + table + "\" t"))
                    .as(table)
                    .noneMatch(row -> row.contains(told) || row.contains(hex));
        }
        assertThat(office.server().log()).noneMatch(line -> line.contains(told));
    }
}
