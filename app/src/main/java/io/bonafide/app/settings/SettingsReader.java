package io.bonafide.app.settings;

import io.bonafide.app.words.Texts;
import io.bonafide.core.exposure.Wording;
import io.bonafide.exchange.yaml.YamlException;
import io.bonafide.exchange.yaml.YamlNode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads settings: the file, then environment variables, then what the command line says, the later ones first. Everything that is
 * wrong is said at once, with file and line or with the variable's name.
 */
public final class SettingsReader {
    static final Texts TEXTS = Texts.load("/io/bonafide/app/settings/settings");
    static final int HIGHEST_PORT = 65_535;
    /** Three years: what a platform has to keep of a transaction (E-Commerce Law of the PRC, article 31). */
    private static final int ALL = 100;

    private static final int SHORTEST_RETENTION = 3 * 366;

    private static final int LONGEST_RETENTION = 100 * 366;
    private static final int LONGEST_STOP = 60 * 60;
    private static final int LONGEST_SESSION = 7 * 24 * 60;
    private static final int MEGABYTE_BITS = 20;
    private static final int MOST_SNAPSHOT_EVENTS = 10_000_000;
    private static final int LARGEST_UPLOAD = 8 << 10;
    private static final int HIGHEST_RATE = 1_000_000;

    /** What holds where nothing is said. */
    private static final Map<Setting, String> DEFAULTS = Map.ofEntries(
            Map.entry(Setting.DATA, "bonafide-data"),
            Map.entry(Setting.ADDRESS, "127.0.0.1"),
            Map.entry(Setting.PORT, "8096"),
            Map.entry(Setting.HTTPS, "false"),
            Map.entry(Setting.SESSION_MINUTES, "60"),
            Map.entry(Setting.UPLOAD_LIMIT, String.valueOf(ServerSettings.USUAL_UPLOAD_LIMIT >> MEGABYTE_BITS)),
            Map.entry(Setting.LOG_FORMAT, "text"),
            Map.entry(Setting.STOP_SECONDS, "30"),
            Map.entry(Setting.SNAPSHOT_EVENTS, String.valueOf(ServerSettings.USUAL_SNAPSHOT_EVENTS)),
            Map.entry(Setting.RATE_KEY, String.valueOf(ServerSettings.Rates.USUAL.key())),
            Map.entry(Setting.RATE_PERSON, String.valueOf(ServerSettings.Rates.USUAL.person())),
            Map.entry(Setting.RATE_NOBODY, String.valueOf(ServerSettings.Rates.USUAL.nobody())));

    private final Map<Setting, Said> said = new EnumMap<>(Setting.class);
    private final List<Wording> problems = new ArrayList<>();

    private SettingsReader() {
        DEFAULTS.forEach((setting, value) -> said.put(setting, new Said(value, setting.path())));
    }

    /**
     * Reads all of them.
     *
     * @param file the YAML file; null if there is none
     * @param environment of the process
     * @param options what the command line says
     */
    public static ServerSettings read(
            @Nullable Path file, Map<String, String> environment, Map<Setting, String> options)
            throws SettingsException {
        SettingsReader reader = new SettingsReader();
        if (file != null) {
            reader.file(file);
        }
        for (Setting setting : Setting.values()) {
            @Nullable String value = environment.get(setting.variable());
            if (value != null && !value.isBlank()) {
                reader.said.put(setting, new Said(value.strip(), setting.variable()));
            }
        }
        options.forEach((setting, value) -> reader.said.put(setting, new Said(value, "--" + setting.path())));
        return reader.settings();
    }

    private void file(Path file) throws SettingsException {
        String name = String.valueOf(file.getFileName());
        try {
            YamlNode root = YamlNode.parse(name, Files.readString(file, StandardCharsets.UTF_8));
            take(name, "", root);
            root.requireSound();
        } catch (YamlException e) {
            e.problems().forEach(problem -> problems.add(new Wording(problem, problem)));
        } catch (IOException e) {
            problems.add(TEXTS.say("unreadable", file));
        }
    }

    private void take(String file, String group, YamlNode node) {
        node.map().forEach((key, value) -> {
            String path = group + key;
            String place = file + ":" + value.line();
            if (group.isEmpty() && Setting.groups().contains(key)) {
                take(file, key + ".", value);
            } else {
                Setting.of(path)
                        .ifPresentOrElse(
                                setting -> said.put(setting, new Said(value.text(), place)),
                                () -> problems.add(TEXTS.say("unknown", place, path, known())));
            }
        });
    }

    private static String known() {
        Set<String> paths =
                Stream.of(Setting.values()).map(Setting::path).collect(Collectors.toCollection(TreeSet::new));
        return String.join(", ", paths);
    }

    private ServerSettings settings() throws SettingsException {
        Path data = Path.of(value(Setting.DATA)).toAbsolutePath().normalize();
        int port = number(Setting.PORT, 0, HIGHEST_PORT);
        boolean https = flag(Setting.HTTPS);
        ServerSettings.@Nullable Database database = database();
        Duration session = Duration.ofMinutes(number(Setting.SESSION_MINUTES, 1, LONGEST_SESSION));
        long uploadLimit = (long) number(Setting.UPLOAD_LIMIT, 1, LARGEST_UPLOAD) << MEGABYTE_BITS;
        @Nullable Path watched = watchFolder();
        ServerSettings.LogFormat log = logFormat();
        Duration stop = Duration.ofSeconds(number(Setting.STOP_SECONDS, 1, LONGEST_STOP));
        @Nullable
        Duration retention = said.containsKey(Setting.RETENTION_DAYS)
                ? Duration.ofDays(number(Setting.RETENTION_DAYS, SHORTEST_RETENTION, LONGEST_RETENTION))
                : null;
        int snapshotEvents = number(Setting.SNAPSHOT_EVENTS, 1, MOST_SNAPSHOT_EVENTS);
        ServerSettings.Rates rates = new ServerSettings.Rates(
                number(Setting.RATE_KEY, 1, HIGHEST_RATE),
                number(Setting.RATE_PERSON, 1, HIGHEST_RATE),
                number(Setting.RATE_NOBODY, 1, HIGHEST_RATE));
        @Nullable SingleSignOn signOn = new SingleSignOnReader(said, TEXTS, problems).read(https);
        ServerSettings.@Nullable Kafka kafka = new KafkaReader(said, problems).read();
        ServerSettings.@Nullable Traces traces = traces();
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return new ServerSettings(
                data,
                value(Setting.ADDRESS),
                port,
                https,
                database,
                session,
                uploadLimit,
                watched,
                log,
                stop,
                retention,
                snapshotEvents,
                rates,
                signOn,
                kafka,
                traces);
    }

    private ServerSettings.@Nullable Database database() {
        @Nullable Said url = said.get(Setting.DATABASE_URL);
        if (url == null) {
            refuseAlone("withoutUrl", Setting.DATABASE_USER, Setting.DATABASE_PASSWORD);
            return null;
        }
        if (!url.value().startsWith("jdbc:postgresql:")) {
            problems.add(TEXTS.say("url", url.place()));
        }
        return new ServerSettings.Database(
                url.value(), valueOrNull(Setting.DATABASE_USER), valueOrNull(Setting.DATABASE_PASSWORD));
    }

    private @Nullable Path watchFolder() {
        @Nullable Said folder = said.get(Setting.WATCH_FOLDER);
        if (folder == null) {
            return null;
        }
        Path path = Path.of(folder.value()).toAbsolutePath().normalize();
        if (!Files.isDirectory(path) || !Files.isWritable(path)) {
            problems.add(TEXTS.say("folder", folder.place(), Setting.WATCH_FOLDER.path(), path));
        }
        return path;
    }

    private ServerSettings.@Nullable Traces traces() {
        @Nullable Said endpoint = said.get(Setting.TRACES_ENDPOINT);
        int percent = said.containsKey(Setting.TRACES_PERCENT) ? number(Setting.TRACES_PERCENT, 1, ALL) : ALL;
        if (endpoint == null) {
            refuseAlone("traces.alone", Setting.TRACES_PERCENT, Setting.TRACES_AUTHORIZATION);
            return null;
        }
        Optional<URI> address = secureAddress(endpoint.value());
        if (address.isEmpty()) {
            problems.add(TEXTS.say("traces.endpoint", endpoint.place(), Setting.TRACES_ENDPOINT.path()));
            return null;
        }
        return new ServerSettings.Traces(
                address.get(), percent / (double) ALL, valueOrNull(Setting.TRACES_AUTHORIZATION));
    }

    /** Says of each that is set that it holds only together with another. */
    private void refuseAlone(String key, Setting... settings) {
        for (Setting setting : settings) {
            @Nullable Said alone = said.get(setting);
            if (alone != null) {
                problems.add(TEXTS.say(key, alone.place(), setting.path()));
            }
        }
    }

    /** The address, if nobody on the way reads what is sent there. */
    static Optional<URI> secureAddress(String text) {
        try {
            return Optional.of(new URI(text)).filter(SingleSignOn::secure);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private String value(Setting setting) {
        return said.getOrDefault(setting, new Said("", setting.path())).value();
    }

    private @Nullable String valueOrNull(Setting setting) {
        @Nullable Said found = said.get(setting);
        return found == null ? null : found.value();
    }

    private int number(Setting setting, int least, int most) {
        Said found = said.getOrDefault(setting, new Said("", setting.path()));
        try {
            int number = Integer.parseInt(found.value());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, as what is out of range is
        }
        problems.add(TEXTS.say("number", found.place(), setting.path(), found.value(), least, most));
        return least;
    }

    private ServerSettings.LogFormat logFormat() {
        Said found = said.getOrDefault(Setting.LOG_FORMAT, new Said("", Setting.LOG_FORMAT.path()));
        for (ServerSettings.LogFormat format : ServerSettings.LogFormat.values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(found.value())) {
                return format;
            }
        }
        problems.add(TEXTS.say("log", found.place(), Setting.LOG_FORMAT.path(), found.value()));
        return ServerSettings.LogFormat.TEXT;
    }

    private boolean flag(Setting setting) {
        Said found = said.getOrDefault(setting, new Said("", setting.path()));
        if (!found.value().equals("true") && !found.value().equals("false")) {
            problems.add(TEXTS.say("flag", found.place(), setting.path(), found.value()));
        }
        return found.value().equals("true");
    }

    /** @param place the file and line, the variable or the option */
    record Said(String value, String place) {}
}
