package io.bonafide.core.simulate;

import io.bonafide.core.order.ShopContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what a simulated shop is known by beside its orders; lines are passed over. */
class GatheredContext implements SimulationSink {
    private final SimulationSettings settings;
    private final List<ShopContext.ItemInfo> items = new ArrayList<>();
    private final List<ShopContext.Campaign> campaigns = new ArrayList<>();
    private final List<ShopContext.Change> changes = new ArrayList<>();
    private final List<ShopContext.Traffic> traffic = new ArrayList<>();
    private final List<ShopContext.Chat> chats = new ArrayList<>();

    GatheredContext(SimulationSettings settings) {
        this.settings = settings;
    }

    @Override
    public void line(SimulatedLine line) {}

    @Override
    public final void item(ShopContext.ItemInfo item) {
        items.add(item);
    }

    @Override
    public final void campaign(ShopContext.Campaign campaign) {
        campaigns.add(campaign);
    }

    @Override
    public final void change(ShopContext.Change change) {
        changes.add(change);
    }

    @Override
    public final void traffic(ShopContext.Traffic day) {
        traffic.add(day);
    }

    @Override
    public final void chat(ShopContext.Chat chat) {
        chats.add(chat);
    }

    /** What was gathered once the shop is invented. */
    final ShopContext context() {
        changes.sort(Comparator.comparing(ShopContext.Change::at));
        chats.sort(Comparator.comparing(ShopContext.Chat::at));
        campaigns.sort(Comparator.comparing(ShopContext.Campaign::startsAt));
        return new ShopContext(settings.shop(), SimulationSettings.ZONE, items, campaigns, changes, traffic, chats);
    }
}
