package io.bonafide.app.settings;

import io.bonafide.core.exposure.Wording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the settings of Kafka, which hold only together with its brokers. */
final class KafkaReader {
    private static final String USUAL_GROUP = "bonafide";
    private static final int LONGEST_GROUP = 200;
    private static final Pattern SERVER = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]):[0-9]{1,5}");
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9._-]{1,249}");
    private static final Pattern SHOP = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final List<Setting> OTHERS =
            List.of(Setting.KAFKA_TOPICS, Setting.KAFKA_SHOPS, Setting.KAFKA_GROUP, Setting.KAFKA_PROPERTIES);

    private final Map<Setting, SettingsReader.Said> said;
    private final List<Wording> problems;

    KafkaReader(Map<Setting, SettingsReader.Said> said, List<Wording> problems) {
        this.said = said;
        this.problems = problems;
    }

    /** What is wrong goes to the problems. */
    ServerSettings.@Nullable Kafka read() {
        SettingsReader.@Nullable Said servers = said.get(Setting.KAFKA_SERVERS);
        if (servers == null) {
            for (Setting other : OTHERS) {
                SettingsReader.@Nullable Said alone = said.get(other);
                if (alone != null) {
                    say("kafka.alone", alone.place(), other.path());
                }
            }
            return null;
        }
        if (!parts(servers).allMatch(KafkaReader::isServer)) {
            say("kafka.servers", servers.place(), Setting.KAFKA_SERVERS.path(), servers.value());
        }
        Set<String> shops = shops();
        return new ServerSettings.Kafka(
                String.join(",", parts(servers).toList()), group(), topics(servers, shops), shops, properties());
    }

    private static boolean isServer(String text) {
        return SERVER.matcher(text).matches()
                && Integer.parseInt(text.substring(text.lastIndexOf(':') + 1)) <= SettingsReader.HIGHEST_PORT;
    }

    private SortedMap<String, String> topics(SettingsReader.Said servers, Set<String> shops) {
        SortedMap<String, String> topics = new TreeMap<>();
        SettingsReader.@Nullable Said found = said.get(Setting.KAFKA_TOPICS);
        if (found == null) {
            say("kafka.topics", servers.place(), Setting.KAFKA_TOPICS.path());
            return topics;
        }
        parts(found).forEach(part -> {
            int sign = part.indexOf('=');
            String topic = sign < 0 ? part : part.substring(0, sign).strip();
            String shop = sign < 0 ? "" : part.substring(sign + 1).strip();
            boolean named = TOPIC.matcher(topic).matches() && !topic.equals(".") && !topic.equals("..");
            if (!named || sign >= 0 && !SHOP.matcher(shop).matches() || topics.put(topic, shop) != null) {
                say("kafka.topic", found.place(), Setting.KAFKA_TOPICS.path(), part);
            } else if (sign < 0 && shops.isEmpty()) {
                say("kafka.shopless", found.place(), Setting.KAFKA_TOPICS.path(), part, Setting.KAFKA_SHOPS.path());
            }
        });
        return topics;
    }

    private Set<String> shops() {
        SettingsReader.@Nullable Said found = said.get(Setting.KAFKA_SHOPS);
        if (found == null) {
            return Set.of();
        }
        Set<String> shops = new TreeSet<>(parts(found).toList());
        if (!shops.equals(Set.of("*"))
                && !shops.stream().allMatch(shop -> SHOP.matcher(shop).matches())) {
            say("kafka.shops", found.place(), Setting.KAFKA_SHOPS.path(), found.value());
        }
        return shops;
    }

    private String group() {
        SettingsReader.@Nullable Said found = said.get(Setting.KAFKA_GROUP);
        if (found == null) {
            return USUAL_GROUP;
        }
        if (found.value().length() > LONGEST_GROUP) {
            say("kafka.group", found.place(), Setting.KAFKA_GROUP.path(), LONGEST_GROUP);
        }
        return found.value();
    }

    private @Nullable Path properties() {
        SettingsReader.@Nullable Said found = said.get(Setting.KAFKA_PROPERTIES);
        if (found == null) {
            return null;
        }
        Path path = Path.of(found.value()).toAbsolutePath().normalize();
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            say("kafka.properties", found.place(), Setting.KAFKA_PROPERTIES.path(), path);
        }
        return path;
    }

    private static Stream<String> parts(SettingsReader.Said value) {
        return Stream.of(value.value().split(",", -1)).map(String::strip);
    }

    private void say(String key, Object... values) {
        problems.add(SettingsReader.TEXTS.say(key, values));
    }
}
