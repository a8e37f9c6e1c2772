package io.bonafide.core.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.cause.Incident;
import io.bonafide.core.order.Buyer;
import io.bonafide.core.order.Charge;
import io.bonafide.core.order.Destination;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.Identity;
import io.bonafide.core.order.Item;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Money;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.Purchase;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.order.SourceRef;
import io.bonafide.core.signal.Detector;
import io.bonafide.core.signal.LineQuantities;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What ties suspects: a sealed key alone, a masked one or a hub's together with another only. */
final class SuspectLinesTest {
    private static final ShopKey SHOP = new ShopKey(Platform.TMALL, "s");

    private final Engine engine = new Engine(
            EngineSettings.defaults(),
            ShopContext.of(SHOP, ZoneId.of("Asia/Shanghai")),
            List.of(new SuspectsAll()),
            new EvidenceModel(
                    List.of(new EvidenceModel.Term("all", 0, List.of(new EvidenceModel.Step(0, 20)))), List.of()));
    private static final long HOME = 42;
    private static final long HUB = Long.MIN_VALUE | 42;

    private int orders;

    @Test
    void oneReceiverTies() {
        order(token(1, false), null);
        order(token(1, false), null);
        assertThat(shared()).containsExactly(List.of("receiver"));
    }

    @Test
    void oneMaskedReceiverAloneTiesNothing() {
        order(token(1, true), null);
        order(token(1, true), null);
        order(token(1, true), token(5, true));
        order(token(1, true), token(6, true));
        assertThat(shared()).isEmpty();
    }

    @Test
    void maskedReceiverAndTelephoneTogetherTie() {
        order(token(1, true), token(5, true));
        order(token(1, true), token(5, true));
        order(token(2, true), token(5, true));
        assertThat(shared()).containsExactly(List.of("phone", "receiver"));
    }

    @Test
    void aHomeTiesAndAHubAloneDoesNot() {
        for (long address : new long[] {HOME, HUB}) {
            order(null, null, new Identity.Token(address, false));
            order(null, null, new Identity.Token(address, false));
        }
        assertThat(shared()).containsExactly(List.of("address"));
    }

    @Test
    void aHubAndAMaskedTelephoneTogetherTie() {
        order(null, token(5, true), new Identity.Token(HUB, false));
        order(null, token(6, true), new Identity.Token(HUB, false));
        order(null, token(5, true), new Identity.Token(HUB, false));
        assertThat(shared()).containsExactly(List.of("address"));
    }

    private List<List<String>> shared() {
        engine.advanceTo(Instant.parse("2026-07-03T00:00:00Z"));
        return engine.hindsight().incidents().stream().map(Incident::sharedBy).toList();
    }

    /** An order of an item of its own, six hours after the one before. */
    private void order(@Nullable Identity receiver, @Nullable Identity phone) {
        order(receiver, phone, null);
    }

    private void order(@Nullable Identity receiver, @Nullable Identity phone, @Nullable Identity address) {
        Money money = Money.cny(100);
        Purchase purchase = new Purchase(
                new Item("item" + orders, "sku" + orders, null, null, null),
                new Charge(1L, money, money, null, null, null, null, null, null, null, null),
                new Buyer(null, null, null, null, null, null, null),
                new Destination(receiver, phone, null, null, null, null, address),
                null,
                null);
        engine.observe(new Event.Placed(
                new LineKey(SHOP, "o" + orders, "1"),
                Instant.parse("2026-07-01T00:00:00Z").plusSeconds(21_600L * orders),
                new SourceRef(0, orders + 2),
                purchase));
        orders++;
    }

    private static Identity.Token token(long hash, boolean masked) {
        return new Identity.Token(hash * 0x9E3779B97F4A7C15L, masked);
    }

    private static final class SuspectsAll implements Detector {
        @Override
        public String code() {
            return "all";
        }

        @Override
        public Set<Quantity> reads() {
            return Set.of(Quantity.UNIT_PAID);
        }

        @Override
        public Opinion opine(LineQuantities line) {
            return new Opinion.Suspicious(1, List.of());
        }
    }
}
