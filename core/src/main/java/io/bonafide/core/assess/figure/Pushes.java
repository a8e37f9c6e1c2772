package io.bonafide.core.assess.figure;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.order.ShopContext.Campaign;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a campaign spoke of the line's item when it was placed, by what kind of campaign it was. */
final class Pushes {
    private final LineTable table;
    private final List<Push> all;

    Pushes(LineTable table, List<Campaign> campaigns) {
        this.table = table;
        this.all = campaigns.stream().map(campaign -> push(table, campaign)).toList();
    }

    double stream(int line) {
        return covered(
                line,
                Set.of(Campaign.Kind.LIVE, Campaign.Kind.CREATOR, Campaign.Kind.ADS, Campaign.Kind.PLATFORM_EVENT));
    }

    double promotion(int line) {
        return covered(line, Set.of(Campaign.Kind.PROMOTION));
    }

    private double covered(int line, Set<Campaign.Kind> kinds) {
        if (all.isEmpty()) {
            return Double.NaN;
        }
        int at = table.placed.get(line);
        int item = table.item.get(line);
        return LineTraits.Trait.when(all.stream().anyMatch(push -> kinds.contains(push.kind) && push.covers(at, item)));
    }

    private static Push push(LineTable table, Campaign campaign) {
        IntOpenHashSet items = campaign.itemIds().stream()
                .map(table.items::find)
                .collect(Collectors.toCollection(IntOpenHashSet::new));
        return new Push(campaign.kind(), Seconds.of(campaign.startsAt()), Seconds.of(campaign.endsAt()), items);
    }

    /** @param items empty for the whole shop */
    private record Push(Campaign.Kind kind, int start, int end, IntOpenHashSet items) {
        boolean covers(int at, int item) {
            return at >= start && at < end && (items.isEmpty() || items.contains(item));
        }
    }
}
