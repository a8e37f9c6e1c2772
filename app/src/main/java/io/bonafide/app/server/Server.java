package io.bonafide.app.server;

import io.bonafide.app.access.FirstAdministrator;
import io.bonafide.app.database.DataDirectory;
import io.bonafide.app.database.Database;
import io.bonafide.app.database.DatabaseException;
import io.bonafide.app.database.Opening;
import io.bonafide.app.kafka.KafkaConfiguration;
import io.bonafide.app.settings.ServerSettings;
import io.bonafide.app.trace.TraceConfiguration;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A running server with its database. */
public final class Server implements AutoCloseable {
    /** The borders of the histogram of answers' times. */
    private static final String ANSWER_TIMES = "5ms,10ms,25ms,50ms,100ms,250ms,500ms,1s,2500ms,5s,10s";

    private final DataDirectory directory;
    private final Database database;
    private final ConfigurableApplicationContext context;
    private final ServerSettings settings;

    private Server(
            DataDirectory directory,
            Database database,
            ConfigurableApplicationContext context,
            ServerSettings settings) {
        this.directory = directory;
        this.database = database;
        this.context = context;
        this.settings = settings;
    }

    /**
     * Starts it and returns when it is ready.
     *
     * @throws ServerException if it cannot listen
     */
    public static Server start(ServerSettings settings, Clock clock)
            throws DatabaseException, ServerException, IOException {
        return start(settings, clock, new Class<?>[0]);
    }

    /** @param more configurations beside the server's own */
    static Server start(ServerSettings settings, Clock clock, Class<?>... more)
            throws DatabaseException, ServerException, IOException {
        DataDirectory directory = DataDirectory.take(settings.data());
        try {
            Opening opening = Opening.begin(directory, settings.database());
            try {
                ConfigurableApplicationContext context = context(settings, directory, opening, clock, more);
                return new Server(directory, opening.await(), context, settings);
            } catch (RuntimeException e) {
                opening.undo();
                opening.await(); // if it is the reason, it says so itself
                throw ServerException.of(e, settings);
            }
        } catch (DatabaseException | ServerException | IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static ConfigurableApplicationContext context(
            ServerSettings settings, DataDirectory directory, Opening opening, Clock clock, Class<?>... more) {
        SpringApplication application = new SpringApplication(ServerConfiguration.class);
        application.addPrimarySources(List.of(more));
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(properties(settings));
        application.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(
                    DataSource.class, () -> connections(opening), definition -> definition.setDestroyMethodName(""));
            beans.registerBean(DataDirectory.class, () -> directory, definition -> definition.setDestroyMethodName(""));
            beans.registerBean(Clock.class, () -> clock);
            beans.registerBean(ServerSettings.class, () -> settings);
        });
        return application.run();
    }

    private static DataSource connections(Opening opening) {
        try {
            return opening.await().connections();
        } catch (DatabaseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> properties(ServerSettings settings) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.main.banner-mode", "off");
        properties.put("spring.main.log-startup-info", false);
        properties.put("logging.config", "classpath:io/bonafide/app/log/" + logging(settings.log()));
        properties.put("server.address", settings.address());
        properties.put("server.port", settings.port());
        properties.put("server.shutdown", "graceful");
        properties.put(
                "spring.lifecycle.timeout-per-shutdown-phase", settings.stop().toSeconds() + "s");
        properties.put("server.servlet.session.timeout", settings.session().toMinutes() + "m");
        properties.put("server.servlet.session.cookie.http-only", true);
        properties.put("server.servlet.session.cookie.same-site", "strict");
        properties.put("server.servlet.session.cookie.secure", settings.https());
        properties.put("server.forward-headers-strategy", settings.https() ? "native" : "none");
        properties.put("server.error.whitelabel.enabled", false);
        properties.put("spring.jackson.property-naming-strategy", "SNAKE_CASE");
        properties.put(
                "spring.servlet.multipart.enabled", false); // parts are read as they come, and lie nowhere unsealed
        properties.put("spring.mvc.problemdetails.enabled", true);
        properties.put("spring.mvc.formcontent.filter.enabled", false);
        properties.put("spring.jackson.deserialization.fail-on-unknown-properties", true);
        properties.put("spring.web.resources.add-mappings", false);
        properties.put("management.endpoints.web.base-path", "/");
        properties.put("management.endpoints.web.exposure.include", "health");
        properties.put("management.metrics.distribution.slo.http.server.requests", ANSWER_TIMES);
        properties.put("management.endpoint.health.probes.enabled", true);
        properties.put("management.endpoint.health.group.readiness.include", "readinessState,db");
        properties.put("management.endpoint.health.status.order", "DOWN,OUT_OF_SERVICE,DEGRADED,UP,UNKNOWN");
        properties.put(TraceConfiguration.SET, settings.traces() != null);
        properties.put(KafkaConfiguration.SET, settings.kafka() != null);
        if (settings.kafka() != null) {
            properties.put("management.endpoint.health.group.sources.include", "kafka");
            properties.put("management.endpoint.health.group.sources.show-details", "always");
        }
        return properties;
    }

    private static String logging(ServerSettings.LogFormat format) {
        return format == ServerSettings.LogFormat.JSON ? "json.xml" : "text.xml";
    }

    /** Where it listens. */
    public URI address() {
        int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        return URI.create(
                "http://" + (settings.address().contains(":") ? "[" + settings.address() + "]" : settings.address())
                        + ":" + port);
    }

    /** The temporary password of a first administrator, told once; empty if there are accounts. */
    public Optional<String> appointFirstAdministrator() {
        return context.getBean(FirstAdministrator.class).appoint();
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    /** Lets running requests end, then stops all. */
    @Override
    public void close() throws IOException {
        context.close();
        database.close();
        directory.close();
    }
}
