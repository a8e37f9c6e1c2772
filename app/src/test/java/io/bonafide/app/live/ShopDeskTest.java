package io.bonafide.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.app.archive.ArchiveKeys;
import io.bonafide.app.archive.Shop;
import io.bonafide.app.archive.ShopBook;
import io.bonafide.app.archive.Submission;
import io.bonafide.app.database.DataDirectory;
import io.bonafide.app.database.Database;
import io.bonafide.core.assess.Answer;
import io.bonafide.core.assess.Assessment;
import io.bonafide.core.assess.EngineSettings;
import io.bonafide.core.assess.Lateness;
import io.bonafide.core.assess.LiveShop;
import io.bonafide.core.assess.Receipt;
import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.signal.Detectors;
import io.bonafide.exchange.intake.GivenEvents;
import io.bonafide.exchange.model.EvidenceModels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class ShopDeskTest {
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final byte[] BODY = new byte[32];

    @TempDir
    private static Path home;

    private static DataDirectory directory;
    private static Database database;
    private static ArchiveKeys keys;
    private static int shops;

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    };

    private Shop shop;
    private ShopDesk desk;
    private GivenEvents reader;

    @BeforeAll
    static void start() throws Exception {
        directory = DataDirectory.take(home);
        database = Database.open(directory, null);
        keys = new ArchiveKeys(directory.secret("people"));
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
        directory.close();
    }

    @BeforeEach
    void openShop() throws Exception {
        shops++;
        shop = new ShopBook(JdbcClient.create(database.connections()), clock)
                .add(
                        "shop-" + shops,
                        new ShopKey(Platform.TMALL, "s" + shops),
                        ZoneId.of("Asia/Shanghai"),
                        CurrencyCode.CNY)
                .orElseThrow();
        desk = open();
        reader = ShopDesk.reader(shop, keys);
    }

    @AfterEach
    void closeShop() throws Exception {
        desk.close();
    }

    private ShopDesk open() throws Exception {
        return ShopDesk.open(shop, database.connections(), keys, new Snapshots(snapshots(), 1_000), clock);
    }

    private Path snapshots() {
        return home.resolve("snapshots/" + shop.id());
    }

    /**
     * The oracle is the engine itself, told the same events at the same times in one go. The desk is stopped, or left without a
     * word, at random places, and its snapshots are lost now and then.
     */
    @Test
    void whateverStopsItTheAnswersAreThoseOfAnEngineThatNobodyDisturbed() throws Exception {
        Random random = new Random(11);
        LiveShop oracle = new LiveShop(
                EngineSettings.defaults(),
                ShopContext.of(shop.key(), shop.zone()),
                Detectors.all(),
                EvidenceModels.shipped(),
                Lateness.defaults());
        int stops = 0;
        int abandoned = 0;
        int suspicious = 0;
        List<SortedMap<String, String>> all = history(random);
        for (int i = 0; i < all.size(); i++) {
            now.set(Instant.parse(all.get(i).get("at")).plusSeconds(1));
            Outcome outcome = send(null, all.get(i));
            Optional<Answer> expected = expected(oracle, all.get(i), i + 1);
            assertThat(outcome.seq()).isEqualTo(i + 1);
            assertThat(Optional.ofNullable(outcome.probability())).isEqualTo(expected.map(Answer::probability));
            List<Assessment.Signal> signals = expected.map(Answer::signals).orElse(List.of());
            assertThat(outcome.suspicious())
                    .isEqualTo(signals.stream().map(Assessment.Signal::detector).toList());
            assertThat(outcome.facts())
                    .isEqualTo(signals.stream()
                            .flatMap(signal -> signal.opinion().facts().stream())
                            .map(FactView::of)
                            .toList());
            suspicious += outcome.suspicious().isEmpty() ? 0 : 1;
            if (random.nextInt(40) == 0) {
                boolean gently = random.nextBoolean();
                if (gently) {
                    desk.close();
                    stops++;
                } else {
                    abandoned++; // its thread sleeps for ever, as a killed one does
                }
                if (random.nextInt(4) == 0) {
                    Files.deleteIfExists(snapshots().resolve("current"));
                }
                desk = open();
            }
        }
        assertThat(stops).isGreaterThan(3);
        assertThat(abandoned).isGreaterThan(3);
        assertThat(suspicious).isGreaterThan(20);
    }

    @Test
    void anEventThatIsSentAgainByItsKeyChangesNothingAndGetsTheSameAnswer() throws Exception {
        SortedMap<String, String> placed = placed(1, 1);
        Outcome first = send("k-1", placed);
        Outcome again = send("k-1", placed);
        Outcome other = send("k-2", placed(2, 1));
        assertThat(first.fresh()).isTrue();
        assertThat(again).isEqualTo(first.sentBefore());
        assertThat(other.seq()).isEqualTo(first.seq() + 1);
        desk.close();
        desk = open();
        assertThat(send("k-1", placed)).isEqualTo(first.sentBefore());
        List<Outcome> together = desk.submit(new Submission(
                        "t", BODY, List.of(item("k-3", placed(3, 1)), item("k-3", placed(3, 1)))))
                .get();
        assertThat(together.get(1)).isEqualTo(together.get(0).sentBefore());
        assertThat(count("event")).isEqualTo(3);
    }

    @Test
    void manySendersAtOnceAreAllAnsweredAndNumberedWithoutGaps() throws Exception {
        List<CompletableFuture<List<Outcome>>> answers = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            answers.add(desk.submit(new Submission("t", BODY, List.of(item("k" + i, placed(i, i % 7))))));
        }
        List<Long> seqs = new ArrayList<>();
        for (CompletableFuture<List<Outcome>> answer : answers) {
            seqs.add(answer.get().get(0).seq());
        }
        assertThat(seqs).isSorted().doesNotHaveDuplicates();
        assertThat(seqs.get(499)).isEqualTo(500);
    }

    @Test
    void whenPostgresIsKilledWhatWasAnsweredIsThereAndTheDeskGoesOn() throws Exception {
        int answered = 0;
        int failed = 0;
        int kills = 0;
        for (int i = 0; i < 120; i++) {
            if (answered == 30 * (kills + 1) && kills < 2) {
                kills++;
                postgres().destroyForcibly();
            }
            try {
                send("k" + i, placed(i, i % 5));
                answered++;
            } catch (ExecutionException e) {
                failed++;
                if (failed > 600) {
                    throw e;
                }
                i--; // as a sender does, who does not know whether it was stored
                Thread.sleep(100);
            }
        }
        assertThat(answered).isEqualTo(120);
        assertThat(failed).isPositive();
        assertThat(count("event")).isEqualTo(120);
        desk.close();
        Files.deleteIfExists(snapshots().resolve("current"));
        desk = open();
        assertThat(send("k119", placed(119, 4)).fresh()).isFalse();
    }

    /** It is kept a moment after it was given. */
    @Test
    void anAnswerThatCannotBeKeptYetIsKeptLaterAndGivenAgainMeanwhile() throws Exception {
        JdbcClient client = JdbcClient.create(database.connections());
        send("k0", placed(0, 1));
        await(() -> count("answer") == 1);
        client.sql("ALTER TABLE answer RENAME TO hidden").update();
        Outcome first = send("k1", placed(1, 1));
        try {
            Thread.sleep(600); // it is tried, and fails
        } finally {
            client.sql("ALTER TABLE hidden RENAME TO answer").update();
        }
        assertThat(send("k1", placed(1, 1))).isEqualTo(first.sentBefore());
        await(() -> count("answer") == 2);
        assertThat(count("event")).isEqualTo(2);
        assertThat(desk.counts().recoveries()).isPositive();
    }

    /** A snapshot beyond what is kept would lose it: the next start would not say it again. */
    @Test
    void aStopThatCannotKeepWhatWasSaidLeavesItToTheNextStart() throws Exception {
        JdbcClient client = JdbcClient.create(database.connections());
        client.sql("ALTER TABLE answer RENAME TO hidden").update();
        try {
            send("k0", placed(0, 1));
            desk.close();
        } finally {
            client.sql("ALTER TABLE hidden RENAME TO answer").update();
        }
        assertThat(count("answer")).isZero();
        desk = open();
        assertThat(count("answer")).isEqualTo(1);
        assertThat(send("k0", placed(0, 1)).probability()).isNotNull();
    }

    /** Java goes on and holds them for kept: a snapshot may be beyond them. */
    @Test
    void anAnswerThatIsKeptOutlivesTheKillingOfPostgres() throws Exception {
        for (int i = 0; i < 3; i++) {
            send("k" + i, placed(i, 1));
            int kept = i + 1;
            await(() -> count("answer") == kept);
            postgres().destroyForcibly();
            Thread.sleep(100);
            await(() -> count("event") == kept);
            assertThat(count("answer")).isEqualTo(kept);
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    /** Until it holds; while the database starts again, nothing does. */
    private static void await(Condition condition) throws Exception {
        for (int i = 0; i < 2_000 && !holds(condition); i++) {
            Thread.sleep(10);
        }
        assertThat(condition.holds()).isTrue();
    }

    private static boolean holds(Condition condition) throws Exception {
        try {
            return condition.holds();
        } catch (DataAccessException e) {
            return false;
        }
    }

    @Test
    void moreThanItTakesIsRefusedAtOnceAndNothingOfItStored() throws Exception {
        List<Submission.Item> items = new ArrayList<>();
        for (int i = 0; i <= ShopDesk.MOST_WAITING; i++) {
            items.add(item(null, placed(1, 1)));
        }
        assertThatThrownBy(() -> desk.submit(new Submission("t", BODY, items))).isInstanceOf(OverloadedException.class);
        assertThat(send(null, placed(1, 1)).seq()).isEqualTo(1);
    }

    /** Secrets are in what was sent; the engine's snapshots and every table are searched for them. */
    @Test
    void nothingThatIdentifiesSomebodyIsOnTheDiskInTheClear() throws Exception {
        SortedMap<String, String> placed = placed(1, 1);
        placed.put("buyer_id", "planted-buyer");
        placed.put("receiver_name", "密姓名");
        placed.put("phone", "19900007777");
        placed.put("address", "隐秘路77号");
        placed.put("ip", "203.0.113.77");
        placed.put("device_id", "planted-device");
        send("k", placed);
        desk.close();
        StringBuilder seen = new StringBuilder();
        for (String table : List.of("event", "receipt", "person", "token", "answer", "shop")) {
            seen.append(JdbcClient.create(database.connections())
                    .sql("SELECT string_agg(t::text, ' ') FROM " + table + " t")
                    .query(String.class)
                    .single());
        }
        try (var files = Files.walk(snapshots())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                seen.append(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        assertThat(seen.toString())
                .contains("\"order_id\"")
                .doesNotContain("planted-buyer", "密姓名", "19900007777", "隐秘路77号", "203.0.113.77", "planted-device");
        desk = open();
    }

    private ProcessHandle postgres() throws Exception {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(home.resolve("postgres/data/postmaster.pid"))
                        .get(0)))
                .orElseThrow();
    }

    private Outcome send(@Nullable String key, SortedMap<String, String> cells) throws Exception {
        return desk.submit(new Submission("t", BODY, List.of(item(key, cells))))
                .get()
                .get(0);
    }

    private Submission.Item item(@Nullable String key, SortedMap<String, String> cells) throws Exception {
        return new Submission.Item(key, reader.read(cells), cells);
    }

    private long count(String table) {
        return JdbcClient.create(database.connections())
                .sql("SELECT count(*) FROM " + table + " WHERE shop = ?")
                .param(shop.id())
                .query(Long.class)
                .single();
    }

    private Optional<Answer> expected(LiveShop oracle, SortedMap<String, String> cells, long row) throws Exception {
        Optional<Answer> answer = Optional.empty();
        for (Event event : reader.read(cells).events(row)) {
            Receipt receipt = oracle.receive(event, now.get());
            if (event.kind() != Event.Kind.NOTED && receipt instanceof Receipt.Taken taken) {
                answer = taken.answer();
            }
        }
        return answer;
    }

    /** Orders of customers, and of a few accounts that share an address, devices and what they do. */
    private static List<SortedMap<String, String>> history(Random random) {
        List<SortedMap<String, String>> events = new ArrayList<>();
        for (int i = 0; i < 260; i++) {
            boolean odd = random.nextInt(5) == 0;
            SortedMap<String, String> placed = placed(i, odd ? i % 4 : 100 + i);
            placed.put("at", START.plus(Duration.ofMinutes(7L * i)).toString());
            placed.put("address", odd ? "测试路1号" : "测试路" + (10 + i) + "号");
            placed.put("device_id", odd ? "d-" + i % 2 : "d" + i);
            placed.put("phone", "1640000%04d".formatted(i));
            events.add(placed);
            if (random.nextInt(6) > 0) {
                SortedMap<String, String> paid =
                        cells("paid", i, Duration.ofMinutes(7L * i).plusSeconds(random.nextInt(900)));
                paid.put("paid_amount", "19.80");
                events.add(paid);
            }
            if (random.nextInt(5) == 0) {
                SortedMap<String, String> noted =
                        cells("noted", i, Duration.ofMinutes(7L * i).plusSeconds(950));
                noted.put("seller_memo", "A" + i % 3);
                events.add(noted);
            }
        }
        events.sort(Comparator.comparing(cells -> Instant.parse(cells.get("at"))));
        return events;
    }

    private static SortedMap<String, String> placed(int order, int buyer) {
        SortedMap<String, String> cells = cells("placed", order, Duration.ZERO);
        cells.put("item_id", "i-" + order % 9);
        cells.put("quantity", "1");
        cells.put("paid_amount", "19.80");
        cells.put("buyer_id", "b-" + buyer);
        return cells;
    }

    private static SortedMap<String, String> cells(String type, int order, Duration after) {
        SortedMap<String, String> cells = new TreeMap<>();
        cells.put("type", type);
        cells.put("at", START.plus(after).toString());
        cells.put("order_id", "o-" + order);
        return cells;
    }
}
