package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.Flag;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.signal.KeyKind;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import io.bonafide.core.state.Kept;
import io.bonafide.core.state.StateReader;
import io.bonafide.core.state.StateWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sliding counts of orders by each key, as of the latest instant. An order counts once for a key: at its first line that
 * has it. It also notes which lines ever had company within the kind's longest window, so that hindsight need not look at
 * the others.
 */
final class KeyWatch implements Family, Kept {
    private static final Set<Quantity> COMPUTES =
            OrderCounts.ALL.stream().filter(OrderCounts::asOf).collect(Collectors.toUnmodifiableSet());
    private static final List<KeyKind> AT_PLACEMENT = List.of(
            KeyKind.BUYER,
            KeyKind.RECEIVER,
            KeyKind.PHONE,
            KeyKind.ADDRESS,
            KeyKind.DEVICE,
            KeyKind.IP,
            KeyKind.COUPON,
            KeyKind.SHARE_LINK,
            KeyKind.BUYER_ITEM);

    private final LineTable table;
    private final Keys keys;
    private final Map<KeyKind, SlidingCounts> counts = new EnumMap<>(KeyKind.class);
    private final int[] windowIndex = new int[Quantity.SIZE];
    private int now;
    private int openFrom;
    /** The keys of the line that is being placed, by their kind's ordinal. */
    private final long[] placedKeys = new long[KeyKind.values().length];
    /** Of no meaning, but for the reads that it is summed from. */
    private int touched;

    KeyWatch(LineTable table, Keys keys) {
        this.table = table;
        this.keys = keys;
        for (KeyKind kind : KeyKind.values()) {
            List<Quantity> ofKind = OrderCounts.of(kind);
            if (!ofKind.isEmpty() && OrderCounts.asOf(ofKind.get(0))) {
                ofKind.forEach(quantity -> windowIndex[quantity.ordinal()] = ofKind.indexOf(quantity));
                counts.put(
                        kind,
                        new SlidingCounts(
                                ofKind.stream().mapToInt(OrderCounts::seconds).toArray()));
            }
        }
    }

    /** A new instant opens. */
    void advance(int to) {
        now = to;
        openFrom = table.lines();
    }

    /** The second that is open. */
    int now() {
        return now;
    }

    void placed(int line) {
        for (KeyKind kind : AT_PLACEMENT) {
            placedKeys[kind.ordinal()] = keys.key(kind, line);
            touched += countsOf(kind).touchIndex(placedKeys[kind.ordinal()]);
        }
        for (KeyKind kind : AT_PLACEMENT) {
            touched += countsOf(kind).touchCell(placedKeys[kind.ordinal()]);
        }
        for (KeyKind kind : AT_PLACEMENT) {
            observe(kind, line, placedKeys[kind.ordinal()]);
        }
    }

    void paid(int line) {
        observe(KeyKind.PAYMENT_ACCOUNT, line, keys.key(KeyKind.PAYMENT_ACCOUNT, line));
    }

    /** The instant is over: all lines that were placed together are known. */
    void settle() {
        for (int line = openFrom; line < table.lines(); line++) {
            if (table.firstOfOrder(table.order(line)) == line) {
                observe(KeyKind.BASKET, line, keys.key(KeyKind.BASKET, line));
            }
        }
        openFrom = table.lines();
    }

    /** Lets the counts go: nobody will ask. */
    void conclude() {
        counts.clear();
    }

    @Override
    public Set<Quantity> computes() {
        return COMPUTES;
    }

    @Override
    public double value(Quantity quantity, int line) {
        KeyKind kind = OrderCounts.kind(quantity);
        long key = keys.key(kind, line);
        if (key == Keys.NONE) {
            return Double.NaN;
        }
        SlidingCounts ofKind = countsOf(kind);
        ofKind.advance(now);
        int slot = ofKind.slot(key);
        if (slot < 0) {
            return 1;
        }
        int window = windowIndex[quantity.ordinal()];
        boolean counted = ownTime(kind, key, line) > (long) now - ofKind.window(window) && !isOpenBasket(kind, line);
        return ofKind.count(slot, window) + (counted ? 0 : 1);
    }

    @Override
    public Opinion.Reason whyMissing(Quantity quantity, int line) {
        KeyKind kind = OrderCounts.kind(quantity);
        return Missing.column(Objects.requireNonNullElse(keys.lacking(kind, line), kind.column()));
    }

    @Override
    public boolean masked(Quantity quantity, int line) {
        return keys.masked(OrderCounts.kind(quantity), line);
    }

    /** The counts of what a line has from its placement on are not written: they follow from the table's newest lines. */
    @Override
    public void save(StateWriter out) {
        out.pack("now", to -> to.put(now).put(openFrom));
        out.keep("accounts", countsOf(KeyKind.PAYMENT_ACCOUNT));
    }

    @Override
    public void load(StateReader in) {
        in.unpack("now", from -> {
            now = from.getInt();
            openFrom = from.getInt();
        });
        in.restore("accounts", countsOf(KeyKind.PAYMENT_ACCOUNT));
        AT_PLACEMENT.forEach(kind -> recount(kind, table.lines()));
        recount(KeyKind.BASKET, openFrom);
    }

    /** Counts the lines before {@code end} again that may still be in a window. */
    private void recount(KeyKind kind, int end) {
        SlidingCounts ofKind = countsOf(kind);
        int longest = OrderCounts.seconds(OrderCounts.longest(kind));
        int first = end;
        while (first > 0 && table.placed.get(first - 1) > (long) now - longest) {
            first--;
        }
        for (int line = first; line < end; line++) {
            long key = keys.key(kind, line);
            if (key != Keys.NONE && countsFor(kind, key, line)) {
                ofKind.add(key, line, table.placed.get(line));
            }
        }
        ofKind.advance(now);
    }

    /** Whether it is the first line of its order that has the key; of a basket, the order's first. */
    private boolean countsFor(KeyKind kind, long key, int line) {
        if (table.aloneInOrder(line)) {
            return true;
        }
        int each = table.firstOfOrder(table.order(line));
        while (each != line && (kind == KeyKind.BASKET || keys.key(kind, each) != key)) {
            if (kind == KeyKind.BASKET) {
                return false;
            }
            each = table.nextInOrder(each);
        }
        return each == line;
    }

    private boolean isOpenBasket(KeyKind kind, int line) {
        return kind == KeyKind.BASKET && table.firstOfOrder(table.order(line)) >= openFrom;
    }

    private SlidingCounts countsOf(KeyKind kind) {
        return Objects.requireNonNull(counts.get(kind));
    }

    private void observe(KeyKind kind, int line, long key) {
        if (key == Keys.NONE) {
            return;
        }
        SlidingCounts ofKind = countsOf(kind);
        ofKind.advance(now);
        int slot = ofKind.slot(key);
        int before = slot < 0 ? LineTable.NONE : ofKind.lastLine(slot);
        int same = sameOrder(kind, key, line, before);
        if (same == LineTable.NONE) {
            ofKind.add(key, line, now);
        }
        int company = same == LineTable.NONE ? before : same;
        if (company != LineTable.NONE) {
            table.mark(line, Flag.company(kind));
            table.mark(company, Flag.company(kind));
        }
    }

    /** A line of the same order that has counted for the key already; {@code before} is the key's newest. */
    private int sameOrder(KeyKind kind, long key, int line, int before) {
        if (kind == KeyKind.BASKET || table.aloneInOrder(line)) {
            return LineTable.NONE;
        }
        if (before != LineTable.NONE && table.order(before) == table.order(line)) {
            return before;
        }
        int first = table.firstOfOrder(table.order(line));
        boolean together = table.placed.get(first) == now;
        if (together && (before == LineTable.NONE || keys.time(kind, before) < now)) {
            return LineTable.NONE;
        }
        for (int each = first; ; each = table.nextInOrder(each)) {
            if (each != line && keys.key(kind, each) == key) {
                return each;
            }
            if (table.nextInOrder(each) == first) {
                return LineTable.NONE;
            }
        }
    }

    /** When the line's order counted for the key. */
    private int ownTime(KeyKind kind, long key, int line) {
        int first = table.firstOfOrder(table.order(line));
        if (kind == KeyKind.BASKET || table.aloneInOrder(line)) {
            return keys.time(kind, first);
        }
        int earliest = keys.time(kind, line);
        if (table.placed.get(first) == table.placed.get(line) && kind != KeyKind.PAYMENT_ACCOUNT) {
            return earliest;
        }
        for (int each = table.nextInOrder(line); each != line; each = table.nextInOrder(each)) {
            if (keys.key(kind, each) == key) {
                earliest = Math.min(earliest, keys.time(kind, each));
            }
        }
        return earliest;
    }
}
