package io.bonafide.core.assess;

import io.bonafide.core.order.Event;
import io.bonafide.core.order.Identity;
import io.bonafide.core.state.Kept;
import io.bonafide.core.state.RecordCodec;
import io.bonafide.core.state.StateReader;
import io.bonafide.core.state.StateWriter;
import java.time.Instant;
import java.util.List;

/** What a live shop knows, for its snapshots. */
final class LiveState implements Kept {
    private static final RecordCodec<Receipt.Unsettled> UNSETTLED =
            RecordCodec.of(Receipt.Unsettled.class).refusing(Identity.Raw.class, Identity.Masked.class);
    private static final String SET_ASIDE = "set_aside";

    private final LiveShop shop;

    LiveState(LiveShop shop) {
        this.shop = shop;
    }

    @Override
    public void save(StateWriter out) {
        out.keep("live", shop.live.state());
        out.keep("settled", shop.settled.state());
        out.keep("deliveries", shop.deliveries);
        out.keep("answers", shop.answers);
        EngineState.saveEvents(out, "waiting", List.copyOf(shop.waiting));
        Instant received = shop.received;
        out.pack(
                "received",
                to -> to.put(received.getEpochSecond()).put(received.getNano()).put(shop.setAside));
        List<Receipt.Unsettled> unsettled = List.copyOf(shop.unsettled);
        out.packLater(SET_ASIDE, to -> {
            to.put(UNSETTLED.shape()).put(unsettled.size());
            unsettled.forEach(each -> UNSETTLED.write(each, to));
        });
    }

    @Override
    public void load(StateReader in) {
        in.restore("live", shop.live.state());
        in.restore("settled", shop.settled.state());
        in.restore("deliveries", shop.deliveries);
        in.restore("answers", shop.answers);
        List<Event> waiting = EngineState.loadEvents(in, "waiting");
        shop.waiting.addAll(waiting);
        in.unpack("received", from -> {
            shop.received = Instant.ofEpochSecond(from.getLong(), from.getInt());
            shop.setAside = from.getLong();
        });
        in.unpack(SET_ASIDE, from -> {
            UNSETTLED.requireShape(SET_ASIDE, from.getText());
            for (int left = from.getInt(); left > 0; left--) {
                shop.unsettled.add(UNSETTLED.read(from));
            }
        });
    }
}
