package io.bonafide.exchange.intake;

import io.bonafide.core.order.ShopKey;
import io.bonafide.exchange.layout.Draft;
import io.bonafide.exchange.layout.Field;
import io.bonafide.exchange.spill.ExternalSorter;
import io.bonafide.exchange.spill.RecordCursor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** Looks up the unmasked addresses that sorted rows give for an order. Time: a search in each sorter and shop number. */
final class OrderAddresses {
    private final Map<ShopKey, List<Integer>> resolved;
    private final List<ExternalSorter> sorters;
    private final DraftCodec codec;
    private final Draft draft = new Draft();
    private boolean masked;

    OrderAddresses(Map<ShopKey, List<Integer>> resolved, List<ExternalSorter> sorters, DraftCodec codec) {
        this.resolved = resolved;
        this.sorters = sorters;
        this.codec = codec;
    }

    /**
     * What was found.
     *
     * @param rows how many the order has
     * @param own tokens of the addresses that the order itself gives
     * @param all those and the ones of its parcels
     * @param masked whether the order shows only a part of its receiver
     */
    record Found(long rows, SortedSet<Long> own, SortedSet<Long> all, boolean masked) {
        /** The order's own, or those of its parcels if it gives none itself. */
        SortedSet<Long> main() {
            return own.isEmpty() ? all : own;
        }
    }

    /** The shops, in order. */
    List<ShopKey> shops() {
        return List.copyOf(resolved.keySet());
    }

    Found of(ShopKey shop, String orderId) {
        SortedSet<Long> own = new TreeSet<>();
        SortedSet<Long> all = new TreeSet<>();
        long rows = 0;
        masked = false;
        for (int number : Objects.requireNonNull(resolved.get(shop))) {
            byte[] prefix = codec.orderPrefix(number, orderId);
            for (ExternalSorter sorter : sorters) {
                rows += sorter.count() == 0 ? 0 : read(sorter, prefix, orderId, own, all);
            }
        }
        return new Found(rows, own, all, masked);
    }

    private long read(ExternalSorter sorter, byte[] prefix, String orderId, SortedSet<Long> own, SortedSet<Long> all) {
        long rows = 0;
        try (RecordCursor cursor = sorter.open(prefix)) {
            while (cursor.next() && begins(cursor, prefix)) {
                rows++;
                codec.read(cursor.array(), cursor.offset(), cursor.keyLength(), orderId, draft);
                masked |= SightingBook.masked(draft);
                if (draft.has(Field.ADDRESS) && !draft.masked(Field.ADDRESS)) {
                    all.add(draft.number(Field.ADDRESS));
                    if (SightingBook.own(draft)) {
                        own.add(draft.number(Field.ADDRESS));
                    }
                }
            }
        }
        return rows;
    }

    private static boolean begins(RecordCursor cursor, byte[] prefix) {
        int from = cursor.offset();
        return cursor.keyLength() >= prefix.length
                && Arrays.equals(cursor.array(), from, from + prefix.length, prefix, 0, prefix.length);
    }
}
