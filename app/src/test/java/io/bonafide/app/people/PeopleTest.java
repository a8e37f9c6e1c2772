package io.bonafide.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.access.Office;
import io.bonafide.app.access.Role;
import io.bonafide.app.access.Scope;
import io.bonafide.app.access.Visitor;
import io.bonafide.app.live.Desks;
import io.bonafide.app.live.ShopDesk;
import io.bonafide.app.upload.Uploads;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Over HTTP, with invented people: two share an address and a device. */
@ExtendWith(Office.Open.class)
class PeopleTest {
    private static final AtomicInteger SHOPS = new AtomicInteger();

    private Office office;
    private Visitor sender;
    private Visitor owner;
    private String shop;

    @BeforeEach
    void addShop(Office shared) {
        office = shared;
        shop = "people-" + SHOPS.incrementAndGet();
        office.administrator().post("/v1/shops", Map.of("name", shop, "platform", "tmall", "shop_id", shop));
        sender = office.key(List.of(Scope.EVENTS_WRITE), shop).visitor();
        owner = office.person(Role.OWNER, shop).visitor();
        send(placed("o-1", "anna", "16400000001"), placed("o-2", "anna", "16400000001"));
        send(placed("o-3", "bert", "16400000002"));
        send(Map.of("type", "paid", "at", at(), "order_id", "o-1", "payment_account", "account of anna"));
    }

    /** Two files tell of two people, each with a row that cannot be used; one of them is erased. */
    @Test
    void theFilesThatToldOfSomebodyGoWithHimAndOthersStay() {
        String head = "order_id,created_at,buyer_id,phone,quantity\n";
        String cleo =
                read("cleo.csv", head + "f-1,2026-11-01 10:00:00,cleo,16400000011,1\nf-2,no time,cleo,16400000011,1\n");
        String dora =
                read("dora.csv", head + "f-3,2026-11-01 10:00:00,dora,16400000012,1\nf-4,no time,dora,16400000012,1\n");
        assertThat(kept(cleo)).isEqualTo("1 1");
        JsonNode found = search(Map.of("buyer_id", "cleo"));
        assertThat(found.path("people")).hasSize(1);
        String id = found.path("people").path(0).path("id").asString();
        JsonNode erased = owner.post(
                        "/v1/shops/" + shop + "/people/" + id + "/erasure", Map.of("reason", "asked", "confirm", id))
                .json();
        assertThat(erased.path("imports").asInt()).as(erased.toString()).isEqualTo(1);
        assertThat(erased.path("tokens").asInt()).as("buyer and phone").isEqualTo(2);
        assertThat(search(Map.of("buyer_id", "cleo")).path("people")).isEmpty();
        assertThat(search(Map.of("buyer_id", "dora")).path("people")).hasSize(1);
        assertThat(kept(cleo)).isEqualTo("0 0");
        assertThat(kept(dora)).isEqualTo("1 1");
        JsonNode import0 = sender.get("/v1/shops/" + shop + "/files/" + cleo).json();
        assertThat(import0.path("taken").asInt()).as("what was taken stays").isEqualTo(1);
        assertThat(owner.get("/v1/shops/" + shop + "/files/" + cleo + "/quarantine")
                        .status())
                .isEqualTo(200);
    }

    private String read(String name, String content) {
        JsonNode read = Uploads.read(sender, Uploads.raw(sender, shop, name, content));
        assertThat(read.path("state").asString()).as(read.toString()).isEqualTo("done");
        return read.path("id").asString();
    }

    /** How many pieces of the file, and how many rows that were set aside, can still be opened. */
    private String kept(String id) {
        return office.server().database().sql("""
                        SELECT (SELECT count(*) FROM import_chunk WHERE import = i.id) || ' '
                        || (SELECT count(content) FROM import_row WHERE import = i.id) FROM import i WHERE id = ?::uuid""").param(id).query(String.class).single();
    }

    @Test
    void somebodyIsFoundByWhatHeIsKnownBy() {
        JsonNode anna = search(Map.of("phone", "16400000001"));
        assertThat(anna.path("people")).hasSize(2);
        assertThat(anna.path("people").path(0).path("events").asInt()).isEqualTo(2);
        assertThat(anna.path("people").path(0).path("orders").asInt()).isEqualTo(2);
        assertThat(anna.path("people").path(0).path("found_by").asString()).isEqualTo("value");
        assertThat(anna.path("people").path(1).path("found_by").asString()).isEqualTo("order");
        assertThat(search(Map.of("buyer_id", "anna"))).isEqualTo(anna);
        assertThat(search(Map.of("receiver_name", "测试人 anna", "address", "测试省测试市测试路7号")))
                .isEqualTo(anna);
        assertThat(search(Map.of("receiver_name", "测试人 anna", "phone", "16400000002"))
                        .path("people"))
                .as("both must be in one event")
                .isEmpty();
        assertThat(search(Map.of("order_id", "o-3")).path("people")).hasSize(1);
        assertThat(search(Map.of("address", "测试省测试市测试路7号")).path("people")).hasSize(3);
        assertThat(search(Map.of("buyer_id", "nobody")).path("people")).isEmpty();
        for (Object wrong : List.of(Map.of(), Map.of("name", "anna"), Map.of("paid_amount", "19.80"))) {
            assertThat(owner.post(people("search"), wrong).status()).isEqualTo(422);
        }
    }

    @Test
    void allThatIsKnownIsHandedOutWithAReasonThatIsAudited() {
        String id = id("anna");
        assertThat(owner.post(people(id + "/export"), Map.of()).status()).isEqualTo(422);
        assertThat(owner.post(people("999999999/export"), why()).status()).isEqualTo(404);
        JsonNode events = owner.post(people(id + "/export"), why()).json().path("events");
        assertThat(events).hasSize(2);
        assertThat(events.path(0).path("event").path("phone").asString()).isEqualTo("16400000001");
        assertThat(events.path(0).path("event").path("receiver_name").asString())
                .isEqualTo("测试人 anna");
        assertThat(events.path(1).path("event").path("order_id").asString()).isEqualTo("o-2");
        String audit = office.administrator().get("/v1/audit").json().toString();
        assertThat(audit).contains("person.exported", "person " + id + " of shop " + shop, "asked by letter");
        assertThat(audit).doesNotContain("16400000001", "anna");
    }

    @Test
    void whoIsErasedIsGoneAndAllElseIsAsItWas() {
        String id = id("anna");
        List<String> rows = rows();
        long tokens = tokens();
        assertThat(owner.post(people(id + "/erasure"), Map.of("reason", "asked by letter", "confirm", "yes"))
                        .status())
                .isEqualTo(422);
        assertThat(rows()).isEqualTo(rows);
        JsonNode erased = owner.post(people(id + "/erasure"), Map.of("reason", "asked by letter", "confirm", id))
                .json();
        assertThat(erased.path("people").asInt()).isEqualTo(1);
        assertThat(erased.path("tokens").asInt()).as("buyer, phone, name").isEqualTo(3);
        assertThat(erased.path("shared").asInt()).as("address, device").isEqualTo(2);
        assertThat(tokens()).isEqualTo(tokens - 3);
        assertThat(rows()).as("events, commitments, leaves and roots").isEqualTo(rows);
        assertThat(search(Map.of("phone", "16400000001")).path("people")).isEmpty();
        assertThat(owner.post(people(id + "/export"), why()).status()).isEqualTo(404);
        assertThat(owner.post(people(id + "/erasure"), Map.of("reason", "again", "confirm", id))
                        .status())
                .isEqualTo(404);
        assertThat(search(Map.of("buyer_id", "bert")).path("people")).hasSize(1);
        send(placed("o-4", "anna", "16400000001"), placed("o-5", "bert", "16400000002"));
        assertThat(person("o-4")).isNotEqualTo(Long.parseLong(id));
        assertThat(person("o-5")).isEqualTo(person("o-3"));
        assertThat(stand("o-4", "phone")).isNotEqualTo(stand("o-1", "phone"));
        assertThat(stand("o-4", "address")).isEqualTo(stand("o-1", "address")).isEqualTo(stand("o-3", "address"));
        assertThat(stand("o-5", "phone")).isEqualTo(stand("o-3", "phone"));
        assertThat(owner.post(people(id("anna") + "/export"), why()).json().path("events"))
                .hasSize(1);
        String audit = office.administrator().get("/v1/audit").json().toString();
        assertThat(audit).contains("person.erased", "person " + id + " of shop " + shop);
        assertThat(audit).doesNotContain("16400000001");
    }

    @Test
    void whoseTimeIsOverIsErasedAndNobodyElse() {
        office.server().letPass(Duration.ofSeconds(20));
        send(placed("o-6", "bert", "16400000002"), placed("o-7", "cora", "16400000003"));
        ShopDesk desk = office.server().beans(Desks.class).get(0).of(shop).orElseThrow();
        ShopPeople people = office.server().beans(ShopPeople.class).get(0);
        assertThat(people.expire(desk, office.server().now().minusSeconds(10), 1))
                .isEqualTo(1);
        assertThat(people.expire(desk, office.server().now().minusSeconds(10), 500))
                .isEqualTo(1);
        assertThat(people.expire(desk, office.server().now().minusSeconds(10), 500))
                .isZero();
        assertThat(search(Map.of("buyer_id", "anna")).path("people")).isEmpty();
        assertThat(search(Map.of("buyer_id", "bert"))
                        .path("people")
                        .path(0)
                        .path("events")
                        .asInt())
                .isEqualTo(2);
        assertThat(search(Map.of("buyer_id", "cora")).path("people")).hasSize(1);
        assertThat(office.administrator().get("/v1/audit").json().toString())
                .contains("people.expired", "shop " + shop);
    }

    private static Map<String, String> why() {
        return Map.of("reason", "asked by letter");
    }

    private String id(String buyer) {
        return search(Map.of("buyer_id", buyer))
                .path("people")
                .path(0)
                .path("id")
                .asString();
    }

    private JsonNode search(Map<String, String> values) {
        Visitor.Answer answer = owner.post(people("search"), values);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private String people(String rest) {
        return "/v1/shops/" + shop + "/people/" + rest;
    }

    @SafeVarargs
    private void send(Map<String, Object>... events) {
        Visitor.Answer answer = sender.post("/v1/shops/" + shop + "/events", List.of(events));
        assertThat(answer.json())
                .as(answer.toString())
                .noneMatch(event -> event.path("status").asString().equals("refused"));
    }

    private String at() {
        return office.server().now().toString();
    }

    private Map<String, Object> placed(String order, String buyer, String phone) {
        Map<String, Object> placed = new HashMap<>();
        placed.put("type", "placed");
        placed.put("at", at());
        placed.put("order_id", order);
        placed.put("paid_amount", 19.8);
        placed.put("buyer_id", buyer);
        placed.put("phone", phone);
        placed.put("receiver_name", "测试人 " + buyer);
        placed.put("address", "测试省测试市测试路7号");
        placed.put("device_id", "one device");
        return placed;
    }

    private List<String> rows() {
        return office.server()
                .database()
                .sql("""
                        SELECT e::text || r::text || a::text FROM event e JOIN receipt r ON r.id = e.receipt
                        JOIN answer a ON a.shop = e.shop AND a.seq = e.seq JOIN shop s ON s.id = e.shop
                        WHERE s.name = ? ORDER BY e.seq""")
                .param(shop)
                .query(String.class)
                .list();
    }

    private long tokens() {
        return office.server()
                .database()
                .sql("SELECT count(*) FROM token JOIN shop ON id = shop WHERE name = ?")
                .param(shop)
                .query(Long.class)
                .single();
    }

    private long person(String order) {
        return one("person", order, Long.class);
    }

    private String stand(String order, String column) {
        return one("stands ->> '" + column + "'", order, String.class);
    }

    private <T> T one(String what, String order, Class<T> type) {
        return office.server()
                .database()
                .sql(
                        "SELECT " + what
                                + " FROM event JOIN shop ON shop.id = event.shop WHERE name = ? AND open ->> 'order_id' = ? ORDER BY seq LIMIT 1")
                .params(shop, order)
                .query(type)
                .single();
    }
}
