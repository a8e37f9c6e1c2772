package io.bonafide.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.app.access.FirstAdministrator;
import io.bonafide.app.access.Visitor;
import io.bonafide.app.database.DataDirectory;
import io.bonafide.app.database.DatabaseException;
import io.bonafide.app.database.DirectDatabase;
import io.bonafide.app.database.LocalPostgres;
import io.bonafide.app.server.ServeProcess;
import io.bonafide.app.settings.ServerSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A real server's data, taken while it works, put back elsewhere. */
class BackupTest {
    private static final int ORDERS = 90;

    @TempDir
    private static Path home;

    private static ServeProcess serve;
    private static String key;
    private static JsonNode answers;
    private static Path data;
    private static Path keys;
    private static Map<String, List<String>> before;

    @BeforeAll
    static void start() throws Exception {
        serve = ServeProcess.start(home.resolve("first"));
        key = Shops.open(serve);
        answers = Shops.send(serve, key, Shops.orders(0, ORDERS)).json();
        assertThat(answers).hasSize(ORDERS);
        before = rows(home.resolve("first"), null);
        while (Objects.requireNonNull(before.get("answer")).size() < ORDERS) {
            Thread.sleep(100); // answers are kept a moment after they were given
            before = rows(home.resolve("first"), null);
        }
        data = home.resolve("data.zip");
        keys = home.resolve("keys.zip");
        Backup.take(home.resolve("first"), null, data, keys, "test");
    }

    @AfterAll
    static void stop() throws Exception {
        serve.close();
    }

    @Test
    void everyRowComesBackAndTheServerAnswersAsBefore() throws Exception {
        Path second = home.resolve("second");
        Restore.Summary summary = Restore.run(second, null, data, keys);
        assertThat(summary.people()).isPositive();
        assertThat(summary.erased()).isZero();
        Map<String, List<String>> after = rows(second, null);
        assertThat(after.get("event")).hasSize(ORDERS);
        assertThat(after).isEqualTo(before);
        try (ServeProcess restored = ServeProcess.start(second)) {
            assertThat(String.join("\n", restored.said())).doesNotContain("shown here only");
            assertThat(Visitor.at(restored.address())
                            .signIn(FirstAdministrator.NAME, Shops.PASSWORD)
                            .status())
                    .isEqualTo(200);
            JsonNode again = Shops.send(restored, key, Shops.orders(0, ORDERS)).json();
            for (int i = 0; i < ORDERS; i++) {
                assertThat(again.path(i).path("sent_before").asBoolean()).isTrue();
                assertThat(again.path(i).path("probability"))
                        .isEqualTo(answers.path(i).path("probability"));
            }
            JsonNode there =
                    Shops.send(restored, key, Shops.orders(ORDERS, ORDERS + 6)).json();
            JsonNode here =
                    Shops.send(serve, key, Shops.orders(ORDERS, ORDERS + 6)).json();
            assertThat(there).hasSize(6).isEqualTo(here);
            assertThat(here.path(3).path("suspicious").toString()).contains("repeat.device");
            assertThat(here.path(5).path("seq").asInt()).isEqualTo(ORDERS + 6);
        }
    }

    @Test
    void onlyItsOwnerReadsItAndTheDataHoldNobodysKeys() throws Exception {
        for (Path file : List.of(data, keys)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        try (BackupFile opened = BackupFile.open(data, Manifest.Kind.DATA)) {
            assertThat(opened.said().secrets()).isEmpty();
            assertThat(opened.said().tables())
                    .extracting(Manifest.Table::name)
                    .contains("event", "account", "person")
                    .doesNotContain("token", "person_key");
            assertThat(opened.said().tables())
                    .filteredOn(table -> table.name().equals("person"))
                    .allMatch(table ->
                            !table.columns().contains("key") && !table.columns().contains("lookup"));
        }
    }

    @Test
    void itIsOfOneInstantWhateverComesMeanwhile() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Integer> sending = CompletableFuture.supplyAsync(() -> {
            int sent = 0;
            while (!enough.get()) {
                Map<String, Object> order = new TreeMap<>(Shops.order(5));
                order.put("order_id", "meanwhile-" + sent);
                order.put("key", "meanwhile-" + sent);
                assertThat(Shops.send(serve, key, List.of(order)).status()).isEqualTo(200);
                sent++;
            }
            return sent;
        });
        try {
            for (int i = 0; i < 30; i++) {
                Path taken = home.resolve("while-" + i + ".zip");
                Backup.take(home.resolve("first"), null, taken, home.resolve("while-keys-" + i + ".zip"), "test");
                assertThat(eventsOfReceipts(taken)).isEqualTo(rowsOf(taken, "event"));
            }
        } finally {
            enough.set(true);
        }
        assertThat(sending.join()).isPositive();
        Path third = home.resolve("third");
        Restore.run(third, null, home.resolve("while-29.zip"), home.resolve("while-keys-29.zip"));
        try (DirectDatabase database = DirectDatabase.find(third, null);
                Connection connection = database.connect()) {
            assertThat(number(connection, "SELECT count(*) - max(seq) FROM event"))
                    .isZero();
            assertThat(number(connection, "SELECT sum(events) - (SELECT count(*) FROM event) FROM receipt"))
                    .isZero();
            assertThat(number(
                            connection,
                            "SELECT count(*) FROM event JOIN person ON person = id WHERE person.key IS NULL"))
                    .isZero();
        }
    }

    @Test
    void whatIsNotEmptyIsNotRestoredInto() throws Exception {
        Path full = Files.createDirectories(home.resolve("full"));
        Files.writeString(full.resolve("note"), "mine");
        assertThatThrownBy(() -> Restore.run(full, null, data, keys))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("has something in it");
        assertThat(Files.readString(full.resolve("note"))).isEqualTo("mine");
        assertThatThrownBy(() -> Restore.run(home.resolve("first"), null, data, keys))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("uses the data directory");
    }

    @Test
    void aDatabaseOfYoursIsTakenFromAndFilledOnlyIfItIsEmpty() throws Exception {
        try (DataDirectory place = DataDirectory.take(home.resolve("yours"));
                LocalPostgres postgres = LocalPostgres.start(place)) {
            ServerSettings.Database yours =
                    new ServerSettings.Database(postgres.url(), "bonafide", postgres.password());
            Restore.run(home.resolve("fourth"), yours, data, keys);
            assertThat(rows(home.resolve("fourth"), yours)).isEqualTo(before);
            assertThatThrownBy(() -> Restore.run(home.resolve("fifth"), yours, data, keys))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("The database has something in it");
            assertThat(list(home.resolve("fifth"))).containsExactly("lock");
            Path again = home.resolve("again.zip");
            Backup.take(home.resolve("fourth"), yours, again, null, "test");
            try (BackupFile one = BackupFile.open(data, Manifest.Kind.DATA);
                    BackupFile other = BackupFile.open(again, Manifest.Kind.DATA)) {
                assertThat(other.said().installation()).isEqualTo(one.said().installation());
                assertThat(sizes(other.said())).isEqualTo(sizes(one.said()));
            }
        }
    }

    /** The data are those of the day before; the keys those of today. */
    @Test
    void whoWasErasedSinceIsErasedInAnOlderBackupWithNewerKeys() throws Exception {
        Path there = home.resolve("erasing");
        Restore.run(there, null, data, keys);
        Path newer = home.resolve("newer-keys.zip");
        try (DirectDatabase database = DirectDatabase.find(there, null);
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    UPDATE person SET key = NULL, lookup = NULL, erased_at = now()
                    WHERE id = (SELECT person FROM event WHERE seq = 2)""");
            statement.execute(
                    "DELETE FROM token WHERE token = (SELECT (stands ->> 'buyer_id')::bigint FROM event WHERE seq = 2)");
        }
        Backup.take(there, null, home.resolve("newer-data.zip"), newer, "test");
        Path back = home.resolve("erased");
        Restore.Summary summary = Restore.run(back, null, data, newer);
        assertThat(summary.erased()).isEqualTo(1);
        try (DirectDatabase database = DirectDatabase.find(back, null);
                Connection connection = database.connect()) {
            assertThat(number(
                            connection,
                            "SELECT count(*) FROM event JOIN person ON person = id WHERE person.key IS NULL"))
                    .isEqualTo(1);
            assertThat(number(connection, "SELECT count(*) FROM event")).isEqualTo(ORDERS);
            assertThat(number(connection, "SELECT count(*) FROM token"))
                    .isEqualTo(before.get("token").size() - 1);
        }
        assertThatThrownBy(() -> Restore.run(home.resolve("older"), null, home.resolve("newer-data.zip"), keys))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("older than the data");
    }

    @Test
    void withoutKeysTheRestIsThereAndEverybodyCountsAsErased() throws Exception {
        Path bare = home.resolve("bare");
        Restore.Summary summary = Restore.run(bare, null, data, null);
        assertThat(summary.people()).isZero();
        assertThat(summary.erased()).isEqualTo(before.get("person").size());
        try (ServeProcess restored = ServeProcess.start(bare)) {
            assertThat(Shops.send(restored, key, List.of(Shops.order(3)))
                            .json()
                            .path(0)
                            .path("probability"))
                    .isEqualTo(answers.path(3).path("probability"));
            assertThat(Shops.send(restored, key, Shops.orders(ORDERS, ORDERS + 1))
                            .status())
                    .isEqualTo(200);
        }
    }

    private static long rowsOf(Path file, String table) throws Exception {
        try (BackupFile opened = BackupFile.open(file, Manifest.Kind.DATA)) {
            return sizes(opened.said()).get(table);
        }
    }

    private static long eventsOfReceipts(Path file) throws Exception {
        try (BackupFile opened = BackupFile.open(file, Manifest.Kind.DATA)) {
            Manifest.Table receipts = opened.said().tables().stream()
                    .filter(table -> table.name().equals("receipt"))
                    .findFirst()
                    .orElseThrow();
            String rows = new String(opened.rows(receipts).readAllBytes(), StandardCharsets.UTF_8);
            return rows.lines()
                    .mapToLong(row ->
                            Long.parseLong(row.split("\t")[receipts.columns().indexOf("events")]))
                    .sum();
        }
    }

    private static Map<String, Long> sizes(Manifest manifest) {
        Map<String, Long> sizes = new TreeMap<>();
        manifest.tables().forEach(table -> sizes.put(table.name(), table.rows()));
        return sizes;
    }

    static List<String> list(Path directory) throws Exception {
        try (var files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private static long number(Connection connection, String query) throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Every row of every table as text, and how far each sequence is. A key's last use is not compared. */
    private static Map<String, List<String>> rows(Path place, ServerSettings.Database named) throws Exception {
        Map<String, List<String>> rows = new TreeMap<>();
        try (DirectDatabase database = DirectDatabase.find(place, named);
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            Catalog catalog = new Catalog(connection);
            for (String table : catalog.tables().keySet()) {
                List<String> texts = new ArrayList<>();
                try (ResultSet each = statement.executeQuery("SELECT t::text FROM \"" + table + "\" t ORDER BY 1")) {
                    while (each.next()) {
                        texts.add(each.getString(1));
                    }
                }
                rows.put(table, texts);
            }
            rows.put(
                    "sequences",
                    catalog.sequences().stream().map(String::valueOf).toList());
        }
        return rows;
    }
}
