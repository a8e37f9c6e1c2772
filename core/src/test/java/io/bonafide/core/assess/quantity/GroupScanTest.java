package io.bonafide.core.assess.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.order.SourceRef;
import io.bonafide.core.signal.KeyKind;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** What is kept of a scan says the same as all of it. */
final class GroupScanTest {
    private static final ShopKey SHOP = new ShopKey(Platform.OTHER, "s");
    private static final int WINDOW = 60;

    @Test
    void aScanThatIsKeptSaysTheSameWhetherOrNotOrdersHaveSeveralLinesAndAllCount() {
        for (int linesOfOrder = 1; linesOfOrder <= 2; linesOfOrder++) {
            LineTable table = table(linesOfOrder);
            for (IntPredicate counts : new IntPredicate[] {line -> true, line -> line % 3 > 0}) {
                GroupScan whole = loaded(table);
                whole.scan(WINDOW, counts);
                GroupScan loaded = loaded(table);
                loaded.keepLoaded();
                GroupScan kept = loaded.again();
                kept.scan(WINDOW, counts);
                kept.keep();
                assertThat(kept.nodes()).isEqualTo(whole.nodes()).isEqualTo(table.orders());
                for (int node = 0; node < whole.nodes(); node++) {
                    assertThat(kept.counted(node)).isEqualTo(whole.counted(node));
                    assertThat(kept.first(node)).isEqualTo(whole.first(node));
                    assertThat(kept.last(node)).isEqualTo(whole.last(node));
                    assertThat(kept.nodeLine(node)).isEqualTo(whole.nodeLine(node));
                    assertThat(kept.nodeTime(node)).isEqualTo(whole.nodeTime(node));
                }
            }
        }
    }

    private static GroupScan loaded(LineTable table) {
        GroupScan scan = new GroupScan(table);
        scan.load(new KeyGroups(new Keys(table), KeyKind.ITEM, table.lines(), line -> true), 0);
        return scan;
    }

    /** One item, with times that often lie exactly a window apart. */
    private static LineTable table(int linesOfOrder) {
        Random random = new Random(linesOfOrder);
        LineTable table = new LineTable(SHOP);
        int time = 1_000_000;
        for (int i = 0; i < 400; i++) {
            time += random.nextInt(4) * (WINDOW / 3);
            String order = "o" + i / linesOfOrder;
            int line = table.add(new LineKey(SHOP, order, order + "-" + i), new SourceRef(0, i));
            table.placed.set(line, time);
            table.item.set(line, 0);
        }
        return table;
    }
}
