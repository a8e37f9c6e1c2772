package io.bonafide.core.assess.ring;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.assess.table.Flag;
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

/** Twelve buyers with something in common within two days, in sixty days of a shop. */
final class CrowdsTest {
    private static final ShopKey SHOP = new ShopKey(Platform.OTHER, "s");
    private static final int DAY = 86_400;
    private static final int CROWD = 12;
    private static final int FIRST = 2_000;
    private static final int RANGE = 1 << 28;
    private static final long HUB = Long.MIN_VALUE | 42;

    private final LineTable table = new LineTable(SHOP);
    private final Random random = new Random(11);

    CrowdsTest() {
        for (int i = 0; i < 4_000; i++) {
            String id = "o-" + i;
            int line = table.add(new LineKey(SHOP, id, id), new SourceRef(0, 1));
            table.placed.set(line, 1_700_006_400 + i * (60 * DAY / 4_000));
            table.buyer.set(line, i + 1);
            table.ip.set(line, random.nextLong());
            table.item.set(line, random.nextInt(40));
            table.region.set(line, random.nextInt(30));
            table.paid.set(line, table.placed.get(line) + 1 + random.nextInt(600));
            table.carrier.set(line, 0);
            table.weightG.set(line, 200 + random.nextInt(2_000));
        }
    }

    @Test
    void ordinaryKeysDoNotCrowd() {
        for (KeyKind kind : Crowds.KINDS) {
            assertThat(crowding(kind)).isZero();
        }
    }

    @Test
    void addressesOfOneNetworkCrowd() {
        for (int i = 0; i < CROWD; i++) {
            table.ip.set(crowd(i), (i + 1L) * RANGE | 77);
        }
        assertThat(crowding(KeyKind.IP_RANGE)).isEqualTo(CROWD);
    }

    @Test
    void fewAddressesOfManyBuyersAreNotTheirNetworks() {
        for (int i = 0; i < CROWD; i++) {
            table.ip.set(crowd(i), (i % 5 + 1L) * RANGE | 77);
        }
        assertThat(crowding(KeyKind.IP_RANGE)).isZero();
    }

    @Test
    void aRegionThatComesAtOnceExplainsItsNetworks() {
        for (int i = 0; i < CROWD; i++) {
            table.ip.set(crowd(i), (i + 1L) * RANGE | 77);
        }
        for (int line = FIRST - 20; line < FIRST + 200; line++) {
            table.region.set(line, 99);
        }
        assertThat(crowding(KeyKind.IP_RANGE)).isZero();
    }

    @Test
    void aDelayCrowdsThatSticksOutOfItsNeighbours() {
        for (int i = 0; i < CROWD; i++) {
            table.paid.set(crowd(i), table.placed.get(crowd(i)) + 37);
        }
        assertThat(crowding(KeyKind.PAY_DELAY)).isBetween(CROWD, CROWD + 3);
    }

    @Test
    void delaysAllAroundItExplainADelay() {
        for (int i = 0; i < 8 * CROWD; i++) {
            table.paid.set(FIRST + i, table.placed.get(FIRST + i) + 1_034 + i % 8);
        }
        assertThat(crowding(KeyKind.PAY_DELAY)).isZero();
    }

    @Test
    void aDelayOfWholeMinutesIsNoSign() {
        for (int i = 0; i < CROWD; i++) {
            table.paid.set(crowd(i), table.placed.get(crowd(i)) + 1_200);
        }
        assertThat(crowding(KeyKind.PAY_DELAY)).isZero();
    }

    @Test
    void aWeightCrowdsOverSeveralItemsAndNotOverOne() {
        for (int i = 0; i < CROWD; i++) {
            table.weightG.set(crowd(i), 42);
            table.item.set(crowd(i), i % 4);
        }
        assertThat(crowding(KeyKind.PARCEL_WEIGHT)).isEqualTo(CROWD);
        for (int i = 0; i < CROWD; i++) {
            table.item.set(crowd(i), 3);
        }
        assertThat(crowding(KeyKind.PARCEL_WEIGHT)).isZero();
    }

    @Test
    void whatTheShopAlwaysHasDoesNotCrowd() {
        for (int line = 0; line < table.lines(); line += 8) {
            table.ip.set(line, (line + 1L) * RANGE | 77);
            table.paid.set(line, table.placed.get(line) + 37);
            table.weightG.set(line, 42);
        }
        for (KeyKind kind : Crowds.KINDS) {
            assertThat(crowding(kind)).isZero();
        }
    }

    @Test
    void oneBuyerIsNoCrowd() {
        for (int i = 0; i < CROWD; i++) {
            table.ip.set(crowd(i), (i + 1L) * RANGE | 77);
            table.buyer.set(crowd(i), 5_000 + i % 4);
        }
        assertThat(crowding(KeyKind.IP_RANGE)).isZero();
    }

    @Test
    void linesThatAreLeftOutCountNowhere() {
        for (int i = 0; i < CROWD; i++) {
            table.ip.set(crowd(i), (i + 1L) * RANGE | 77);
        }
        BitSet without = new BitSet();
        without.set(crowd(0));
        without.set(crowd(5));
        assertThat(crowding(KeyKind.IP_RANGE, without)).isEqualTo(CROWD - 2);
        for (int i = 0; i < 8; i++) {
            without.set(crowd(i));
        }
        assertThat(crowding(KeyKind.IP_RANGE, without)).isZero();
    }

    @Test
    void aHubCrowdsWhereMoreThanUsualReceiveThere() {
        for (int i = 0; i < CROWD; i++) {
            table.address.set(crowd(i), HUB);
        }
        assertThat(crowding(KeyKind.ADDRESS)).isEqualTo(CROWD);
        for (int line = 0; line < table.lines(); line += 40) {
            table.address.set(line, HUB);
        }
        assertThat(crowding(KeyKind.ADDRESS)).isZero();
    }

    @Test
    void aRegionThatComesAtOnceExplainsItsHub() {
        for (int line = FIRST - 20; line < FIRST + 200; line++) {
            table.region.set(line, 99);
        }
        for (int i = 0; i < CROWD; i++) {
            table.address.set(crowd(i), HUB);
        }
        assertThat(crowding(KeyKind.ADDRESS)).isZero();
    }

    @Test
    void anAddressIsNoHubUntilManyReceiveThere() {
        for (int i = 0; i < 31; i++) {
            table.address.set(FIRST + i, 42);
            table.mark(FIRST + i, Flag.COMPANY_ADDRESS);
        }
        table.buyer.set(FIRST, table.buyer.get(FIRST + 1));
        assertThat(crowding(KeyKind.ADDRESS)).isZero();
        table.buyer.set(FIRST, 4_001);
        assertThat(crowding(KeyKind.ADDRESS)).isEqualTo(31);
    }

    private static int crowd(int number) {
        return FIRST + 8 * number;
    }

    private int crowding(KeyKind kind) {
        return crowding(kind, new BitSet());
    }

    private int crowding(KeyKind kind, BitSet without) {
        Crowds crowds = new Crowds(table, RingParameters.ofOrders(), new CrowdUses(table), without);
        int found = 0;
        for (int line = 0; line < table.lines(); line++) {
            found += crowds.has(kind, line) ? 1 : 0;
        }
        return found;
    }
}
