package io.bonafide.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.access.FirstAdministrator;
import io.bonafide.app.access.Visitor;
import io.bonafide.app.database.DirectDatabase;
import io.bonafide.app.server.ServeProcess;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A backup that the first format's version wrote, of invented people, with its keys: every later version brings it up to date. */
class FrozenBackupTest {
    private static final String PLACE = "/io/bonafide/app/backup/format1/";
    private static final int EVENTS = Freeze.ORDERS + 1;

    @TempDir
    private Path home;

    @Test
    void theFirstFormatIsBroughtUpToDateAndAnswersAsItDid() throws Exception {
        Path data = copy("data.zip", home);
        Path keys = copy("keys.zip", home);
        String key = Files.readString(copy("key", home)).strip();
        JsonNode answers = JsonMapper.shared().readTree(Files.readString(copy("answers.json", home)));
        try (BackupFile opened = BackupFile.open(data, Manifest.Kind.DATA)) {
            assertThat(opened.said().format()).isEqualTo(1);
            assertThat(opened.said().schema()).isEqualTo("2");
        }
        Path place = home.resolve("place");
        Restore.Summary summary = Restore.run(place, null, data, keys);
        assertThat(summary.bonafide()).isEqualTo("0.1.0");
        assertThat(summary.people()).isEqualTo(43);
        assertThat(newest(place)).isTrue();
        try (ServeProcess serve = ServeProcess.start(place)) {
            Visitor administrator = Visitor.at(serve.address());
            assertThat(administrator
                            .signIn(FirstAdministrator.NAME, Shops.PASSWORD)
                            .status())
                    .isEqualTo(200);
            assertThat(administrator.get("/v1/shops/s").json().path("events").asInt())
                    .isEqualTo(EVENTS);
            answersAsThen(Shops.send(serve, key, Shops.orders(0, Freeze.ORDERS)).json(), answers);
            JsonNode next = Shops.send(serve, key, Shops.orders(Freeze.ORDERS, Freeze.ORDERS + 1))
                    .json()
                    .path(0);
            assertThat(next.path("seq").asInt()).isEqualTo(EVENTS + 1);
            assertThat(next.path("suspicious").toString()).contains("repeat.receiver", "repeat.device");
        }
        assertThat(number(
                        place, "SELECT count(DISTINCT person) FROM event WHERE open ->> 'order_id' IN ('o-6', 'o-60')"))
                .as("who comes again is known by the keys")
                .isEqualTo(1);
    }

    /** A later version may say more of an event, and nothing else than was said. */
    private static void answersAsThen(JsonNode now, JsonNode then) {
        assertThat(now).hasSize(then.size());
        for (int i = 0; i < then.size(); i++) {
            JsonNode answer = now.path(i);
            then.path(i)
                    .properties()
                    .forEach(said -> assertThat(answer.path(said.getKey()))
                            .as(said.getKey())
                            .isEqualTo(said.getValue()));
        }
    }

    private static boolean newest(Path place) throws Exception {
        try (DirectDatabase database = DirectDatabase.find(place, null)) {
            String before = database.version().orElseThrow();
            database.migrate();
            return before.equals(database.version().orElseThrow());
        }
    }

    private static long number(Path place, String query) throws Exception {
        try (DirectDatabase database = DirectDatabase.find(place, null);
                Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    static Path copy(String name, Path into) throws Exception {
        Path file = into.resolve(name);
        try (InputStream in = Objects.requireNonNull(FrozenBackupTest.class.getResourceAsStream(PLACE + name))) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }
}
