package io.bonafide.core.assess.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.order.SourceRef;
import io.bonafide.core.signal.KeyKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Orders of a key since the first against an oracle that keeps the set of each key's orders. */
final class KeyHistoryTest {
    private static final ShopKey SHOP = new ShopKey(Platform.OTHER, "s");
    private static final SourceRef SOURCE = new SourceRef(0, 1);

    @Test
    void ordersOfAKeyAreThoseThatHadItOnAnyLine() {
        TreeMap<Integer, Integer> seen = new TreeMap<>();
        for (int seed = 1; seed <= 12; seed++) {
            run(new Random(seed), seed, seen);
        }
        assertThat(seen.keySet()).contains(0, 1, 2, 7);
    }

    private static void run(Random random, int seed, TreeMap<Integer, Integer> seen) {
        LineTable table = new LineTable(SHOP);
        KeyHistory history = new KeyHistory(table, new Keys(table), KeyKind.BUYER);
        Map<Long, Set<Integer>> ordersOf = new HashMap<>();
        int keys = 1 << 4 + random.nextInt(11);
        int orders = 1 << 4 + random.nextInt(12);
        for (int i = 0; i < 6000; i++) {
            int order = random.nextInt(orders);
            int line = table.add(new LineKey(SHOP, "o" + order, "l" + i), SOURCE);
            long key = random.nextInt(20) == 0 ? Keys.NONE : key(random, keys);
            table.buyer.set(line, key);
            if (key != Keys.NONE) {
                ordersOf.computeIfAbsent(key, any -> new HashSet<>()).add(order);
            }
            if (random.nextInt(4) == 0) {
                long asked = key(random, keys);
                int known = ordersOf.getOrDefault(asked, Set.of()).size();
                assertThat(history.orders(asked))
                        .as("seed %d, line %d", seed, i)
                        .isEqualTo(known);
                seen.merge(known, 1, Integer::sum);
            }
        }
        ordersOf.forEach(
                (key, of) -> assertThat(history.orders(key)).as("seed %d", seed).isEqualTo(of.size()));
    }

    /** Few bits, so that many keys begin their search at the same place. */
    private static long key(Random random, int keys) {
        return 1 + random.nextInt(keys);
    }
}
