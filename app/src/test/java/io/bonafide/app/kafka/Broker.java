package io.bonafide.app.kafka;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A Kafka of one real broker, in this Java, which can be stopped and started again with what it has. */
final class Broker implements AutoCloseable {
    static final String USER = "bonafide-reader";
    static final String PASSWORD = "planted-broker-password";

    private static final int LARGEST = 16 << 20;

    private final Path home;
    private final int open = freePort();
    private final int closed = freePort();
    private final int controller = freePort();
    private KafkaRaftServer server;

    /** Lays it out, and does not start it. */
    Broker(Path home) throws Exception {
        this.home = home;
        new Formatter()
                .setPrintStream(new PrintStream(PrintStream.nullOutputStream()))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setControllerListenerName("CONTROLLER")
                .addDirectory(home.resolve("log").toString())
                .setMetadataLogDirectory(home.resolve("log").toString())
                .run();
    }

    /** One that runs. */
    static Broker started(Path home) throws Exception {
        Broker broker = new Broker(home);
        broker.start();
        return broker;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void start() {
        Properties set = new Properties();
        set.put("process.roles", "broker,controller");
        set.put("node.id", "1");
        set.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
        set.put("controller.listener.names", "CONTROLLER");
        set.put("inter.broker.listener.name", "OPEN");
        set.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,OPEN:PLAINTEXT,CLOSED:SASL_PLAINTEXT");
        set.put(
                "listeners",
                "OPEN://127.0.0.1:%d,CLOSED://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(open, closed, controller));
        set.put("sasl.enabled.mechanisms", "PLAIN");
        set.put(
                "listener.name.closed.plain.sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required user_%s=\"%s\";"
                        .formatted(USER, PASSWORD));
        set.put("log.dirs", home.resolve("log").toString());
        set.put("auto.create.topics.enable", "false");
        set.put("message.max.bytes", String.valueOf(LARGEST));
        set.put("offsets.topic.replication.factor", "1");
        set.put("offsets.topic.num.partitions", "1");
        set.put("group.initial.rebalance.delay.ms", "0");
        server = new KafkaRaftServer(KafkaConfig.fromProps(set, false), Time.SYSTEM);
        server.startup();
    }

    void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    String address() {
        return "127.0.0.1:" + open;
    }

    /** Where a name and a password are asked for. */
    String closedAddress() {
        return "127.0.0.1:" + closed;
    }

    private Map<String, Object> client() {
        return Map.of("bootstrap.servers", address(), "default.api.timeout.ms", "60000");
    }

    void create(String topic, int partitions) throws Exception {
        try (Admin admin = Admin.create(client())) {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                    .all()
                    .get();
        }
    }

    /** How far a group has committed; -1 for nothing. */
    long committed(String group, String topic, int partition) throws Exception {
        try (Admin admin = Admin.create(client())) {
            OffsetAndMetadata found = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(new TopicPartition(topic, partition));
            return found == null ? -1 : found.offset();
        }
    }

    /** Makes a group that nobody is in begin anew, as if it had committed nothing. */
    void forget(String group, String topic, int partition) throws Exception {
        while (true) {
            try (Admin admin = Admin.create(client())) {
                admin.alterConsumerGroupOffsets(
                                group, Map.of(new TopicPartition(topic, partition), new OffsetAndMetadata(0)))
                        .all()
                        .get();
                return;
            } catch (ExecutionException e) {
                Thread.onSpinWait(); // a member that was killed is in it for some seconds
            }
        }
    }

    /** Sends all of them and waits until they are there. */
    void send(List<? extends ProducerRecord<byte[], byte[]>> records) throws Exception {
        Map<String, Object> set = new HashMap<>(client());
        set.put("max.request.size", LARGEST);
        set.put("buffer.memory", 4L * LARGEST);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(set, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (ProducerRecord<byte[], byte[]> each : records) {
                sent.add(producer.send(each));
            }
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        }
    }

    @Override
    public void close() {
        stop();
    }
}
