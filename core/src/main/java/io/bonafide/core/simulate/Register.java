package io.bonafide.core.simulate;

import io.bonafide.core.order.Identity;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.ShopContext.Change;
import io.bonafide.core.order.ShopContext.Chat;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes finished orders out as lines, with what goes along: labels, edits, chats, the day's traffic. */
final class Register implements Tamper.Out {
    private static final String BY = "simulation";
    private static final long ORDER_DIGITS = 1_000_000_000L;
    private static final long SCRAMBLER = 387_420_489L;

    private final SimulationSettings settings;
    private final SimulationSink sink;
    private final Funnel funnel;
    private final LineBuilder lines;

    Register(SimulationSettings settings, SimulationSink sink, Funnel funnel) {
        this.settings = settings;
        this.sink = sink;
        this.funnel = funnel;
        lines = new LineBuilder(settings);
    }

    @Override
    public void order(Sale sale) {
        funnel.count(sale, sink);
        String orderId = orderId(sale);
        write(sale, orderId, sale.pieces.size(), sale.verdict, sale.cause, sale.scenario, true);
        edits(sale, orderId);
        chats(sale, orderId);
    }

    @Override
    public void copy(Sale sale, String suffix, int count, Scenario as) {
        write(sale, orderId(sale) + suffix, count, as.verdict(), as.cause(), as.code(), false);
    }

    void finish() {
        funnel.close(sink);
    }

    private void write(
            Sale sale,
            String orderId,
            int count,
            Label.Verdict verdict,
            @Nullable String cause,
            @Nullable String scenario,
            boolean withTraces) {
        LineBuilder.Shared shared = lines.shared(sale);
        for (int i = 0; i < count; i++) {
            String lineId = sale.pieces.size() == 1 ? orderId : orderId + "-" + (i + 1);
            LineKey key = new LineKey(settings.shop(), orderId, lineId);
            Label label = new Label(key, verdict, cause, scenario, BY, settings.exportedAt());
            sink.line(lines.line(sale, i, label, shared, withTraces && i == 0));
        }
    }

    /** Nineteen digits, rising with time, as most platforms number. */
    private static String orderId(Sale sale) {
        long tail = sale.number % ORDER_DIGITS * SCRAMBLER % ORDER_DIGITS;
        return Long.toString(sale.bornAt * ORDER_DIGITS + tail);
    }

    private void edits(Sale sale, String orderId) {
        Dice dice = sale.dice;
        if (sale.memo != null && dice.chance(0.4)) {
            change(sale, orderId, "seller_memo", sale.memo);
        }
        if (sale.addressChanged) {
            change(sale, orderId, "address", "买家要求改地址");
        }
        if (sale.alteredFrom > 0) {
            priceChange(sale, orderId);
        }
    }

    private void change(Sale sale, String orderId, String field, String value) {
        Instant at = Instant.ofEpochSecond(sale.at + 60L * sale.dice.between(5, 120));
        String staff = "staff-0" + sale.dice.between(1, 5);
        sink.change(new Change(at, staff, "order", orderId, field, null, value));
    }

    /** Between the order and its payment. */
    private void priceChange(Sale sale, String orderId) {
        long wait = sale.paid() ? (sale.paidAt - sale.at) / 2 : 60;
        Piece first = sale.pieces.get(0);
        sink.change(new Change(
                Instant.ofEpochSecond(sale.at + wait),
                "staff-0" + sale.dice.between(1, 5),
                "order",
                orderId,
                "price",
                yuan(sale.alteredFrom),
                yuan(first.unitFen())));
    }

    static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    private void chats(Sale sale, String orderId) {
        String agent = "cs-0" + (1 + orderId.hashCode() & 3);
        for (Sale.Say say : sale.says) {
            if (lines.seen(say.at())) {
                Instant at = Instant.ofEpochSecond(say.at());
                sink.chat(new Chat(
                        "T" + orderId, orderId, buyer(sale), say.agent() ? agent : null, say.agent(), at, say.text()));
            }
        }
    }

    private @Nullable Identity buyer(Sale sale) {
        return settings.mask().buyer(sale.person.account().id());
    }
}
