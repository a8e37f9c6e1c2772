package io.bonafide.core.assess.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.order.SourceRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lines are found by their ids, whether or not they are named as their order, against a map of keys. */
final class LineTableTest {
    private static final ShopKey SHOP = new ShopKey(Platform.OTHER, "s");
    private static final SourceRef SOURCE = new SourceRef(0, 1);

    @Test
    void aLineIsFoundByItsIdsAndAddedOnce() {
        int again = 0;
        int namedLater = 0;
        for (int seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            LineTable table = new LineTable(SHOP);
            Map<LineKey, Integer> known = new HashMap<>();
            for (int i = 0; i < 3000; i++) {
                LineKey key = key(random);
                String where = "seed %d, line %s of order %s".formatted(seed, key.lineId(), key.orderId());
                boolean knew = known.containsKey(key);
                assertThat(table.find(key)).as(where).isEqualTo(known.getOrDefault(key, LineTable.NONE));
                int added = table.add(key, SOURCE);
                assertThat(added).as(where).isEqualTo(knew ? LineTable.NONE : known.size());
                known.putIfAbsent(key, known.size());
                int line = known.get(key);
                assertThat(table.key(line)).as(where).isEqualTo(key);
                again += knew ? 1 : 0;
                boolean named = key.lineId().equals(key.orderId());
                namedLater += !knew && named && table.firstOfOrder(table.order(line)) != line ? 1 : 0;
            }
            assertThat(table.lines()).isEqualTo(known.size());
            known.forEach((key, line) -> assertThat(table.find(key)).isEqualTo(line));
        }
        assertThat(again).isPositive();
        assertThat(namedLater)
                .as("lines named as an order that had another line first")
                .isPositive();
    }

    private static LineKey key(Random random) {
        String order = (random.nextBoolean() ? "" : "号") + random.nextInt(2000);
        return new LineKey(SHOP, order, random.nextInt(3) > 0 ? order : order + "-" + random.nextInt(3));
    }
}
