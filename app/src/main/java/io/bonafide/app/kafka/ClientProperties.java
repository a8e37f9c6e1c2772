package io.bonafide.app.kafka;

import io.bonafide.app.settings.ServerSettings;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The properties of Kafka's client: ours, over those of the named file, over what is usual here. */
final class ClientProperties {
    private static final Logger LOG = LoggerFactory.getLogger(ClientProperties.class);
    private static final Pattern NAMED = Pattern.compile("configuration ([A-Za-z0-9._-]+)");

    /** Where the file says nothing: from the first record on, only what was committed, and found again soon after a kill. */
    private static final Map<String, String> USUAL = Map.of(
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
            ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false",
            ConsumerConfig.CLIENT_ID_CONFIG, "bonafide",
            ConsumerConfig.METRIC_REPORTER_CLASSES_CONFIG, "",
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG, "16777216",
            CommonClientConfigs.METADATA_MAX_AGE_CONFIG, "30000",
            CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, "false");
    /** Where members of a group tell that they live by themselves, and not as the broker says. */
    private static final Map<String, String> CLASSIC = Map.of(
            ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "10000", ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, "3000");

    private ClientProperties() {}

    /** @throws UnusableClientException if the file cannot be used */
    static Map<String, Object> of(ServerSettings.Kafka settings) {
        Map<String, Object> ours = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.servers(),
                ConsumerConfig.GROUP_ID_CONFIG, settings.group(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName(),
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        Map<String, Object> all = new HashMap<>(USUAL);
        Properties given = given(settings.properties());
        if (!given.containsKey(ConsumerConfig.GROUP_PROTOCOL_CONFIG)) {
            all.putAll(CLASSIC);
        }
        for (String name : new TreeSet<>(given.stringPropertyNames())) {
            requireFree(name, ours.keySet());
            all.put(name, given.getProperty(name).strip());
        }
        all.putAll(ours);
        requireValid(all);
        return all;
    }

    private static Properties given(@Nullable Path file) {
        Properties given = new Properties();
        if (file != null) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                given.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new UnusableClientException(KafkaTexts.say("client.unreadable", file));
            }
        }
        return given;
    }

    private static void requireFree(String name, Set<String> ours) {
        if (ours.contains(name)) {
            throw new UnusableClientException(KafkaTexts.say("client.ours", name));
        }
        if (!ConsumerConfig.configNames().contains(name)) {
            LOG.warn("Kafka's client has no property of the name {}: it is handed on as it is.", name);
        }
    }

    /** What the client says of a wrong value repeats it, which may be a secret: only the property's name is said. */
    private static void requireValid(Map<String, Object> all) {
        try {
            new ConsumerConfig(all);
        } catch (ConfigException e) {
            Matcher named = NAMED.matcher(String.valueOf(e.getMessage()));
            throw new UnusableClientException(
                    named.find() ? KafkaTexts.say("client.value", named.group(1)) : KafkaTexts.say("client.values"));
        }
    }
}
