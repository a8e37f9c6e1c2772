package io.bonafide.app.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.database.DataDirectory;
import io.bonafide.app.database.Database;
import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import io.bonafide.exchange.intake.GivenEvents;
import io.bonafide.exchange.layout.DecodeSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventArchiveTest {
    private static final Instant NOW = Instant.parse("2026-11-01T03:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path home;

    private DataDirectory directory;
    private Database database;
    private JdbcClient client;
    private ArchiveKeys keys;
    private Shop shop;
    private GivenEvents reader;
    private EventArchive archive;

    @BeforeEach
    void open() throws Exception {
        directory = DataDirectory.take(home);
        database = Database.open(directory, null);
        client = JdbcClient.create(database.connections());
        keys = new ArchiveKeys(directory.secret("people"));
        shop = new ShopBook(client, Clock.fixed(NOW, ZoneOffset.UTC))
                .add("s", new ShopKey(Platform.TMALL, "s"), ZoneId.of("Asia/Shanghai"), CurrencyCode.CNY)
                .orElseThrow();
        reader = new GivenEvents(
                shop.key(), new DecodeSettings(shop.zone(), shop.currency(), new IdentitySealer(keys.sealing())));
        archive = new EventArchive(shop, database.connections(), keys);
    }

    @AfterEach
    void close() throws Exception {
        database.close();
        directory.close();
    }

    /** What an auditor does: opens each field with its person's key, and computes commitments, leaves and the root anew. */
    @Test
    void whatWasReceivedCanBeProvedFieldByField() throws Exception {
        archive.store(List.of(submission(placed(1, "b-1"), placed(2, "b-2"), paid(1))), NOW);
        List<byte[]> leaves = new ArrayList<>();
        int fields = 0;
        for (Map<String, Object> row : client.sql("""
                        SELECT e.seq, e.open::text AS open, e.commitments::text AS commitments, e.personal, e.salt, e.leaf,
                        p.key, p.lookup FROM event e JOIN person p ON p.id = e.person ORDER BY e.seq""").query().listOfRows()) {
            byte[] key = ArchiveKeys.open(keys.wrapping(), (byte[]) row.get("key"), (byte[]) row.get("lookup"));
            SortedMap<String, byte[]> commitments = new TreeMap<>();
            JsonNode said = JSON.readTree((String) row.get("commitments"));
            byte[] sealed = (byte[]) row.get("personal");
            JsonNode personal = sealed == null
                    ? JSON.createObjectNode()
                    : JSON.readTree(ArchiveKeys.open(key, sealed, EventRow.place(shop.id(), (Long) row.get("seq"))));
            for (var field : personal.properties()) {
                byte[] salt =
                        Base64.getDecoder().decode(field.getValue().path("salt").asString());
                byte[] commitment = Commitments.field(
                        salt, field.getKey(), field.getValue().path("value").asString());
                assertThat(Base64.getDecoder().decode(said.path(field.getKey()).asString()))
                        .isEqualTo(commitment);
                commitments.put(field.getKey(), commitment);
                fields++;
            }
            assertThat(said.size()).isEqualTo(commitments.size());
            byte[] leaf =
                    Commitments.leaf((byte[]) row.get("salt"), EventRow.cells((String) row.get("open")), commitments);
            assertThat((byte[]) row.get("leaf")).isEqualTo(leaf);
            leaves.add(leaf);
        }
        assertThat(leaves).hasSize(3);
        assertThat(fields).isEqualTo(9);
        assertThat(client.sql("SELECT root FROM receipt").query(byte[].class).single())
                .isEqualTo(Commitments.root(leaves));
    }

    @Test
    void whoIsErasedIsReadByNobodyAndTheEngineIsToldTheSame() throws Exception {
        archive.store(List.of(submission(placed(1, "b-1"), placed(2, "b-2"), placed(3, "b-1"))), NOW);
        List<Event> before = told();
        long person = client.sql("SELECT person FROM event WHERE seq = 1")
                .query(Long.class)
                .single();
        assertThat(client.sql("SELECT count(*) FROM event WHERE person = ?")
                        .param(person)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        client.sql("UPDATE person SET key = NULL, lookup = NULL, erased_at = now() WHERE id = ?")
                .param(person)
                .update();
        client.sql("DELETE FROM token").update();
        assertThat(told()).isEqualTo(before);
        assertThat(before.toString()).doesNotContain("b-1");
        EventArchive reopened = new EventArchive(shop, database.connections(), keys);
        reopened.store(List.of(submission(placed(4, "b-1"))), NOW);
        assertThat(client.sql("SELECT person FROM event WHERE seq = 4")
                        .query(Long.class)
                        .single())
                .as("who comes again is somebody new")
                .isNotEqualTo(person);
        assertThat(client.sql("SELECT count(DISTINCT stands ->> 'buyer_id') FROM event WHERE seq IN (1, 4)")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void tokensAreRandomAndStayAndRangesAndHubsAreKept() throws Exception {
        SortedMap<String, String> one = placed(1, "b-1");
        one.put("ip", "203.0.113.7");
        one.put("address", "测试路1号丰巢柜");
        SortedMap<String, String> other = placed(2, "b-1");
        other.put("ip", "203.0.113.8");
        other.put("address", "测试路2号");
        SortedMap<String, String> third = placed(3, "b-3");
        third.put("ip", "203.0.112.8");
        archive.store(List.of(submission(one, other)), NOW);
        new EventArchive(shop, database.connections(), keys).store(List.of(submission(third, one)), NOW);
        assertThat(stands(1, "buyer_id")).isEqualTo(stands(2, "buyer_id")).isEqualTo(stands(4, "buyer_id"));
        assertThat(stands(3, "buyer_id")).isNotEqualTo(stands(1, "buyer_id"));
        assertThat(IdentitySealer.range(stands(1, "ip"))).isEqualTo(IdentitySealer.range(stands(2, "ip")));
        assertThat(IdentitySealer.range(stands(3, "ip"))).isNotEqualTo(IdentitySealer.range(stands(1, "ip")));
        assertThat(stands(1, "ip")).isNotEqualTo(stands(2, "ip"));
        assertThat(IdentitySealer.namesHub(stands(1, "address"))).isTrue();
        assertThat(IdentitySealer.namesHub(stands(2, "address"))).isFalse();
        long hash = reader.read(one).identities().get(0).hash();
        assertThat(stands(1, reader.read(one).identities().get(0).column())).isNotEqualTo(hash);
    }

    @Test
    void aFailureInTheMiddleStoresNothing() throws Exception {
        archive.store(List.of(submission(placed(1, "b-1"))), NOW);
        client.sql("ALTER TABLE event ADD CONSTRAINT small CHECK (open ->> 'order_id' <> 'o-3')")
                .update();
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        archive.store(List.of(submission(placed(2, "b-2"), placed(3, "b-3"))), NOW))
                .isInstanceOf(java.sql.SQLException.class);
        assertThat(archive.last()).isEqualTo(1);
        assertThat(client.sql("SELECT count(*) FROM event").query(Long.class).single())
                .isEqualTo(1);
        archive.store(List.of(submission(placed(2, "b-2"))), NOW);
        assertThat(archive.last()).isEqualTo(2);
        assertThat(client.sql("SELECT count(*) FROM person").query(Long.class).single())
                .isEqualTo(2);
    }

    private List<Event> told() throws Exception {
        List<Event> events = new ArrayList<>();
        new ArchiveReading(shop, database.connections(), reader)
                .replay(0, stored -> events.addAll(stored.event().events(stored.seq())));
        return events;
    }

    private long stands(long seq, String column) {
        return Long.parseLong(client.sql("SELECT stands ->> ? FROM event WHERE seq = ?")
                .params(column, seq)
                .query(String.class)
                .single());
    }

    @SafeVarargs
    private Submission submission(SortedMap<String, String>... events) throws Exception {
        List<Submission.Item> items = new ArrayList<>();
        for (SortedMap<String, String> cells : events) {
            items.add(new Submission.Item(null, reader.read(cells), cells));
        }
        return new Submission("t", "body".getBytes(StandardCharsets.UTF_8), items);
    }

    private static SortedMap<String, String> placed(int order, String buyer) {
        return new TreeMap<>(Map.of(
                "type",
                "placed",
                "at",
                "2026-11-01T02:00:00Z",
                "order_id",
                "o-" + order,
                "buyer_id",
                buyer,
                "phone",
                "1640000000" + order,
                "receiver_name",
                "测试人",
                "address",
                "测试路" + order + "号"));
    }

    private static SortedMap<String, String> paid(int order) {
        return new TreeMap<>(Map.of(
                "type",
                "paid",
                "at",
                "2026-11-01T02:01:00Z",
                "order_id",
                "o-" + order,
                "payment_account",
                "pay-" + order));
    }
}
