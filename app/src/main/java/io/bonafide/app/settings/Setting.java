package io.bonafide.app.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The registry of settings, each declared once. {@code docs/operating.md} says what each is for. */
public enum Setting {
    /** The directory that holds everything which the server keeps. */
    DATA("data"),
    /** The address that the server listens at. */
    ADDRESS("address"),
    PORT("port"),
    /** Whether browsers reach the server by HTTPS only, so that its cookies may demand it. */
    HTTPS("https"),
    /** A JDBC URL of PostgreSQL; without one the server brings a PostgreSQL of its own. */
    DATABASE_URL("database.url"),
    DATABASE_USER("database.user"),
    DATABASE_PASSWORD("database.password"),
    /** Minutes without a request after which somebody is signed out. */
    SESSION_MINUTES("session.minutes"),
    /** Megabytes (of 1,048,576 bytes) that the files of one upload may have together. */
    UPLOAD_LIMIT("upload_limit"),
    /** A directory whose files are taken in; none unless it is set. */
    WATCH_FOLDER("watch_folder"),
    /** How a line of the log is written. */
    LOG_FORMAT("log.format"),
    /** Seconds that a stop waits for what is under way. */
    STOP_SECONDS("stop.seconds"),
    /** Days after whose last event people are erased; without it nobody is. */
    RETENTION_DAYS("retention.days"),
    /** Events of a shop after which its engine's state is written again. */
    SNAPSHOT_EVENTS("snapshot.events"),
    /** Requests a second that one key may send. */
    RATE_KEY("rate.key"),
    /** Requests a second that one account may send. */
    RATE_PERSON("rate.person"),
    /** Requests a second that may come from one address without a key or account. */
    RATE_NOBODY("rate.nobody"),
    /** The provider of single sign-on, as it names itself. */
    OIDC_ISSUER("oidc.issuer"),
    OIDC_CLIENT_ID("oidc.client_id"),
    OIDC_CLIENT_SECRET("oidc.client_secret"),
    /** Where browsers reach this server. */
    OIDC_ADDRESS("oidc.address"),
    /** What people are shown. */
    OIDC_NAME("oidc.name"),
    OIDC_SCOPES("oidc.scopes"),
    /** Brokers of a Kafka whose records are taken in, as host:port; without them none are. */
    KAFKA_SERVERS("kafka.servers"),
    /** Topics, each with {@code =shop} if all of it is of one shop. */
    KAFKA_TOPICS("kafka.topics"),
    /** Shops that records may name. */
    KAFKA_SHOPS("kafka.shops"),
    KAFKA_GROUP("kafka.group"),
    /** A file with properties of Kafka's own client. */
    KAFKA_PROPERTIES("kafka.properties"),
    /** Where a collector of OpenTelemetry takes spans by HTTP; without it none are made. */
    TRACES_ENDPOINT("traces.endpoint"),
    /** Of a hundred requests that come without a trace, how many are traced. */
    TRACES_PERCENT("traces.percent"),
    /** What the collector is told in the header {@code Authorization}. */
    TRACES_AUTHORIZATION("traces.authorization");

    private static final String PREFIX = "BONAFIDE_";

    private final String path;

    Setting(String path) {
        this.path = path;
    }

    /** As the file has it, with a dot between a group and its key. */
    public String path() {
        return path;
    }

    /** The environment variable that overrules the file. */
    public String variable() {
        return PREFIX + path.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    static Optional<Setting> of(String path) {
        return Arrays.stream(values())
                .filter(setting -> setting.path.equals(path))
                .findFirst();
    }

    /** Keys that hold others. */
    static Set<String> groups() {
        return Arrays.stream(values())
                .filter(setting -> setting.path.contains("."))
                .map(setting -> setting.path.substring(0, setting.path.indexOf('.')))
                .collect(Collectors.toUnmodifiableSet());
    }
}
