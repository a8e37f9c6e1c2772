package io.bonafide.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OrderRecordsTest {
    private static final ShopKey SHOP = new ShopKey(Platform.TMALL, "晨光小店");

    @Test
    void anIdKeepsItsLeadingZerosAndLosesOnlyTheSpaceAroundIt() {
        assertThat(new LineKey(SHOP, " 000123 ", "1").orderId()).isEqualTo("000123");
    }

    @Test
    void anEmptyIdIsRefused() {
        assertThatThrownBy(() -> new LineKey(SHOP, " ", "1")).hasMessageContaining("order id");
    }

    @Test
    void aQuantityOfZeroIsRefused() {
        assertThatThrownBy(() -> new Charge(0L, null, null, null, null, null, null, null, null, null, null))
                .hasMessageContaining("quantity (0)");
    }

    @Test
    void sixStarsAreRefused() {
        assertThatThrownBy(() -> new Review(6, null, null)).hasMessageContaining("(6)");
    }

    @Test
    void aCampaignThatEndsBeforeItStartsIsRefused() {
        Instant start = Instant.parse("2026-11-11T00:00:00Z");
        assertThatThrownBy(() -> new ShopContext.Campaign(
                        "C1", null, start, start.minusSeconds(1), List.of(), ShopContext.Campaign.Kind.LIVE))
                .hasMessageContaining("C1");
    }

    @Test
    void anIdentityNeverShowsItself() {
        assertThat(new Identity.Raw("林晓晨").toString()).doesNotContain("林晓晨");
        assertThat(new Identity.Masked("林**").toString()).doesNotContain("林");
    }

    @Test
    void aPlatformIsFoundByItsWordInAnyCase() {
        assertThat(Platform.ofCode(" TikTok-Shop ")).contains(Platform.TIKTOK_SHOP);
        assertThat(Platform.ofCode("bazaar")).isEmpty();
    }
}
