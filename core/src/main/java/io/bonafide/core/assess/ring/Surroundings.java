package io.bonafide.core.assess.ring;

import io.bonafide.core.assess.quantity.ItemSets;
import io.bonafide.core.assess.quantity.Keys;
import io.bonafide.core.assess.table.IntColumn;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Words;
import io.bonafide.core.signal.KeyKind;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * What explains that many use a key at once, other than that they belong together.
 *
 * <p>A weight or a delay is as usual as its {@value #NEIGHBOURS} neighbours on either side are at the time: only what sticks out of
 * them is a sign. The item that most parcels of a weight hold weighs that much: only the others count. A range of networks or phones is the one of {@value
 * #RANGES} or more that the buyers of its most common region have, where many of a region come at once; and where few values are shared by many
 * buyers, those values tie them and not the range. A hub, too, is one of as many of its region. Items are together as often as
 * buyers who choose each for itself would have them so; and who came by the coupon or the creator that most of a set's buyers
 * came by did as they were asked: only the others count.
 */
final class Surroundings {
    private static final int NEIGHBOURS = 3;

    private static final int NO_CODE = -2;

    /** How many ranges a region has at least, about: its network companies, each with several; and how many hubs. */
    private static final double RANGES = 20;

    private final LineTable table;
    private final KeyKind kind;
    private final UsesByKey uses;
    private final BitSet without;
    private final Keys keys;

    Surroundings(LineTable table, KeyKind kind, UsesByKey uses, BitSet without) {
        this.table = table;
        this.kind = kind;
        this.uses = uses;
        this.without = without;
        this.keys = new Keys(table);
    }

    /** Who uses a key, from one use to another, both inclusive; how many of them the surroundings explain. */
    Explained of(int first, int last) {
        LongOpenHashSet buyers = buyers(first, last);
        Crowds.Expected expected = switch (kind) {
            case IP_RANGE -> ofRegion(KeyKind.IP, buyers.size(), first, last);
            case PHONE_RANGE -> ofRegion(KeyKind.PHONE, buyers.size(), first, last);
            case ADDRESS -> ofRegion(first, last);
            case ITEM_SET -> eachForItself(first, last);
            default -> neighbours(first, last);
        };
        return new Explained(buyers.size(), expected);
    }

    private LongOpenHashSet buyers(int first, int last) {
        IntPredicate explained = switch (kind) {
            case PARCEL_WEIGHT -> like(table.item, mostCommon(table.item, first, last));
            case ITEM_SET -> asAsked(table.coupon, first, last).or(asAsked(table.creator, first, last));
            default -> line -> false;
        };
        LongOpenHashSet buyers = new LongOpenHashSet();
        for (int use = first; use <= last; use++) {
            if (!explained.test(uses.line(use))) {
                buyers.add(keys.person(uses.line(use)));
            }
        }
        return buyers;
    }

    private IntPredicate asAsked(IntColumn column, int first, int last) {
        int most = mostCommon(column, first, last);
        return most == Words.NONE ? line -> false : like(column, most);
    }

    private static IntPredicate like(IntColumn column, int value) {
        return line -> column.get(line) == value;
    }

    /** With n orders in the time and c_i of them with item i, chance brings all of a set together in n Π c_i / n. */
    private Crowds.Expected eachForItself(int first, int last) {
        IntSet items = ItemSets.items(table, uses.line(first));
        Int2IntOpenHashMap counts = new Int2IntOpenHashMap();
        int orders = 0;
        for (int line = uses.line(first); line <= uses.line(last); line++) {
            if (!without.get(line)) {
                orders += table.firstOfOrder(table.order(line)) == line ? 1 : 0;
                counts.addTo(table.item.get(line), 1);
            }
        }
        double together = orders;
        for (int item : items) {
            together *= Math.min(1, (double) counts.get(item) / orders);
        }
        return new Crowds.Expected(together, Double.POSITIVE_INFINITY);
    }

    private Crowds.Expected neighbours(int first, int last) {
        long key = keys.key(kind, uses.line(first));
        int sum = 1;
        for (int by = 1; by <= NEIGHBOURS; by++) {
            sum += uses.count(key - by, uses.line(first), uses.line(last));
            sum += uses.count(key + by, uses.line(first), uses.line(last));
        }
        return new Crowds.Expected(sum / (2.0 * NEIGHBOURS), sum);
    }

    private Crowds.Expected ofRegion(KeyKind values, int buyers, int first, int last) {
        LongOpenHashSet different = new LongOpenHashSet();
        for (int use = first; use <= last; use++) {
            different.add(keys.key(values, uses.line(use)));
        }
        boolean byValues = 2 * different.size() <= buyers;
        return byValues ? new Crowds.Expected(buyers, Double.POSITIVE_INFINITY) : ofRegion(first, last);
    }

    private Crowds.Expected ofRegion(int first, int last) {
        int there = 0;
        int region = mostCommon(table.region, first, last);
        for (int line = uses.line(first); line <= uses.line(last) && region != Words.NONE; line++) {
            there += table.region.get(line) == region && !without.get(line) ? 1 : 0;
        }
        return new Crowds.Expected((there + 1) / RANGES, Double.POSITIVE_INFINITY);
    }

    private int mostCommon(IntColumn column, int first, int last) {
        Int2IntOpenHashMap counts = new Int2IntOpenHashMap();
        int most = NO_CODE;
        for (int use = first; use <= last; use++) {
            int value = column.get(uses.line(use));
            if (counts.addTo(value, 1) + 1 > counts.get(most)) {
                most = value;
            }
        }
        return most;
    }

    /**
     * @param buyers those that nothing explains outright
     * @param expected how many of them the surroundings explain
     */
    record Explained(int buyers, Crowds.Expected expected) {}
}
