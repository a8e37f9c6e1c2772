package io.bonafide.app.database;

import io.bonafide.app.settings.ServerSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL server of our own under the data directory, which listens at this machine's own address alone, at a port that
 * is free. It is a process of its own: if Java is killed it goes on, and the next start ends it in good order; if it ends by itself
 * it is started again at the same port, and recovers what was committed.
 *
 * <p>What the library would set for tests is set back here: every commit waits for the disk, and a password is asked for.
 */
public final class LocalPostgres implements AutoCloseable {
    /** Who owns the database, and may nothing else. */
    static final String USER = "bonafide";

    private static final String SUPERUSER = "postgres";
    private static final String PLACE = "postgres";
    private static final String SECRET = "database";
    /** Of the cluster; its fourth line is the port. */
    private static final String PROCESS = "postmaster.pid";

    private static final int PORT_LINE = 3;
    private static final String HOST = "127.0.0.1";
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 60;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final List<String> ACCESS = List.of(
            "# Written by Bonafide. Passwords only, from this machine only.",
            "host all all 127.0.0.1/32 scram-sha-256",
            "host all all ::1/128 scram-sha-256");

    private final Path home;
    private final String password;
    private final int port;
    private EmbeddedPostgres server;
    private boolean closed;

    private LocalPostgres(Path home, String password, EmbeddedPostgres server) {
        this.home = home;
        this.password = password;
        this.server = server;
        this.port = server.getPort();
    }

    /** Starts it, and makes the database if it is the first time. */
    public static LocalPostgres start(DataDirectory directory) throws DatabaseException {
        Path home = directory.resolve(PLACE);
        try {
            Files.createDirectories(home);
            endLeftBehind(home.resolve("data"));
            String password = directory.secret(SECRET);
            EmbeddedPostgres server = launch(home, password, 0);
            LocalPostgres local = new LocalPostgres(home, password, server);
            try {
                local.prepare(home.resolve("data"));
            } catch (SQLException | IOException e) {
                server.close();
                throw e;
            }
            local.watch();
            return local;
        } catch (IOException | SQLException | IllegalStateException e) {
            throw DatabaseException.of(e, "local", home.resolve("log"));
        }
    }

    /** @param port 0 for one that is free */
    private static EmbeddedPostgres launch(Path home, String password, int port) throws IOException {
        Redirect log = Redirect.appendTo(home.resolve("log").toFile());
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(home.resolve("programs").toFile())
                .setDataDirectory(home.resolve("data"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("listen_addresses", HOST)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "40")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setConnectConfig("password", password)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setPGStartupWait(START)
                .start();
    }

    /** The first time nobody needs a password yet, and there is no database; a run that was killed meanwhile is gone on with. */
    private void prepare(Path data) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url(SUPERUSER), SUPERUSER, password);
                Statement statement = connection.createStatement()) {
            Path access = data.resolve("pg_hba.conf");
            if (!Files.readAllLines(access, StandardCharsets.UTF_8).equals(ACCESS)) {
                statement.execute("ALTER USER %s PASSWORD '%s'".formatted(SUPERUSER, password));
                if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '%s'".formatted(USER))) {
                    statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(USER, password));
                }
                Files.write(access, ACCESS);
                statement.execute("SELECT pg_reload_conf()");
            }
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '%s'".formatted(USER))) {
                statement.execute("CREATE DATABASE %s OWNER %s".formatted(USER, USER));
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next();
        }
    }

    /** Where a data directory has its cluster. */
    static Path dataOf(Path home) {
        return home.resolve(PLACE).resolve("data");
    }

    /** How to come to it. */
    ServerSettings.Database access() {
        return new ServerSettings.Database(url(), USER, password);
    }

    /**
     * How to come to the one of another process, which has the directory.
     *
     * @throws DatabaseException if it does not run or its password cannot be read
     */
    static ServerSettings.Database ofRunning(Path home) throws DatabaseException {
        try {
            List<String> lines = Files.readAllLines(dataOf(home).resolve(PROCESS), StandardCharsets.UTF_8);
            int port = Integer.parseInt(lines.get(PORT_LINE).strip());
            return new ServerSettings.Database(url(port, USER), USER, DataDirectory.readSecret(home, SECRET));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            throw DatabaseException.of(e, "unreached", home);
        }
    }

    /** Where the database is, for {@link #USER} and {@link #password()}. */
    public String url() {
        return url(USER);
    }

    private String url(String database) {
        return url(port, database);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(HOST, port, database);
    }

    public String password() {
        return password;
    }

    /** Ends it in good order. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        server.close();
    }

    private void watch() throws IOException {
        running(home.resolve("data")).ifPresent(process -> process.onExit().thenRun(this::startAgain));
    }

    /** It ended, and nobody asked it to. */
    private synchronized void startAgain() {
        for (int attempt = 0; !closed && attempt < ATTEMPTS; attempt++) {
            try {
                server.close(); // what is left of it: the library's lock
                server = launch(home, password, port);
                watch();
                return;
            } catch (IOException | IllegalStateException e) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The process that a data directory names as its server, if it still runs. */
    static Optional<ProcessHandle> running(Path data) throws IOException {
        Path file = data.resolve(PROCESS);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(LocalPostgres::isPostgres);
    }

    /** A number may have gone to another program since. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .map(command ->
                                String.valueOf(Path.of(command).getFileName()).startsWith("postgres"))
                        .orElse(true);
    }

    private static void endLeftBehind(Path data) throws IOException, DatabaseException {
        Optional<ProcessHandle> left = running(data);
        if (left.isEmpty()) {
            return;
        }
        ProcessHandle process = left.get();
        process.destroy();
        try {
            process.onExit().get(STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DatabaseException.of(e, "left", process.pid());
        } catch (ExecutionException | TimeoutException e) {
            throw DatabaseException.of(e, "left", process.pid());
        }
    }
}
