package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.ExtraWaybills;
import io.bonafide.core.assess.table.Flag;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Words;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.BitSet;
import java.util.Set;

/**
 * Which orders went out under the same waybill, and to how many destinations: street addresses, or regions where there
 * are none. Almost every waybill has one order, so that a first pass over a bit set of hashes leaves out most of them.
 */
final class Waybills implements Family {
    private static final int LEAST_BITS = 16;
    private static final int MOST_BITS = 27;

    private final LineTable table;
    private final Long2ObjectOpenHashMap<Shared> shared = new Long2ObjectOpenHashMap<>();

    Waybills(LineTable table) {
        this.table = table;
        LongOpenHashSet seenTwice = seenTwice();
        Long2ObjectOpenHashMap<IntArrayList> lines = new Long2ObjectOpenHashMap<>();
        forEach((waybill, line) -> {
            if (seenTwice.contains(waybill)) {
                lines.computeIfAbsent(waybill, any -> new IntArrayList()).add(line);
            }
        });
        lines.long2ObjectEntrySet().fastForEach(entry -> share(entry.getLongKey(), entry.getValue()));
    }

    @Override
    public Set<Quantity> computes() {
        return Set.of(
                Quantity.WAYBILL_ORDERS,
                Quantity.WAYBILL_DESTINATIONS,
                Quantity.LINE_WAYBILLS,
                Quantity.WAYBILL_MISMATCH);
    }

    @Override
    public double value(Quantity quantity, int line) {
        if (quantity == Quantity.WAYBILL_MISMATCH) {
            return mismatch(line);
        }
        if (table.waybill.get(line) == 0) {
            return Double.NaN;
        }
        return switch (quantity) {
            case WAYBILL_ORDERS -> mostShared(line).orders;
            case WAYBILL_DESTINATIONS -> destination(line) == 0 ? Double.NaN : mostShared(line).destinations;
            default -> waybills(line);
        };
    }

    @Override
    public Opinion.Reason whyMissing(Quantity quantity, int line) {
        if (quantity == Quantity.WAYBILL_MISMATCH) {
            boolean masked = table.has(line, Flag.PARCEL_MASKED);
            return masked ? Missing.masked("address") : Missing.column(quantity.column());
        }
        return Missing.column(table.waybill.get(line) == 0 ? quantity.column() : "address");
    }

    @Override
    public boolean masked(Quantity quantity, int line) {
        return quantity == Quantity.WAYBILL_DESTINATIONS && table.has(line, Flag.MASKED_ADDRESS);
    }

    @Override
    public int rows(Quantity quantity, int line, int[] into) {
        int[] lines = quantity == Quantity.WAYBILL_MISMATCH || quantity == Quantity.LINE_WAYBILLS
                ? new int[] {line}
                : mostShared(line).lines(line);
        System.arraycopy(lines, 0, into, 0, Math.min(lines.length, into.length));
        return lines.length;
    }

    private double mismatch(int line) {
        if (table.has(line, Flag.PARCEL_DIFFERS)) {
            return 1;
        }
        boolean equal = table.has(line, Flag.PARCEL_COMPARED) && !table.has(line, Flag.PARCEL_MASKED);
        return equal ? 0 : Double.NaN;
    }

    /** Of the line's waybills the one with the most orders. */
    private Shared mostShared(int line) {
        Shared most = shared.getOrDefault(table.waybill.get(line), Shared.ALONE);
        ExtraWaybills extras = table.extraWaybills;
        for (int i = extras.newest(line); i != ExtraWaybills.NONE; i = extras.before(i)) {
            Shared other = shared.getOrDefault(extras.waybill(i), Shared.ALONE);
            most = other.orders > most.orders ? other : most;
        }
        return most;
    }

    private int waybills(int line) {
        int count = 1;
        ExtraWaybills extras = table.extraWaybills;
        for (int i = extras.newest(line); i != ExtraWaybills.NONE; i = extras.before(i)) {
            count++;
        }
        return count;
    }

    private LongOpenHashSet seenTwice() {
        int bits = Math.min(MOST_BITS, Math.max(LEAST_BITS, 36 - Integer.numberOfLeadingZeros(table.lines())));
        BitSet seen = new BitSet(1 << bits);
        LongOpenHashSet twice = new LongOpenHashSet();
        forEach((waybill, line) -> {
            int bit = (int) (waybill >>> (Long.SIZE - bits));
            if (seen.get(bit)) {
                twice.add(waybill);
            }
            seen.set(bit);
        });
        return twice;
    }

    /** Calls for each waybill of each order once, but for those that an order's later lines repeat. */
    private void forEach(Use use) {
        for (int line = 0; line < table.lines(); line++) {
            long waybill = table.waybill.get(line);
            int first = table.aloneInOrder(line) ? line : table.firstOfOrder(table.order(line));
            if (waybill != 0 && (first == line || table.waybill.get(first) != waybill)) {
                use.of(waybill, line);
            }
        }
        for (int i = 0; i < table.extraWaybills.size(); i++) {
            use.of(table.extraWaybills.waybill(i), table.extraWaybills.line(i));
        }
    }

    private void share(long waybill, IntArrayList lines) {
        lines.sort(null);
        IntArrayList firsts = table.firstOfEachOrder(lines);
        if (firsts.size() > 1) {
            LongOpenHashSet destinations = new LongOpenHashSet();
            lines.forEach(line -> destinations.add(destination(line)));
            destinations.remove(0);
            shared.put(waybill, new Shared(firsts.toIntArray(), firsts.size(), Math.max(1, destinations.size())));
        }
    }

    private long destination(int line) {
        long address = table.address.get(line);
        int region = table.region.get(line);
        return address != 0 || region == Words.NONE ? address : region + 1L;
    }

    private interface Use {
        void of(long waybill, int line);
    }

    private record Shared(int[] lines, int orders, int destinations) {
        static final Shared ALONE = new Shared(new int[0], 1, 1);

        int[] lines(int line) {
            return lines.length == 0 ? new int[] {line} : lines;
        }
    }
}
