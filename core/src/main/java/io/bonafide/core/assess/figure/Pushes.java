package io.bonafide.core.assess.figure;

import io.bonafide.core.assess.quantity.Push;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.order.ShopContext.Campaign;
import java.util.List;
import java.util.Set;

/** Whether a campaign spoke of the line's item when it was placed, by what kind of campaign it was. */
final class Pushes {
    private final LineTable table;
    private final List<Push> all;

    Pushes(LineTable table, List<Campaign> campaigns) {
        this.table = table;
        this.all = campaigns.stream().map(campaign -> Push.of(table, campaign)).toList();
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
        return LineTraits.Trait.when(
                all.stream().anyMatch(push -> kinds.contains(push.kind()) && push.covers(table, line)));
    }
}
