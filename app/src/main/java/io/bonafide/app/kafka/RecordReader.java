package io.bonafide.app.kafka;

import io.bonafide.app.archive.Submission;
import io.bonafide.app.intake.BadBodyException;
import io.bonafide.app.intake.EventBody;
import io.bonafide.app.intake.ReadEvents;
import io.bonafide.app.live.Desks;
import io.bonafide.app.live.ShopDesk;
import io.bonafide.app.settings.ServerSettings;
import io.bonafide.core.exposure.Wording;
import io.bonafide.core.order.Sha256;
import io.bonafide.exchange.intake.GivenType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads a record: whose it is, the events that it tells, and what of it cannot be used. */
final class RecordReader {
    /** In which a record says its shop, where its topic does not. */
    static final String SHOP = "shop";

    /** The longest value of a record, in bytes. */
    static final int MOST_BYTES = 10 << 20;

    private static final Set<String> COLUMNS = GivenType.everyColumn();

    private final Desks desks;
    private final ServerSettings.Kafka settings;

    RecordReader(Desks desks, ServerSettings.Kafka settings) {
        this.desks = desks;
        this.settings = settings;
    }

    Told read(ConsumerRecord<byte[], byte @Nullable []> found) {
        String shop = shop(found);
        if (shop.isEmpty()) {
            return aside(found, null, KafkaTexts.say("shop.none", SHOP));
        }
        boolean allowed = !setting(found).isEmpty() || settings.allows(shop);
        @Nullable ShopDesk desk = desks.of(shop).orElse(null);
        if (desk == null || !allowed) {
            return aside(found, null, KafkaTexts.say(allowed ? "shop.unknown" : "shop.refused"));
        }
        byte @Nullable [] value = found.value();
        if (value == null) {
            return aside(found, desk, KafkaTexts.say("value.none"));
        }
        if (value.length > MOST_BYTES) {
            return aside(found, desk, KafkaTexts.say("value.large", MOST_BYTES >> 20));
        }
        try {
            EventBody body = EventBody.parse(value, null);
            return told(found, desk, value, desks.reading(desk.shop(), reader -> ReadEvents.of(body, reader)));
        } catch (BadBodyException e) {
            return aside(found, desk, e.says());
        }
    }

    private String setting(ConsumerRecord<?, ?> found) {
        return settings.topics().getOrDefault(found.topic(), "");
    }

    private String shop(ConsumerRecord<?, ?> found) {
        String set = setting(found);
        @Nullable Header header = found.headers().lastHeader(SHOP);
        if (!set.isEmpty() || header == null || header.value() == null) {
            return set;
        }
        return new String(header.value(), StandardCharsets.UTF_8).strip();
    }

    private static Told told(ConsumerRecord<?, ?> found, ShopDesk desk, byte[] value, ReadEvents read) {
        byte[] hash = Sha256.digest().digest(value);
        List<Submission.Item> items = IntStream.range(0, read.items().size())
                .mapToObj(i ->
                        keyed(read.items().get(i), found, hash, read.places().get(i)))
                .toList();
        desk.counts().refused(read.refused().size());
        return new Told(
                found.offset(),
                desk,
                hash,
                items,
                read.refused().stream()
                        .map(refused -> refused(found, desk, refused))
                        .toList());
    }

    /** An event without a key gets one of its place and its record's content, by which it is known when it comes again. */
    private static Submission.Item keyed(Submission.Item item, ConsumerRecord<?, ?> found, byte[] hash, int event) {
        if (item.key() != null) {
            return item;
        }
        MessageDigest digest = Sha256.digest();
        digest.update(found.topic().getBytes(StandardCharsets.UTF_8));
        digest.update(ByteBuffer.allocate(1 + Integer.BYTES + Long.BYTES + Integer.BYTES)
                .put((byte) 0)
                .putInt(found.partition())
                .putLong(found.offset())
                .putInt(event)
                .array());
        digest.update(hash);
        return new Submission.Item("kafka " + HexFormat.of().formatHex(digest.digest()), item.event(), item.cells());
    }

    /** What a sender calls a column may be anything, a person's name too: only names that events have are repeated. */
    private static Aside refused(ConsumerRecord<?, ?> found, ShopDesk desk, ReadEvents.Refused refused) {
        @Nullable String column = refused.column();
        boolean known = column == null || column.equals(EventBody.KEY) || COLUMNS.contains(column);
        return new Aside(
                found.topic(),
                found.partition(),
                found.offset(),
                refused.place(),
                desk.shop().id(),
                known && column != null ? column : "",
                known ? refused.reason() : KafkaTexts.say("event.column"));
    }

    private static Told aside(ConsumerRecord<?, ?> found, @Nullable ShopDesk desk, Wording reason) {
        @Nullable Integer shop = desk == null ? null : (Integer) desk.shop().id();
        Aside aside = new Aside(found.topic(), found.partition(), found.offset(), null, shop, "", reason);
        return new Told(found.offset(), desk, new byte[0], List.of(), List.of(aside));
    }

    /**
     * What a record tells.
     *
     * @param desk of its shop; null if it names none that it may
     * @param hash SHA-256 of its value; empty if nothing of it can be used
     */
    record Told(long offset, @Nullable ShopDesk desk, byte[] hash, List<Submission.Item> items, List<Aside> asides) {}
}
