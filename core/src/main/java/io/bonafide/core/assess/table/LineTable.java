package io.bonafide.core.assess.table;

import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Money;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.order.SourceRef;
import io.bonafide.core.state.Kept;
import io.bonafide.core.state.StateReader;
import io.bonafide.core.state.StateWriter;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntIterable;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import org.jspecify.annotations.Nullable;

/**
 * The columns. A column is a field; a row is a line's ordinal, or an order's for {@link #lastOfOrder(int)}. A missing time is
 * {@link Seconds#NONE}, a missing amount {@link AmountColumn#NONE}, a missing code -1 and a missing token 0.
 *
 * <p>Memory: 120 to 250 bytes a line, by how much the shop's records hold; 100 to 170 when it is {@linkplain #compact compact}.
 */
public final class LineTable implements Kept, Compact {
    /** No line. */
    public static final int NONE = LineIds.NONE;

    /** What one fold of an identity's 64 bits must not be, since 0 means that there is none. */
    private static final long ZERO_TOKEN = 1;

    private static final int FILE_SHIFT = 44;

    public final IntColumn placed = new IntColumn(Seconds.NONE);
    public final IntColumn paid = new IntColumn(Seconds.NONE);
    /** When the first waybill was given to the platform, or the line was shipped. */
    public final IntColumn shipped = new IntColumn(Seconds.NONE);

    public final IntColumn delivered = new IntColumn(Seconds.NONE);
    public final IntColumn confirmed = new IntColumn(Seconds.NONE);
    public final IntColumn closed = new IntColumn(Seconds.NONE);
    public final IntColumn refundRequested = new IntColumn(Seconds.NONE);
    public final IntColumn refunded = new IntColumn(Seconds.NONE);
    /** The first review. */
    public final IntColumn reviewed = new IntColumn(Seconds.NONE);
    /** That review's stars, 1 to 5; 0 for none. */
    public final IntColumn stars = new IntColumn(0);
    /** When the buyer's account was opened. */
    public final IntColumn registered = new IntColumn(Seconds.NONE);

    public final IntColumn shipBy = new IntColumn(Seconds.NONE);
    /** The first node of any kind in the trace. */
    public final IntColumn firstScan = new IntColumn(Seconds.NONE);
    /** The first node that says that the courier has the parcel. */
    public final IntColumn pickedUp = new IntColumn(Seconds.NONE);
    /** The first node at or beyond a hub. */
    public final IntColumn reachedHub = new IntColumn(Seconds.NONE);

    public final IntColumn repeatedMessages = new IntColumn(0);

    public final LongColumn buyer = new LongColumn();
    public final LongColumn receiver = new LongColumn();
    public final LongColumn phone = new LongColumn();
    public final LongColumn address = new LongColumn();
    public final LongColumn device = new LongColumn();
    public final LongColumn ip = new LongColumn();
    public final LongColumn account = new LongColumn();
    public final LongColumn waybill = new LongColumn();

    public final Words items = new Words();
    public final Words skus = new Words();
    public final Words coupons = new Words();
    public final Words shareLinks = new Words();
    public final Words creators = new Words();
    public final Words memoCodes = new Words();
    public final Words memoTerms = new Words();
    public final Words carriers = new Words();
    public final Words riskMarks = new Words();
    public final Words regions = new Words();
    public final Words phonePlaces = new Words();
    public final Words categories = new Words();
    public final Words currencies = new Words();
    public final IntColumn item = new IntColumn(Words.NONE);
    /** By the item's code, not by line: the first category that an order gives it. */
    public final IntColumn categoryOfItem = new IntColumn(Words.NONE);

    public final IntColumn sku = new IntColumn(Words.NONE);
    public final IntColumn coupon = new IntColumn(Words.NONE);
    public final IntColumn shareLink = new IntColumn(Words.NONE);
    public final IntColumn creator = new IntColumn(Words.NONE);
    public final IntColumn memoCode = new IntColumn(Words.NONE);
    public final IntColumn memoTerm = new IntColumn(Words.NONE);
    public final IntColumn carrier = new IntColumn(Words.NONE);
    public final IntColumn riskMark = new IntColumn(Words.NONE);
    public final IntColumn region = new IntColumn(Words.NONE);
    public final IntColumn phonePlace = new IntColumn(Words.NONE);
    /** Of the line's amounts; the shop's first currency is 0. */
    public final IntColumn currency = new IntColumn(0);

    public final IntColumn quantity = new IntColumn(1);
    public final IntColumn weightG = new IntColumn(-1);
    public final AmountColumn payable = new AmountColumn();
    public final AmountColumn paidAmount = new AmountColumn();
    /** Of the first refund whose sum is known. */
    public final AmountColumn refundAmount = new AmountColumn();

    public final AmountColumn listPrice = new AmountColumn();
    /** Red packets less postage: what the price rules add to what was paid. */
    public final AmountColumn priceRuleExtra = new AmountColumn();

    /** {@link Flag}s. */
    public final IntColumn flags = new IntColumn(0);
    /** The as-of probability in billionths, or -1. */
    public final IntColumn asOf = new IntColumn(-1);

    public final ExtraWaybills extraWaybills = new ExtraWaybills();

    private final LineIds ids;
    private final IntColumn order = new IntColumn(0);
    private final IntColumn nextInOrder = new IntColumn(NONE);
    private final IntColumn lastOfOrder = new IntColumn(NONE);
    private final LongColumn source = new LongColumn();
    private int marked;

    public LineTable(ShopKey shop) {
        this.ids = new LineIds(shop);
    }

    public ShopKey shop() {
        return ids.shop();
    }

    public int lines() {
        return ids.lines();
    }

    public int orders() {
        return ids.orders();
    }

    /** The ordinal of the line, or {@link #NONE}. */
    public int find(LineKey key) {
        int order = ids.findOrder(key.orderId());
        return order == NONE ? NONE : find(order, key);
    }

    private int find(int order, LineKey key) {
        int first = firstOfOrder(order);
        boolean same = ids.namedAsOrder(first) && key.lineId().equals(key.orderId());
        return same ? first : ids.findLine(order, key);
    }

    /** Adds a line and returns its ordinal, or {@link #NONE} if it was added before. */
    public int add(LineKey key, SourceRef ref) {
        int of = ids.addOrder(key.orderId());
        int last = lastOfOrder.get(of);
        if (last != NONE && find(of, key) != NONE) {
            return NONE;
        }
        int line = last == NONE ? ids.addFirstLine(of, key) : ids.addLine(of, key);
        order.set(line, of);
        source.set(line, (long) ref.file() << FILE_SHIFT | ref.row());
        nextInOrder.set(line, last == NONE ? line : nextInOrder.get(last));
        if (last != NONE) {
            nextInOrder.set(last, line);
        }
        lastOfOrder.set(of, line);
        return line;
    }

    public LineKey key(int line) {
        return ids.key(line, order.get(line));
    }

    public SourceRef source(int line) {
        long packed = source.get(line);
        return new SourceRef((int) (packed >>> FILE_SHIFT), packed & (1L << FILE_SHIFT) - 1);
    }

    /** The ordinal of the line's order. */
    public int order(int line) {
        return order.get(line);
    }

    /** Of ascending lines the first of each order, in their order. */
    public IntArrayList firstOfEachOrder(IntIterable ascending) {
        IntOpenHashSet seen = new IntOpenHashSet();
        IntArrayList firsts = new IntArrayList();
        ascending.forEach(line -> {
            if (seen.add(order(line))) {
                firsts.add(line);
            }
        });
        return firsts;
    }

    /** The order's first line. */
    public int firstOfOrder(int ofOrder) {
        return nextInOrder.get(lastOfOrder.get(ofOrder));
    }

    /** The order's newest line. */
    public int lastOfOrder(int ofOrder) {
        return lastOfOrder.get(ofOrder);
    }

    /** The next line of the same order, and after the last one the first again; the line itself if it is alone. */
    public int nextInOrder(int line) {
        return nextInOrder.get(line);
    }

    public boolean aloneInOrder(int line) {
        return nextInOrder.get(line) == line;
    }

    public boolean has(int line, Flag flag) {
        return (flags.get(line) & flag.bit()) != 0;
    }

    public void mark(int line, Flag flag) {
        flags.or(line, flag.bit());
        marked |= flag.bit();
    }

    /** Whether any line was ever marked so. */
    public boolean anyMarked(Flag flag) {
        return (marked & flag.bit()) != 0;
    }

    /** What was paid for the line, if known. */
    public @Nullable Money paidMoney(int line) {
        long minor = paidAmount.get(line);
        return minor == AmountColumn.NONE ? null : new Money(minor, currencyOf(line));
    }

    @Override
    public void compact() {
        for (Kept field : KeptFields.of(this).values()) {
            if (field instanceof Compact column) {
                column.compact();
            }
        }
    }

    /** Every field that is itself kept takes part, under its name. */
    @Override
    public void save(StateWriter out) {
        KeptFields.of(this).forEach(out::keep);
        out.pack("marked", to -> to.put(marked));
    }

    @Override
    public void load(StateReader in) {
        KeptFields.of(this).forEach(in::restore);
        in.unpack("marked", from -> marked = from.getInt());
    }

    /** A token as it is kept: 0 means that there is none. */
    static long kept(long hash) {
        return hash == 0 ? ZERO_TOKEN : hash;
    }

    private CurrencyCode currencyOf(int line) {
        String code = currencies.word(currency.get(line));
        return code.equals(CurrencyCode.CNY.code()) ? CurrencyCode.CNY : new CurrencyCode(code);
    }
}
