package io.bonafide.core.assess.ring;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.order.SourceRef;
import io.bonafide.core.ring.RingParameters;
import io.bonafide.core.signal.KeyKind;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Orders of two lines; in two days of sixty, twelve buyers buy the same two items. */
final class ItemSetCrowdsTest {
    private static final ShopKey SHOP = new ShopKey(Platform.OTHER, "s");
    private static final int DAY = 86_400;
    private static final int ORDERS = 4_000;
    private static final int CROWD = 12;
    private static final int FIRST = 2_000;
    private static final int ITEMS = 40;

    private final LineTable table = new LineTable(SHOP);
    private final Random random = new Random(12);

    ItemSetCrowdsTest() {
        for (int order = 0; order < ORDERS; order++) {
            for (int piece = 0; piece < 2; piece++) {
                int line = table.add(new LineKey(SHOP, "o-" + order, "l-" + piece), new SourceRef(0, 1));
                table.placed.set(line, 1_700_006_400 + order * (60 * DAY / ORDERS));
                table.buyer.set(line, order + 1);
                table.item.set(line, random.nextInt(ITEMS));
            }
        }
    }

    @Test
    void ordinarySetsDoNotCrowd() {
        assertThat(crowding()).isZero();
    }

    @Test
    void aSetCrowdsInWhateverOrderItsItemsStand() {
        for (int i = 0; i < CROWD; i++) {
            items(crowd(i), i % 2 == 0 ? 41 : 42, i % 2 == 0 ? 42 : 41);
        }
        assertThat(crowding()).isEqualTo(CROWD);
    }

    @Test
    void oneItemInTwoLinesIsNoSet() {
        for (int i = 0; i < CROWD; i++) {
            items(crowd(i), 41, 41);
        }
        assertThat(crowding()).isZero();
    }

    @Test
    void itemsThatEverybodyBuysTheseDaysAreTogetherByChance() {
        for (int order = FIRST - 20; order < FIRST + 200; order++) {
            items(
                    order,
                    random.nextBoolean() ? 41 : random.nextInt(ITEMS),
                    random.nextBoolean() ? 42 : random.nextInt(ITEMS));
        }
        assertThat(crowding()).isZero();
    }

    @Test
    void whatTheShopAlwaysSellsTogetherDoesNotCrowd() {
        for (int order = 0; order < ORDERS; order += 8) {
            items(order, 41, 42);
        }
        assertThat(crowding()).isZero();
    }

    @Test
    void buyersWhoCameByOneCouponOrCreatorDidAsTheyWereAsked() {
        for (int i = 0; i < CROWD; i++) {
            items(crowd(i), 41, 42);
            table.coupon.set(2 * crowd(i), 7);
        }
        assertThat(crowding()).isZero();
        for (int i = 0; i < CROWD; i++) {
            table.coupon.set(2 * crowd(i), i);
        }
        assertThat(crowding()).isEqualTo(CROWD);
        for (int i = 0; i < CROWD; i++) {
            table.creator.set(2 * crowd(i), 3);
        }
        assertThat(crowding()).isZero();
    }

    private void items(int order, int one, int other) {
        table.item.set(2 * order, one);
        table.item.set(2 * order + 1, other);
    }

    private static int crowd(int number) {
        return FIRST + 8 * number;
    }

    private long crowding() {
        Crowds crowds = new Crowds(table, RingParameters.ofOrders(), new CrowdUses(table), new BitSet());
        BitSet found = new BitSet();
        for (int line = 0; line < table.lines(); line++) {
            found.set(line, crowds.has(KeyKind.ITEM_SET, line));
        }
        assertThat(found.stream().allMatch(line -> line % 2 == 0)).isTrue();
        return found.cardinality();
    }
}
