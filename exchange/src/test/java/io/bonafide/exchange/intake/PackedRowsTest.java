package io.bonafide.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackedRowsTest {
    private static final List<ShopTable.Named> SHOPS =
            List.of(new ShopTable.Named("jd", "a"), new ShopTable.Named(null, "a"), new ShopTable.Named("jd", null));

    private static byte[] record(int row) {
        byte[] record = new byte[3 + row % 300];
        Arrays.fill(record, (byte) row);
        return record;
    }

    @Test
    void rowsComeBackWithTheirShopsAlsoWhenUsedAgain() {
        PackedRows rows = new PackedRows();
        for (int count : new int[] {1000, 0, 7, 2000}) {
            rows.clear();
            for (int i = 0; i < count; i++) {
                rows.add(SHOPS.get(i / 5 % 3), record(i), 2 + i % 2, record(i).length);
            }
            assertThat(rows.count()).isEqualTo(count);
            for (int i = 0; i < count; i++) {
                int from = rows.start(i);
                assertThat(Arrays.copyOfRange(rows.array(), from, from + rows.length(i)))
                        .isEqualTo(record(i));
                assertThat(rows.keyLength(i)).isEqualTo(2 + i % 2);
                assertThat(rows.shop(i)).isEqualTo(SHOPS.get(i / 5 % 3));
            }
        }
    }
}
