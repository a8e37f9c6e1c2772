package io.bonafide.core.assess.figure;

import io.bonafide.core.assess.quantity.CreatorRuns;
import io.bonafide.core.assess.quantity.Pushes;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.order.ShopContext.Campaign;
import java.util.List;
import java.util.Set;

/** Whether a campaign spoke of the line's item when it was placed, by what kind of campaign it was. */
final class Campaigned {
    private static final Set<Campaign.Kind> STREAMS =
            Set.of(Campaign.Kind.LIVE, Campaign.Kind.CREATOR, Campaign.Kind.ADS, Campaign.Kind.PLATFORM_EVENT);
    private static final Set<Campaign.Kind> PROMOTIONS = Set.of(Campaign.Kind.PROMOTION);

    private final boolean calendar;
    private final Pushes entered;
    private final Pushes told;

    Campaigned(LineTable table, List<Campaign> calendar) {
        this.calendar = !calendar.isEmpty();
        this.entered = new Pushes(table, calendar);
        this.told = new Pushes(table, CreatorRuns.of(table));
    }

    double stream(int line) {
        return told.cover(line) ? LineTraits.Trait.when(true) : entered(line, STREAMS);
    }

    double promotion(int line) {
        return entered(line, PROMOTIONS);
    }

    private double entered(int line, Set<Campaign.Kind> kinds) {
        return calendar ? LineTraits.Trait.when(entered.cover(line, kinds)) : Double.NaN;
    }
}
