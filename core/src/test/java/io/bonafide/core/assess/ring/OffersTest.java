package io.bonafide.core.assess.ring;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.assess.quantity.Keys;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.order.SourceRef;
import io.bonafide.core.signal.KeyKind;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class OffersTest {
    private static final ShopKey SHOP = new ShopKey(Platform.OTHER, "s");

    private final LineTable table = new LineTable(SHOP);

    @Test
    void aCouponAndALinkAndACreatorThatComeTogetherAreOneOffer() {
        int both = line("C1", "L1", "K1");
        line("C1", "L1", "K1");
        int linkAlone = line(null, "L1", null);
        int creatorAlone = line(null, null, "K1");
        Offers offers = offers();
        assertThat(offers.of(both)).isEqualTo(offers.of(linkAlone)).isEqualTo(offers.of(creatorAlone));
        assertThat(Offers.kind(offers.of(creatorAlone))).isEqualTo(KeyKind.COUPON);
        assertThat(table.coupons.word(Offers.code(offers.of(creatorAlone)))).isEqualTo("C1");
    }

    @Test
    void aCouponOfTheWholeShopIsNotTheOfferOfALink() {
        for (int i = 0; i < 9; i++) {
            line("ALL", null, null);
        }
        int link = line("ALL", "L1", null);
        line("ALL", "L1", null);
        int coupon = line("ALL", null, null);
        Offers offers = offers();
        assertThat(offers.of(link)).isNotEqualTo(offers.of(coupon));
        assertThat(Offers.kind(offers.of(link))).isEqualTo(KeyKind.SHARE_LINK);
    }

    @Test
    void halfOfTheLinesOfEitherMakeOneOffer() {
        line("C1", "L1", null);
        int coupon = line("C1", null, null);
        int link = line(null, "L1", null);
        assertThat(offers().of(coupon)).isEqualTo(offers().of(link));
        line(null, "L1", null);
        assertThat(offers().of(coupon)).isNotEqualTo(offers().of(link));
    }

    @Test
    void aLineWithoutAnyHasNoOffer() {
        line("C1", "L1", null);
        assertThat(offers().of(line(null, null, null))).isEqualTo(Keys.NONE);
    }

    private Offers offers() {
        return new Offers(table, new BitSet());
    }

    private int line(@Nullable String coupon, @Nullable String link, @Nullable String creator) {
        String id = "o-" + table.lines();
        int line = table.add(new LineKey(SHOP, id, id), new SourceRef(0, 1));
        table.placed.set(line, line);
        table.coupon.set(line, table.coupons.code(coupon));
        table.shareLink.set(line, table.shareLinks.code(link));
        table.creator.set(line, table.creators.code(creator));
        return line;
    }
}
