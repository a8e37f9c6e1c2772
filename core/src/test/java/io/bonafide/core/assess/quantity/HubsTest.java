package io.bonafide.core.assess.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.assess.table.Flag;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.order.SourceRef;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Thirty addresses of random shops, against a count of each line's whole company. */
final class HubsTest {
    private static final ShopKey SHOP = new ShopKey(Platform.OTHER, "s");
    private static final int LINES = 2_000;

    private int named;
    private int crowded;
    private int masked;
    private int home;

    @Test
    void aHubIsNamedSoOrHasManyPersonsWhoCount() {
        for (int seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            LineTable table = shop(random);
            BitSet without = new BitSet();
            random.ints(300, 0, LINES).forEach(without::set);
            Hubs hubs = new Hubs(table, without);
            for (int line = 0; line < LINES; line++) {
                assertThat(hubs.at(line))
                        .as("line %d of seed %d", line, seed)
                        .isEqualTo(expected(table, without, line));
            }
        }
        assertThat(named).isGreaterThan(100);
        assertThat(crowded).isGreaterThan(100);
        assertThat(masked).isGreaterThan(100);
        assertThat(home).isGreaterThan(100);
    }

    private boolean expected(LineTable table, BitSet without, int line) {
        long address = table.address.get(line);
        if (table.has(line, Flag.MASKED_ADDRESS) || address == 0) {
            masked++;
            return false;
        }
        Set<Long> persons = new HashSet<>();
        for (int other = 0; other < LINES; other++) {
            boolean there = table.address.get(other) == address && !table.has(other, Flag.MASKED_ADDRESS);
            boolean known = table.buyer.get(other) != 0 && !table.has(other, Flag.MASKED_BUYER);
            if (there && known && !without.get(other)) {
                persons.add(table.buyer.get(other));
            }
        }
        boolean many = persons.size() > 30;
        named += address < 0 ? 1 : 0;
        crowded += address > 0 && many ? 1 : 0;
        home += address > 0 && !many ? 1 : 0;
        return address < 0 || many;
    }

    private static LineTable shop(Random random) {
        LineTable table = new LineTable(SHOP);
        for (int i = 0; i < LINES; i++) {
            int line = table.add(new LineKey(SHOP, "o-" + i, "o-" + i), new SourceRef(0, 1));
            int place = random.nextInt(30);
            table.buyer.set(line, random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(place < 15 ? 40 : 4_000));
            table.address.set(line, place == 1 ? 0 : place % 5 == 0 ? Long.MIN_VALUE | place : place + 1L);
            table.mark(line, Flag.COMPANY_ADDRESS);
            if (random.nextInt(12) == 0) {
                table.mark(line, Flag.MASKED_ADDRESS);
            }
            if (random.nextInt(12) == 0) {
                table.mark(line, Flag.MASKED_BUYER);
            }
        }
        return table;
    }
}
