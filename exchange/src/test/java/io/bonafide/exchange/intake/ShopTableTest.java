package io.bonafide.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShopTableTest {
    private static final ShopKey TMALL_A = new ShopKey(Platform.TMALL, "a");

    private final ShopTable shops = new ShopTable();

    @Test
    void rowsThatSayNothingBelongToTheOnlyShop() {
        int nothing = shops.numberOf(new ShopTable.Named(null, null));
        int tmall = shops.numberOf(new ShopTable.Named("tmall", null));
        int named = shops.numberOf(new ShopTable.Named(null, "a"));
        int full = shops.numberOf(new ShopTable.Named("tmall", "a"));
        assertThat(shops.resolved()).isEqualTo(Map.of(TMALL_A, List.of(full, tmall, named, nothing)));
    }

    @Test
    void rowsThatSayTheirPlatformBelongToItsOnlyShop() {
        int full = shops.numberOf(new ShopTable.Named("tmall", "a"));
        int tmall = shops.numberOf(new ShopTable.Named("tmall", null));
        int other = shops.numberOf(new ShopTable.Named("jd", "a"));
        assertThat(shops.resolved())
                .isEqualTo(Map.of(TMALL_A, List.of(full, tmall), new ShopKey(Platform.JD, "a"), List.of(other)));
    }

    @Test
    void rowsThatCouldBelongToSeveralShopsBelongToTheDefaultOne() {
        int a = shops.numberOf(new ShopTable.Named("tmall", "a"));
        int b = shops.numberOf(new ShopTable.Named("tmall", "b"));
        int tmall = shops.numberOf(new ShopTable.Named("tmall", null));
        assertThat(shops.resolved())
                .isEqualTo(Map.of(
                        TMALL_A,
                        List.of(a),
                        new ShopKey(Platform.TMALL, "b"),
                        List.of(b),
                        new ShopKey(Platform.TMALL, "default"),
                        List.of(tmall)));
    }

    @Test
    void withoutAnyNameThereIsOneDefaultShop() {
        int nothing = shops.numberOf(new ShopTable.Named(null, null));
        int tmall = shops.numberOf(new ShopTable.Named("tmall", null));
        assertThat(shops.resolved()).isEqualTo(Map.of(new ShopKey(Platform.TMALL, "default"), List.of(tmall, nothing)));
    }

    @Test
    void theSameNameHasTheSameNumber() {
        int first = shops.numberOf(new ShopTable.Named("tmall", "a"));
        shops.numberOf(new ShopTable.Named("tmall", "b"));
        assertThat(shops.numberOf(new ShopTable.Named(new String("tmall"), new String("a"))))
                .isEqualTo(first);
    }
}
