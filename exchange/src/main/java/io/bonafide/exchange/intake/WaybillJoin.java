package io.bonafide.exchange.intake;

import io.bonafide.core.exposure.Wording;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.order.SourceRef;
import io.bonafide.exchange.layout.Draft;
import io.bonafide.exchange.layout.Field;
import io.bonafide.exchange.spill.ExternalSorter;
import io.bonafide.exchange.spill.Packer;
import io.bonafide.exchange.spill.RecordCursor;
import io.bonafide.exchange.spill.Scratch;
import io.bonafide.exchange.spill.Unpacker;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds the orders of rows that name only a tracking number (scans, and parcels without an order).
 *
 * <p>The idea: sort the numbers under which orders were shipped together with the rows that ask for them, by number;
 * orders come first, so one pass answers every row. Every order that carries the number gets the row, since a parcel may
 * hold several orders and since a number used twice is what some detectors look for. Nothing is done where no row asks.
 */
final class WaybillJoin implements AutoCloseable {
    private static final int KEY_BYTES = Long.BYTES + 1;
    private static final int CARRIES = 0;
    private static final int ASKS = 1;
    private static final int MOST_ORDERS = 1000;

    private final ExternalSorter numbers;
    private final ExternalSorter joined;
    private final DraftCodec codec;
    private final Quarantine quarantine;
    private final Packer packer = new Packer();
    private final Packer wrapped = new Packer();
    private final Unpacker unpacker = new Unpacker();
    private final Draft draft = new Draft();
    private long asking;

    private record Carrier(ShopKey shop, int number, String orderId) {}

    WaybillJoin(Scratch scratch, long memoryBytes, DraftCodec codec, Quarantine quarantine) {
        this.numbers = new ExternalSorter(scratch, "tracking numbers", memoryBytes);
        this.joined = new ExternalSorter(scratch, "scans", memoryBytes);
        this.codec = codec;
        this.quarantine = quarantine;
    }

    void accept(int shop, Draft row) {
        int keyLength = codec.write(packer, shop, "", row);
        wrapped.reset().putLong(row.number(Field.TRACKING_NO));
        wrapped.putByte(ASKS);
        wrapped.putUnsigned(keyLength);
        wrapped.put(packer.array(), 0, packer.size());
        numbers.add(wrapped, KEY_BYTES);
        asking++;
    }

    /** The rows that asked, under the orders that they belong to; keyed as {@link DraftCodec} does. */
    ExternalSorter joined() {
        return joined;
    }

    void join(ExternalSorter rows, ShopTable shops, Map<ShopKey, List<Integer>> resolved) throws InterruptedException {
        if (asking > 0) {
            addCarriers(rows);
            numbers.seal();
            answer(shops, resolved);
        }
        numbers.close();
        joined.seal();
    }

    private void addCarriers(ExternalSorter rows) throws InterruptedException {
        try (RecordCursor cursor = rows.open()) {
            for (long count = 0; cursor.next(); count++) {
                Interrupts.check(count);
                String orderId = codec.orderId(cursor.array(), cursor.offset());
                codec.read(cursor.array(), cursor.offset(), cursor.keyLength(), orderId, draft);
                if (draft.has(Field.TRACKING_NO)) {
                    packer.reset().putLong(draft.number(Field.TRACKING_NO));
                    packer.putByte(CARRIES);
                    packer.putUnsigned(DraftCodec.shop(cursor.array(), cursor.offset()));
                    packer.putText(orderId);
                    numbers.add(packer, KEY_BYTES);
                }
            }
        }
    }

    private void answer(ShopTable shops, Map<ShopKey, List<Integer>> resolved) throws InterruptedException {
        Map<Integer, ShopKey> shopOf = ShopTable.byNumber(resolved);
        Set<Carrier> carriers = new LinkedHashSet<>();
        long number = 0;
        try (RecordCursor cursor = numbers.open()) {
            for (long count = 0; cursor.next(); count++) {
                Interrupts.check(count);
                unpacker.set(cursor);
                long next = unpacker.getLong();
                if (next != number) {
                    carriers.clear();
                    number = next;
                }
                if (unpacker.getByte() == ASKS) {
                    hand(readAsking(), carriers, shops);
                } else if (carriers.size() <= MOST_ORDERS) {
                    ShopKey shop = Objects.requireNonNull(shopOf.get((int) unpacker.getUnsigned()));
                    List<Integer> names = Objects.requireNonNull(resolved.get(shop));
                    carriers.add(new Carrier(shop, names.get(0), unpacker.getText()));
                }
            }
        }
    }

    /** Reads a row that asks, and returns the number of the shop that it names. */
    private int readAsking() {
        int keyLength = (int) unpacker.getUnsigned();
        codec.read(unpacker.array(), unpacker.position(), keyLength, "", draft);
        return DraftCodec.shop(unpacker.array(), unpacker.position());
    }

    private void hand(int shop, Set<Carrier> carriers, ShopTable shops) {
        List<Carrier> own = carriers.stream()
                .filter(carrier -> shops.agree(shop, carrier.shop()))
                .toList();
        if (own.isEmpty() || own.size() > MOST_ORDERS) {
            setAside(own.isEmpty());
            return;
        }
        for (Carrier carrier : own) {
            joined.add(packer, codec.write(packer, carrier.number(), carrier.orderId(), draft));
        }
    }

    private void setAside(boolean none) {
        Wording reason = none
                ? new Wording(
                        "没有订单以这个运单号发货。请加上含有它的导出文件。",
                        "No order was shipped under this tracking number. Add the export that has it.")
                : new Wording(
                        "超过 %d 个订单使用这个运单号，已无法区分。".formatted(MOST_ORDERS),
                        "More than %d orders carry this tracking number, so it tells them apart no longer."
                                .formatted(MOST_ORDERS));
        SourceRef source = new SourceRef(draft.file(), draft.row());
        String valueClass = none ? "unknown tracking number" : "tracking number of many orders";
        quarantine.add(new Quarantine.Entry(source, Field.TRACKING_NO.column(), valueClass, reason));
    }

    @Override
    public void close() {
        numbers.close();
        joined.close();
    }
}
