package io.bonafide.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.access.FirstAdministrator;
import io.bonafide.app.access.Visitor;
import io.bonafide.app.server.ServeProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server's one shop, its administrator and a key, through its own API. Invented people. */
public final class Shops {
    public static final String PASSWORD = "plum stone over nine rivers";
    static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final Pattern FIRST = Pattern.compile("shown here only: (\\S+)\\. Sign in");

    private Shops() {}

    /** Signs the first administrator in, adds the shop {@code s}, and gives a key for it. */
    public static String open(ServeProcess serve) {
        String said = String.join("\n", serve.said());
        Matcher first = FIRST.matcher(said);
        assertThat(first.find()).as(said).isTrue();
        Visitor administrator = Visitor.at(serve.address());
        administrator.signIn(FirstAdministrator.NAME, first.group(1));
        assertThat(administrator.replace(first.group(1), PASSWORD).status()).isEqualTo(200);
        assertThat(administrator
                        .post("/v1/shops", Map.of("name", "s", "platform", "tmall", "shop_id", "s"))
                        .status())
                .isEqualTo(201);
        return administrator
                .post(
                        "/v1/keys",
                        Map.of(
                                "label",
                                "till",
                                "scopes",
                                List.of("events_write", "results_read"),
                                "shops",
                                List.of("s")))
                .text("secret");
    }

    /** Orders {@code from} until {@code to}, of customers and of few accounts that share a device and an address. */
    public static List<Map<String, Object>> orders(int from, int to) {
        List<Map<String, Object>> orders = new ArrayList<>();
        for (int i = from; i < to; i++) {
            orders.add(order(i));
        }
        return orders;
    }

    public static Map<String, Object> order(int i) {
        boolean odd = i % 3 == 0;
        Map<String, Object> order = new HashMap<>();
        order.put("type", "placed");
        order.put("at", START.plus(Duration.ofMinutes(7L * i)).toString());
        order.put("order_id", "o-" + i);
        order.put("key", "k-" + i);
        order.put("item_id", "i-" + i % 4);
        order.put("paid_amount", "19.80");
        order.put("buyer_id", odd ? "b-" + i % 2 : "customer-" + i);
        order.put("phone", "1640000%04d".formatted(i));
        order.put("receiver_name", "测试人");
        order.put("address", odd ? "测试省测试市测试路7号\t甲\\乙" : "测试省测试市测试路" + (10 + i) + "号");
        order.put("device_id", odd ? "one device" : "device " + i);
        return order;
    }

    public static Visitor.Answer send(ServeProcess serve, String key, Object events) {
        return Visitor.withKey(serve.address(), key).post("/v1/shops/s/events", events);
    }
}
