package io.bonafide.core.assess.quantity;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import io.bonafide.core.assess.table.Flag;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.assess.table.Words;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.signal.KeyKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each line has in common with others, as 64 bits. Composed keys are hashed, so that two different ones are taken
 * for equal with a chance of 2^-64 a pair, as tokens are.
 */
public final class Keys {
    /** No key. */
    public static final long NONE = 0;

    private static final List<KeyKind> PERSONS = List.of(KeyKind.BUYER, KeyKind.PAYMENT_ACCOUNT, KeyKind.PHONE);

    /** A reward is at most such a part of the price. */
    private static final int LEAST_PARTS = 5;

    /** Times to the minute make whole minutes of all delays. */
    private static final int MINUTE = 60;

    private static final Hasher64 HASHER = Hashing.xxh3_64();
    private static final Map<KeyKind, Flag> MASKED = masked();

    private final LineTable table;
    /** Whose basket was asked for last; replaced as a whole, so that several threads may ask. */
    private Basket lastBasket = new Basket(LineTable.NONE, LineTable.NONE, NONE);

    public Keys(LineTable table) {
        this.table = table;
    }

    /** The line's key, or {@link #NONE}. A basket's is that of the whole order; a set of items is its first line's alone. */
    public long key(KeyKind kind, int line) {
        return switch (kind) {
            case BUYER -> table.buyer.get(line);
            case RECEIVER -> table.receiver.get(line);
            case PHONE -> table.phone.get(line);
            case ADDRESS -> table.address.get(line);
            case DEVICE -> table.device.get(line);
            case IP -> table.ip.get(line);
            case PAYMENT_ACCOUNT -> table.account.get(line);
            case COUPON -> table.coupon.get(line) + 1L;
            case SHARE_LINK -> table.shareLink.get(line) + 1L;
            case BUYER_ITEM -> buyerItem(line);
            case BASKET -> basket(line);
            case MEMO_CODE -> table.memoCode.get(line) + 1L;
            case PARCEL_WEIGHT -> parcelWeight(line);
            case ITEM -> table.item.get(line) + 1L;
            case REWARD -> reward(line);
            case IP_RANGE -> range(KeyKind.IP, line);
            case PHONE_RANGE -> range(KeyKind.PHONE, line);
            case CREATOR -> table.creator.get(line) + 1L;
            case PAY_DELAY -> payDelay(line);
            case ITEM_SET -> ItemSets.key(table, line);
        };
    }

    /** When the line counts for {@code kind}: at its payment for the account that paid it, else at its placement. */
    public int time(KeyKind kind, int line) {
        int placed = table.placed.get(line);
        return kind == KeyKind.PAYMENT_ACCOUNT ? Math.max(placed, table.paid.get(line)) : placed;
    }

    /** The line's key, or {@link #NONE} also where it is masked, so that equal ones need not be the same. */
    public long unmasked(KeyKind kind, int line) {
        return masked(kind, line) ? NONE : key(kind, line);
    }

    /** Who acts: the first of buyer, account and phone that is there and not masked; {@link #NONE} if none is. */
    public long person(int line) {
        for (KeyKind kind : PERSONS) {
            long key = unmasked(kind, line);
            if (key != NONE) {
                return key;
            }
        }
        return NONE;
    }

    public boolean masked(KeyKind kind, int line) {
        @Nullable Flag flag = MASKED.get(kind);
        return flag != null && table.has(line, flag);
    }

    /**
     * The column whose lack leaves the line without a key; null if it has one. The word is that of the canonical columns.
     */
    public @Nullable String lacking(KeyKind kind, int line) {
        if (key(kind, line) != NONE) {
            return null;
        }
        boolean lacksItem = kind == KeyKind.BUYER_ITEM && table.buyer.get(line) != NONE;
        return lacksItem ? KeyKind.ITEM.column() : kind.column();
    }

    /** One key of two. */
    public long both(long one, long other) {
        return some(HASHER.hashLongLongToLong(one, other));
    }

    private long buyerItem(int line) {
        long buyer = table.buyer.get(line);
        int item = table.item.get(line);
        return buyer == NONE || item == Words.NONE ? NONE : some(HASHER.hashLongIntToLong(buyer, item));
    }

    private long parcelWeight(int line) {
        int grams = table.weightG.get(line);
        return grams < 0 ? NONE : (long) (table.carrier.get(line) + 1) << Integer.SIZE | grams + 1L;
    }

    private long range(KeyKind of, int line) {
        long key = unmasked(of, line);
        return key == NONE ? NONE : IdentitySealer.range(key) + 1;
    }

    private long payDelay(int line) {
        int paid = table.paid.get(line);
        int delay = paid == Seconds.NONE ? 0 : paid - table.placed.get(line);
        return delay > 0 && delay % MINUTE != 0 ? delay : NONE;
    }

    /** The weight in a key of {@link KeyKind#PARCEL_WEIGHT}. */
    public static int grams(long parcelWeight) {
        return (int) parcelWeight - 1;
    }

    private long basket(int line) {
        int order = table.order(line);
        int last = table.lastOfOrder(order);
        Basket basket = lastBasket;
        if (order != basket.order || last != basket.lastLine) {
            basket = new Basket(order, last, basket(table.nextInOrder(last), last));
            lastBasket = basket;
        }
        return basket.key;
    }

    /** The lines that were placed together with the order's first, in any order: variant, pieces and money of each. */
    private long basket(int first, int last) {
        int at = table.placed.get(first);
        long sum = 0;
        for (int each = first; table.placed.get(each) == at; each = table.nextInOrder(each)) {
            long variant = variant(each);
            if (variant == NONE) {
                return NONE;
            }
            sum += HASHER.hashLongLongLongToLong(variant, table.quantity.get(each), table.payable.get(each));
            if (each == last) {
                break;
            }
        }
        return some(sum);
    }

    /** What went back after the review, where that is a small part of what was paid. */
    private long reward(int line) {
        long sum = table.refundAmount.get(line);
        int asked = table.refundRequested.get(line);
        int refunded = asked == Seconds.NONE ? table.refunded.get(line) : asked;
        int reviewed = table.reviewed.get(line);
        boolean after = reviewed != Seconds.NONE && refunded != Seconds.NONE && refunded >= reviewed;
        return after && sum > 0 && sum <= table.paidAmount.get(line) / LEAST_PARTS ? sum : NONE;
    }

    /** The SKU, or the item of a line without one. */
    private long variant(int line) {
        int sku = table.sku.get(line);
        return sku != Words.NONE ? sku + 1L : -(table.item.get(line) + 1L);
    }

    private static long some(long hash) {
        return hash == NONE ? 1 : hash;
    }

    private static Map<KeyKind, Flag> masked() {
        Map<KeyKind, Flag> flags = new EnumMap<>(KeyKind.class);
        flags.put(KeyKind.BUYER, Flag.MASKED_BUYER);
        flags.put(KeyKind.BUYER_ITEM, Flag.MASKED_BUYER);
        flags.put(KeyKind.RECEIVER, Flag.MASKED_RECEIVER);
        flags.put(KeyKind.PHONE, Flag.MASKED_PHONE);
        flags.put(KeyKind.ADDRESS, Flag.MASKED_ADDRESS);
        flags.put(KeyKind.DEVICE, Flag.MASKED_DEVICE);
        flags.put(KeyKind.IP, Flag.MASKED_IP);
        flags.put(KeyKind.PAYMENT_ACCOUNT, Flag.MASKED_ACCOUNT);
        return flags;
    }

    private record Basket(int order, int lastLine, long key) {}
}
