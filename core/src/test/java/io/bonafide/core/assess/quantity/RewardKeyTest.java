package io.bonafide.core.assess.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.order.SourceRef;
import io.bonafide.core.signal.KeyKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RewardKeyTest {
    private static final ShopKey SHOP = new ShopKey(Platform.OTHER, "s");
    private static final int REVIEWED = 1_000;

    @ParameterizedTest
    @CsvSource({
        "1500, 300, 1000, true", // a fifth of the price, in the second of the review
        "1499, 300, 1000, false", // more than a fifth
        "1500, 300, 999, false", // before the review
        "1500, 0, 1000, false"
    })
    void aSmallRefundAfterTheReviewIsAReward(long paid, long refund, int at, boolean reward) {
        LineTable table = table(paid, refund, at);
        table.reviewed.set(0, REVIEWED);
        assertThat(new Keys(table).key(KeyKind.REWARD, 0)).isEqualTo(reward ? refund : Keys.NONE);
    }

    @ParameterizedTest
    @CsvSource("1500, 300, 1000")
    void withoutAReviewNothingIsAReward(long paid, long refund, int at) {
        assertThat(new Keys(table(paid, refund, at)).key(KeyKind.REWARD, 0)).isEqualTo(Keys.NONE);
    }

    private static LineTable table(long paid, long refund, int at) {
        LineTable table = new LineTable(SHOP);
        table.add(new LineKey(SHOP, "o", "o"), new SourceRef(0, 1));
        table.placed.set(0, 500);
        table.paidAmount.set(0, paid);
        table.refundAmount.set(0, refund);
        table.refunded.set(0, at);
        return table;
    }
}
