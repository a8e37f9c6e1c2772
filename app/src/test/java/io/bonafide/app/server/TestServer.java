package io.bonafide.app.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import io.bonafide.app.log.JsonLines;
import io.bonafide.app.settings.ServerSettings;
import io.bonafide.app.settings.SingleSignOn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real server on a real PostgreSQL, started once for all tests that ask for it, with a clock that they can set forward. */
public final class TestServer implements AutoCloseable {
    /** Small, so that tests can exceed it. */
    public static final long UPLOAD_LIMIT = 4 << 20;
    /** High, as the tests ask much; the clock stands. */
    private static final int RATE = 200_000;

    private static final Clock ALWAYS = Clock.fixed(Instant.parse("2026-11-28T08:00:00Z"), ZoneOffset.UTC);

    private final Path home;
    private final Server server;
    private final String firstPassword;
    private final SetClock clock;
    private final List<String> log = new CopyOnWriteArrayList<>();

    private TestServer(Clock from, int port, @Nullable SingleSignOn signOn, Class<?>... more) {
        clock = new SetClock(from);
        try {
            home = Files.createTempDirectory("bonafide-test");
            ServerSettings settings = new ServerSettings(
                    home.resolve("data"),
                    "127.0.0.1",
                    port,
                    false,
                    null,
                    Duration.ofHours(1),
                    UPLOAD_LIMIT,
                    null,
                    ServerSettings.LogFormat.TEXT,
                    Duration.ofSeconds(30),
                    null,
                    ServerSettings.USUAL_SNAPSHOT_EVENTS,
                    new ServerSettings.Rates(RATE, RATE, RATE),
                    signOn,
                    null,
                    null);
            server = Server.start(settings, clock, more);
            firstPassword = server.appointFirstAdministrator().orElseThrow();
        } catch (Exception e) {
            throw new IllegalStateException("The server does not start.", e);
        }
        listen();
    }

    /** The one that this run of tests shares. */
    public static TestServer shared(ExtensionContext context, Class<?>... more) {
        return Objects.requireNonNull(context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(TestServer.class, key -> new TestServer(ALWAYS, 0, null, more), TestServer.class));
    }

    /** One more, where people may sign in at a provider, at the time that it is. */
    public static TestServer with(SingleSignOn signOn) {
        return new TestServer(Clock.systemUTC(), signOn.address().getPort(), signOn);
    }

    /** Hears what our code and the framework log, more than a server does by itself, in both formats. */
    private void listen() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        ConsoleAppender<ILoggingEvent> console = (ConsoleAppender<ILoggingEvent>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("out");
        List<Encoder<ILoggingEvent>> formats = List.of(console.getEncoder(), new JsonLines());
        AppenderBase<ILoggingEvent> ear = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                formats.forEach(format -> log.add(new String(format.encode(event), StandardCharsets.UTF_8)));
            }
        };
        ear.setContext(context);
        ear.start();
        for (String name : List.of("io.bonafide", "org.springframework")) {
            Logger logger = (Logger) LoggerFactory.getLogger(name);
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(ear);
        }
    }

    public URI address() {
        return server.address();
    }

    public String firstPassword() {
        return firstPassword;
    }

    /** Whether another first administrator would be made now. */
    public boolean wouldAppointAnother() {
        return server.appointFirstAdministrator().isPresent();
    }

    public <T> List<T> beans(Class<T> type) {
        return List.copyOf(server.context().getBeansOfType(type).values());
    }

    /** The directory of its data. */
    public Path data() {
        return home.resolve("data");
    }

    public JdbcClient database() {
        return server.context().getBean(JdbcClient.class);
    }

    /** Everything that was logged since the start. */
    public List<String> log() {
        return List.copyOf(log);
    }

    public Instant now() {
        return clock.instant();
    }

    public void letPass(Duration duration) {
        clock.passed = clock.passed.plus(duration);
    }

    @Override
    public void close() throws IOException {
        server.close();
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).forEach(TestServer::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class SetClock extends Clock {
        private final Clock from;
        private volatile Duration passed = Duration.ZERO;

        private SetClock(Clock from) {
            this.from = from;
        }

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
            return from.instant().plus(passed);
        }
    }
}
