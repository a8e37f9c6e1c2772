package io.bonafide.exchange.intake;

import io.bonafide.core.exposure.Wording;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.order.SourceRef;
import io.bonafide.exchange.layout.Draft;
import io.bonafide.exchange.layout.Field;
import io.bonafide.exchange.spill.ExternalSorter;
import io.bonafide.exchange.spill.RecordCursor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads stored rows order by order: shops in their order, a shop's orders by id. A shop may stand under several numbers
 * and in several sorters; their cursors are walked side by side. An order's rows are held in memory, so what goes beyond
 * {@link #MOST_ROWS} is set aside.
 */
final class OrderReader implements AutoCloseable {
    static final int MOST_ROWS = 5000;

    private final Iterator<Map.Entry<ShopKey, List<Integer>>> shops;
    private final List<ExternalSorter> sorters;
    private final DraftCodec codec;
    private final AddressBook addresses;
    private final Quarantine quarantine;
    private final List<Source> sources = new ArrayList<>();
    private final Draft excess = new Draft();
    private @Nullable ShopKey shop;
    private byte[] order = new byte[0];
    private long read;

    /** A cursor over the rows that name the shop in one way. */
    private static final class Source {
        private final RecordCursor cursor;
        private final byte[] prefix;
        private boolean live = true;

        private Source(ExternalSorter sorter, byte[] prefix) {
            this.cursor = sorter.open(prefix);
            this.prefix = prefix;
            step();
        }

        private void step() {
            live = cursor.next()
                    && Arrays.equals(
                            cursor.array(), cursor.offset(), cursor.offset() + prefix.length, prefix, 0, prefix.length);
        }

        private int from() {
            return cursor.offset() + DraftCodec.BEFORE_ORDER;
        }

        private int to() {
            return cursor.offset() + cursor.keyLength() - DraftCodec.AFTER_ORDER;
        }

        private byte[] order() {
            return Arrays.copyOfRange(cursor.array(), from(), to());
        }

        private int compare(byte[] order) {
            return Arrays.compareUnsigned(cursor.array(), from(), to(), order, 0, order.length);
        }
    }

    OrderReader(
            SortedMap<ShopKey, List<Integer>> resolved,
            List<ExternalSorter> sorters,
            DraftCodec codec,
            AddressBook addresses,
            Quarantine quarantine) {
        this.shops = resolved.entrySet().iterator();
        this.sorters = List.copyOf(sorters);
        this.codec = codec;
        this.addresses = addresses;
        this.quarantine = quarantine;
    }

    /** Fills {@code rows} with the next order; false if there is none. */
    boolean next(OrderRows rows) {
        sources.removeIf(OrderReader::ended);
        while (sources.isEmpty()) {
            if (!shops.hasNext()) {
                return false;
            }
            open(shops.next());
            sources.removeIf(OrderReader::ended);
        }
        fill(rows);
        return true;
    }

    /** How many rows were read so far. */
    long read() {
        return read;
    }

    private static boolean ended(Source source) {
        if (!source.live) {
            source.cursor.close();
        }
        return !source.live;
    }

    private void open(Map.Entry<ShopKey, List<Integer>> entry) {
        shop = entry.getKey();
        for (ExternalSorter sorter : sorters) {
            for (int number : entry.getValue()) {
                if (sorter.count() > 0) {
                    sources.add(new Source(sorter, DraftCodec.shopPrefix(number)));
                }
            }
        }
    }

    private void fill(OrderRows rows) {
        Source first = sources.get(0);
        order = first.order();
        for (Source source : sources) {
            if (source.compare(order) < 0) {
                first = source;
                order = source.order();
            }
        }
        String orderId = codec.orderId(first.cursor.array(), first.cursor.offset());
        rows.start(Objects.requireNonNull(shop), orderId);
        for (Source source : sources) {
            take(source, rows);
        }
        if (sources.size() > 1) {
            rows.sort();
        }
    }

    private void take(Source source, OrderRows rows) {
        while (source.live && source.compare(order) == 0) {
            boolean room = rows.size() < MOST_ROWS;
            Draft draft = room ? rows.add() : excess;
            RecordCursor cursor = source.cursor;
            codec.read(cursor.array(), cursor.offset(), cursor.keyLength(), rows.orderId(), draft);
            place(draft);
            read++;
            if (!room) {
                setAside(draft);
            }
            source.step();
        }
    }

    /** Writes the token of the place instead of the one of the writing. */
    private void place(Draft draft) {
        if (draft.has(Field.ADDRESS) && !draft.masked(Field.ADDRESS)) {
            draft.set(Field.ADDRESS, addresses.place(draft.number(Field.ADDRESS)));
        }
    }

    private void setAside(Draft draft) {
        quarantine.add(new Quarantine.Entry(
                new SourceRef(draft.file(), draft.row()),
                Field.ORDER_ID.column(),
                "id of too many rows",
                new Wording(
                        "超过 %d 行写着这个订单号。请检查订单编号列是否对应正确。".formatted(MOST_ROWS),
                        "More than %d rows name this order. Check that the column of the order's id is mapped rightly."
                                .formatted(MOST_ROWS))));
    }

    @Override
    public void close() {
        sources.forEach(source -> source.cursor.close());
        sources.clear();
    }
}
