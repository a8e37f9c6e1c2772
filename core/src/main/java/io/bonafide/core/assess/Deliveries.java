package io.bonafide.core.assess;

import com.dynatrace.hash4j.hashing.Hashing;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.SourceRef;
import io.bonafide.core.state.Kept;
import io.bonafide.core.state.Packer;
import io.bonafide.core.state.RecordCodec;
import io.bonafide.core.state.StateReader;
import io.bonafide.core.state.StateWriter;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.time.Instant;
import java.util.Arrays;
import java.util.TreeMap;

/**
 * Which events were received, by a hash of all that they say but for the row that they were read from: two different
 * ones are taken for the same with a chance of 2^-64 a pair. By the hour in which they happened, so that old hours can be
 * forgotten. 8 to 16 bytes an event.
 */
final class Deliveries implements Kept {
    private static final RecordCodec<Event> CONTENT =
            RecordCodec.of(Event.class).without(SourceRef.class);
    private static final int HOUR = 3600;

    private final TreeMap<Long, Hour> hours = new TreeMap<>();

    static long contentOf(Event event) {
        Packer packer = new Packer(512);
        CONTENT.write(event, packer);
        return Hashing.xxh3_64().hashBytesToLong(packer.bytes());
    }

    /** Whether it is the first delivery of such a content that is remembered. */
    boolean first(Event event, long content) {
        long hour = hour(event.at());
        Hour of = hours.computeIfAbsent(hour, any -> new Hour());
        if (of.contents.contains(content)) {
            return false;
        }
        if (of.inSnapshot) {
            of = new Hour(of);
            hours.put(hour, of);
        }
        of.contents.add(content);
        return true;
    }

    /** Forgets the hours that were over at {@code before}. */
    void forget(Instant before) {
        hours.headMap(hour(before)).clear();
    }

    /** How many deliveries are remembered. */
    int size() {
        return hours.values().stream().mapToInt(hour -> hour.contents.size()).sum();
    }

    private static long hour(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), (long) HOUR);
    }

    @Override
    public void save(StateWriter out) {
        hours.forEach((hour, of) -> {
            of.inSnapshot = true;
            out.block("hours", Math.toIntExact(hour), of, of::packed);
        });
    }

    @Override
    public void load(StateReader in) {
        in.blocks("hours", (hour, bytes) -> {
            Hour of = new Hour();
            Arrays.stream(in.longs(bytes)).forEach(of.contents::add);
            of.inSnapshot = true;
            hours.put((long) hour, of);
            return of;
        });
    }

    /** One hour's; once a snapshot has it, it stays as it is. */
    private static final class Hour {
        private final LongOpenHashSet contents;
        private boolean inSnapshot;

        Hour() {
            contents = new LongOpenHashSet();
        }

        Hour(Hour other) {
            contents = other.contents.clone();
        }

        byte[] packed() {
            long[] sorted = contents.toLongArray();
            Arrays.sort(sorted);
            return new Packer(sorted.length * Long.BYTES)
                    .put(sorted, sorted.length)
                    .bytes();
        }
    }
}
