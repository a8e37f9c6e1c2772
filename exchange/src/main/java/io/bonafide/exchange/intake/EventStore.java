package io.bonafide.exchange.intake;

import io.bonafide.core.order.Event;
import io.bonafide.core.order.Lifecycle;
import io.bonafide.core.order.OrderLine;
import io.bonafide.core.order.ShopKey;
import io.bonafide.exchange.spill.ExternalSorter;
import io.bonafide.exchange.spill.RecordCursor;
import io.bonafide.exchange.spill.Scratch;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes lines in the order of their keys and gives back their events shop by shop, each shop's in {@link Event#SETTLED_ORDER}.
 *
 * <p>The idea: since lines come in order and the sorter is stable, sorting by shop and time alone leaves events of the same time by
 * line, and those of one line as {@link Lifecycle} gave them, by kind.
 */
final class EventStore implements AutoCloseable {
    private final ExternalSorter sorter;
    private final EventPacker packer;
    private final Texts texts;
    private final List<ShopKey> shops;
    private final Map<ShopKey, Integer> numbers = new HashMap<>();
    private final long[] firstLines;
    private final int[] ofKind = new int[Event.Kind.values().length];
    private int lastShop = -1;
    private long lines;
    private Instant latest = Instant.MIN;

    /** @param shops every shop that lines are of */
    EventStore(Scratch scratch, long memoryBytes, Texts texts, List<ShopKey> shops) {
        this.sorter = new ExternalSorter(scratch, "events", memoryBytes);
        this.packer = new EventPacker(texts);
        this.texts = texts;
        this.shops = List.copyOf(shops);
        this.firstLines = new long[shops.size()];
        this.shops.forEach(shop -> numbers.put(shop, numbers.size()));
    }

    void add(OrderLine line) {
        int shop = Objects.requireNonNull(numbers.get(line.key().shop()));
        if (shop != lastShop) {
            firstLines[shop] = lines;
            lastShop = shop;
        }
        List<Event> events = Lifecycle.events(line);
        packer.start(line, shop, lines, firstPayment(events));
        Arrays.fill(ofKind, 0);
        for (Event event : events) {
            int number = ofKind[event.kind().ordinal()]++;
            sorter.add(packer.pack(event, number), EventPacker.KEY_BYTES);
            latest = event.at().isAfter(latest) ? event.at() : latest;
        }
        lines++;
    }

    private static @Nullable Instant firstPayment(List<Event> events) {
        for (Event event : events) {
            if (event.kind() == Event.Kind.PAID) {
                return event.at();
            }
        }
        return null;
    }

    void seal() {
        sorter.seal();
    }

    long lines() {
        return lines;
    }

    long events() {
        return sorter.count();
    }

    Optional<Instant> latest() {
        return sorter.count() == 0 ? Optional.empty() : Optional.of(latest);
    }

    /** Of all shops, in their order. */
    EventStream open() {
        return stream(sorter.open());
    }

    /** Of one shop. */
    EventStream open(ShopKey shop) {
        @Nullable Integer number = numbers.get(shop);
        if (number == null) {
            throw new IllegalArgumentException("""
                    The files hold no order of the shop (%s).
                    Ask for one of Intake.shops().""".formatted(shop));
        }
        return stream(sorter.openWithin(EventPacker.keyOf(number)));
    }

    private EventStream stream(RecordCursor records) {
        return new EventStream(records, new EventUnpacker(shops, firstLines, texts));
    }

    @Override
    public void close() {
        sorter.close();
    }
}
