package io.bonafide.core.assess;

import io.bonafide.core.order.Event;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.order.Lifecycle;
import io.bonafide.core.order.LineSealer;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.simulate.ShopSimulator;
import io.bonafide.core.simulate.SimulatedLine;
import io.bonafide.core.simulate.SimulationSettings;
import io.bonafide.core.simulate.SimulationSink;
import java.util.ArrayList;
import java.util.List;

/** A simulated shop as an engine meets it: sealed events in settled order, and what is known beside the orders. */
record SimulatedEvents(ShopContext context, List<Event> events) {

    /** @param secret 16 bytes of it are the key that identities are sealed with */
    static SimulatedEvents of(SimulationSettings settings, int secret) {
        LineSealer sealer = sealer(secret);
        List<Event> events = new ArrayList<>();
        List<ShopContext.ItemInfo> items = new ArrayList<>();
        List<ShopContext.Campaign> campaigns = new ArrayList<>();
        List<ShopContext.Change> changes = new ArrayList<>();
        ShopSimulator.simulate(settings).generate(new SimulationSink() {
            @Override
            public void line(SimulatedLine line) {
                events.addAll(Lifecycle.events(sealer.seal(line.line())));
            }

            @Override
            public void item(ShopContext.ItemInfo item) {
                items.add(item);
            }

            @Override
            public void campaign(ShopContext.Campaign campaign) {
                campaigns.add(campaign);
            }

            @Override
            public void change(ShopContext.Change change) {
                changes.add(change);
            }
        });
        events.sort(Event.SETTLED_ORDER);
        return new SimulatedEvents(
                new ShopContext(
                        settings.shop(), SimulationSettings.ZONE, items, campaigns, changes, List.of(), List.of()),
                events);
    }

    private static LineSealer sealer(int secret) {
        byte[] key = new byte[16];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (secret * 31 + i * 7);
        }
        return new LineSealer(new IdentitySealer(key));
    }
}
