package io.bonafide.core.assess.quantity;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Words;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.ints.IntSets;
import java.util.List;

/**
 * Items bought together: what an order holds, if that is two different items at least. It is the key of the order's first line
 * alone, so that an order counts once. O(lines of the order).
 */
public final class ItemSets {
    private static final int LEAST = 2;
    private static final Hasher64 HASHER = Hashing.xxh3_64();

    private ItemSets() {}

    /** The set as 64 bits, the same in whatever order the items stand; {@link Keys#NONE} of other lines and sets. */
    static long key(LineTable table, int line) {
        IntSet items = items(table, line);
        if (items.size() < LEAST) {
            return Keys.NONE;
        }
        long sum = items.intStream()
                .mapToLong(item -> HASHER.hashLongLongToLong(item, LEAST))
                .sum();
        return sum == Keys.NONE ? 1 : sum;
    }

    /** The items' ids, in the order in which the order has them. */
    public static List<String> words(LineTable table, int line) {
        return items(table, line).intStream().mapToObj(table.items::word).toList();
    }

    /** The items' codes in the table. */
    public static IntSet items(LineTable table, int line) {
        if (table.aloneInOrder(line) || table.firstOfOrder(table.order(line)) != line) {
            return IntSets.emptySet();
        }
        IntSet items = new IntLinkedOpenHashSet();
        int each = line;
        do {
            if (table.item.get(each) != Words.NONE) {
                items.add(table.item.get(each));
            }
            each = table.nextInOrder(each);
        } while (each != line);
        return items;
    }
}
