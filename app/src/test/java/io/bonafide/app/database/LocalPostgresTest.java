package io.bonafide.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.app.settings.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class LocalPostgresTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path home;

    @Test
    void whatIsCommittedIsThereAfterAStop() throws Exception {
        try (DataDirectory directory = DataDirectory.take(home);
                Database database = Database.open(directory, null)) {
            write(database, "one");
        }
        try (DataDirectory directory = DataDirectory.take(home);
                Database database = Database.open(directory, null)) {
            assertThat(read(database)).containsExactly("one");
        }
    }

    @Test
    void aServerThatIsKilledComesBackAtTheSamePlaceWithAllThatWasCommitted() throws Exception {
        try (DataDirectory directory = DataDirectory.take(home);
                Database database = Database.open(directory, null)) {
            for (int round = 0; round < 3; round++) {
                write(database, "round " + round);
                ProcessHandle server = server();
                assertThat(server.destroyForcibly()).isTrue();
                server.onExit().join();
                assertThat(readPatiently(database)).hasSize(round + 1);
                assertThat(server().pid()).isNotEqualTo(server.pid());
            }
        }
        assertThat(LocalPostgres.running(home.resolve("postgres/data"))).isEmpty();
    }

    @Test
    void nobodyConnectsWithoutThePassword() throws Exception {
        try (DataDirectory directory = DataDirectory.take(home);
                LocalPostgres local = LocalPostgres.start(directory)) {
            for (String user : List.of("postgres", LocalPostgres.USER)) {
                for (String password : List.of("", "wrong")) {
                    assertThatThrownBy(() -> DriverManager.getConnection(local.url(), user, password))
                            .isInstanceOf(SQLException.class)
                            .hasMessageContaining("password");
                }
            }
            try (Connection connection =
                    DriverManager.getConnection(local.url(), LocalPostgres.USER, local.password())) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secrets/database"))))
                .isEqualTo("rw-------");
    }

    @Test
    void commitsWaitForTheDisk() throws Exception {
        try (DataDirectory directory = DataDirectory.take(home);
                Database database = Database.open(directory, null)) {
            JdbcClient client = JdbcClient.create(database.connections());
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(client.sql("SELECT current_setting(?)")
                                .param(setting)
                                .query(String.class)
                                .single())
                        .as(setting)
                        .isEqualTo("on");
            }
        }
    }

    @Test
    void twoRunsNeverShareADirectory() throws Exception {
        try (DataDirectory directory = DataDirectory.take(home)) {
            assertThat(directory.resolve("lock")).exists();
            assertThatThrownBy(() -> DataDirectory.take(home)).isInstanceOfSatisfying(DatabaseException.class, why -> {
                assertThat(why.says().en()).contains("Another Bonafide");
                assertThat(why.says().zh()).contains("另一个");
            });
        }
        DataDirectory.take(home).close();
    }

    @Test
    void aDatabaseOfANewerVersionIsLeftAlone() throws Exception {
        try (DataDirectory directory = DataDirectory.take(home);
                Database database = Database.open(directory, null)) {
            JdbcClient.create(database.connections()).sql("""
                            INSERT INTO flyway_schema_history
                            SELECT 999, '999', description, type, 'V999__later.sql', 7, installed_by, installed_on,
                            execution_time, success FROM flyway_schema_history LIMIT 1""").update();
        }
        try (DataDirectory directory = DataDirectory.take(home)) {
            assertThatThrownBy(() -> Database.open(directory, null))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("newer");
        }
        assertThat(LocalPostgres.running(home.resolve("postgres/data"))).isEmpty();
    }

    @Test
    void anOrdinaryServerIsNamedByItsUrlAndAnUnreachableOneSaidSo() throws Exception {
        try (DataDirectory directory = DataDirectory.take(home);
                LocalPostgres ordinary = LocalPostgres.start(directory)) {
            ServerSettings.Database named =
                    new ServerSettings.Database(ordinary.url(), LocalPostgres.USER, ordinary.password());
            try (Database database = Database.open(directory, named)) {
                write(database, "there");
                assertThat(read(database)).containsExactly("there");
            }
            ServerSettings.Database wrong =
                    new ServerSettings.Database(ordinary.url() + "?password=inUrl", LocalPostgres.USER, "nonsense");
            assertThatThrownBy(() -> Database.open(directory, wrong))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("database.url")
                    .hasMessageNotContaining("nonsense")
                    .hasMessageNotContaining("inUrl");
        }
    }

    private ProcessHandle server() throws IOException {
        return LocalPostgres.running(home.resolve("postgres/data")).orElseThrow();
    }

    private static void write(Database database, String text) {
        JdbcClient client = JdbcClient.create(database.connections());
        client.sql("CREATE TABLE IF NOT EXISTS kept (text text)").update();
        client.sql("INSERT INTO kept VALUES (?)").param(text).update();
    }

    private static List<String> read(Database database) {
        return JdbcClient.create(database.connections())
                .sql("SELECT text FROM kept ORDER BY text")
                .query(String.class)
                .list();
    }

    private static List<String> readPatiently(Database database) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return read(database);
            } catch (RuntimeException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }
}
