package io.bonafide.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.archive.ArchiveKeys;
import io.bonafide.app.archive.Shop;
import io.bonafide.app.archive.ShopBook;
import io.bonafide.app.archive.Submission;
import io.bonafide.app.database.DataDirectory;
import io.bonafide.app.database.Database;
import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.signal.Detector;
import io.bonafide.core.signal.Detectors;
import io.bonafide.core.signal.LineQuantities;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import io.bonafide.exchange.intake.GivenEvents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No event is known at which the engine fails, so one of its detectors is made to. */
class UntakenTest {
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final String POISON = "poison";

    @TempDir
    private Path home;

    private DataDirectory directory;
    private Database database;
    private ArchiveKeys keys;
    private Shop shop;
    private Shop twin;

    @BeforeEach
    void start() throws Exception {
        directory = DataDirectory.take(home);
        database = Database.open(directory, null);
        keys = new ArchiveKeys(directory.secret("people"));
        shop = shop("one");
        twin = shop("two");
    }

    @AfterEach
    void stop() throws Exception {
        database.close();
        directory.close();
    }

    private Shop shop(String name) {
        return new ShopBook(JdbcClient.create(database.connections()), Clock.systemUTC())
                .add(name, new ShopKey(Platform.TMALL, name), ZoneId.of("Asia/Shanghai"), CurrencyCode.CNY)
                .orElseThrow();
    }

    @Test
    void anEventAtWhichTheEngineFailsIsSetAsideAndTheDeskGoesOnAlsoAfterEachRestart() throws Exception {
        List<Outcome> expected = new ArrayList<>();
        try (ShopDesk undisturbed = open(twin, Detectors.all())) {
            for (int i = 0; i < 60; i++) {
                expected.addAll(send(undisturbed, twin, order(i)));
            }
        }
        List<Outcome> told = new ArrayList<>();
        ShopDesk desk = open(shop, failing());
        for (int i = 0; i < 60; i++) {
            if (i == 10 || i == 45) {
                List<Outcome> outcomes = send(desk, shop, order(i), poison(i), order(i + 1));
                assertThat(outcomes.get(1).became()).isEqualTo(Outcome.Became.SET_ASIDE);
                assertThat(outcomes.get(1).probability()).isNull();
                assertThat(outcomes.get(2).seq()).isEqualTo(outcomes.get(0).seq() + 2);
                told.add(outcomes.get(0));
                told.add(outcomes.get(2));
                i++;
            } else {
                told.addAll(send(desk, shop, order(i)));
            }
            if (i == 20 || i == 30 || i == 50) {
                desk.close(); // with a snapshot that is beyond the one that was set aside
                desk = open(shop, failing());
            } else if (i == 40) {
                desk.close();
                Files.delete(home.resolve("snapshots/" + shop.id() + "/current"));
                desk = open(shop, failing());
            }
        }
        assertThat(told)
                .hasSameSizeAs(expected)
                .anyMatch(outcome -> !outcome.suspicious().isEmpty());
        for (int i = 0; i < told.size(); i++) {
            assertThat(told.get(i).probability()).isEqualTo(expected.get(i).probability());
            assertThat(told.get(i).suspicious()).isEqualTo(expected.get(i).suspicious());
        }
        assertThat(new UntakenBook(shop.id(), database.connections()).all())
                .hasSize(2)
                .allSatisfy(untaken -> assertThat(untaken.problem())
                        .startsWith("java.lang.IllegalStateException at " + UntakenTest.class.getName())
                        .doesNotContain(POISON));
        desk.close();
    }

    /** A version that could take it does not, or what was said since would have been said of another history. */
    @Test
    void whatWasSetAsideStaysSo() throws Exception {
        try (ShopDesk desk = open(shop, failing())) {
            send(desk, shop, order(0), poison(0), order(1));
        }
        Files.delete(home.resolve("snapshots/" + shop.id() + "/current"));
        try (ShopDesk desk = open(shop, Detectors.all())) {
            assertThat(send(desk, shop, poison(0)).get(0).became()).isEqualTo(Outcome.Became.SET_ASIDE);
            assertThat(send(desk, shop, poison(1)).get(0).became()).isNotEqualTo(Outcome.Became.SET_ASIDE);
            assertThat(new UntakenBook(shop.id(), database.connections()).all()).hasSize(1);
        }
    }

    private ShopDesk open(Shop opened, List<Detector> detectors) throws Exception {
        Snapshots snapshots = new Snapshots(home.resolve("snapshots/" + opened.id()), 7);
        Judging judging = new Judging(opened, database.connections(), snapshots, detectors);
        return ShopDesk.open(opened, database.connections(), keys, judging, Clock.fixed(START, ZoneOffset.UTC));
    }

    private List<Outcome> send(ShopDesk desk, Shop to, List<SortedMap<String, String>> events) throws Exception {
        GivenEvents reader = ShopDesk.reader(to, keys);
        List<Submission.Item> items = new ArrayList<>();
        for (SortedMap<String, String> cells : events) {
            items.add(new Submission.Item("k " + cells.get("order_id"), reader.read(cells), cells));
        }
        return desk.submit(new Submission("t", new byte[32], items)).get();
    }

    @SafeVarargs
    private List<Outcome> send(ShopDesk desk, Shop to, SortedMap<String, String>... events) throws Exception {
        return send(desk, to, List.of(events));
    }

    private static SortedMap<String, String> order(int i) {
        SortedMap<String, String> cells = new TreeMap<>();
        cells.put("type", "placed");
        cells.put("at", START.minus(Duration.ofSeconds(100L - i)).toString());
        cells.put("order_id", "o-" + i);
        cells.put("item_id", "i");
        cells.put("paid_amount", "19.80");
        cells.put("buyer_id", "b-" + i % 3);
        cells.put("device_id", "one device");
        return cells;
    }

    private static SortedMap<String, String> poison(int i) {
        SortedMap<String, String> cells = order(i);
        cells.put("order_id", "p-" + i);
        cells.put("item_id", POISON);
        return cells;
    }

    /** All detectors, of which the first fails at one item. */
    private static List<Detector> failing() {
        List<Detector> detectors = new ArrayList<>(Detectors.all());
        detectors.set(0, new Failing(detectors.get(0)));
        return detectors;
    }

    private record Failing(Detector as) implements Detector {
        @Override
        public String code() {
            return as.code();
        }

        @Override
        public Set<Quantity> reads() {
            return as.reads();
        }

        @Override
        public Opinion opine(LineQuantities line) {
            if (POISON.equals(line.word(LineQuantities.Word.ITEM))) {
                throw new IllegalStateException("The detector does not like " + POISON);
            }
            return as.opine(line);
        }
    }
}
