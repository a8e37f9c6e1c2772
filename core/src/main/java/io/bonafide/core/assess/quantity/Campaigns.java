package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.order.ShopContext.Campaign;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import java.util.List;
import java.util.Set;

/**
 * Whether a campaign covers the line's item at its placement; from its start to before its end.
 *
 * <p>Without a calendar it is known only of lines that a creator's run covers.
 */
final class Campaigns implements Family {
    private static final Set<Campaign.Kind> STREAMS =
            Set.of(Campaign.Kind.LIVE, Campaign.Kind.CREATOR, Campaign.Kind.ADS, Campaign.Kind.PLATFORM_EVENT);
    private static final Set<Campaign.Kind> PROMOTIONS = Set.of(Campaign.Kind.PROMOTION);
    private static final Set<Campaign.Kind> ALL = Set.of(Campaign.Kind.values());

    private final boolean calendar;
    private final Pushes entered;
    private final Pushes told;

    /**
     * @param calendar those that the shop entered
     * @param told those that the orders tell of
     */
    Campaigns(LineTable table, List<Campaign> calendar, List<Campaign> told) {
        this.calendar = !calendar.isEmpty();
        this.entered = new Pushes(table, calendar);
        this.told = new Pushes(table, told);
    }

    @Override
    public Set<Quantity> computes() {
        return Set.of(Quantity.IN_CAMPAIGN, Quantity.IN_STREAM, Quantity.IN_PROMOTION);
    }

    @Override
    public double value(Quantity quantity, int line) {
        Set<Campaign.Kind> kinds = switch (quantity) {
            case IN_STREAM -> STREAMS;
            case IN_PROMOTION -> PROMOTIONS;
            default -> ALL;
        };
        if (entered.cover(line, kinds) || told.cover(line, kinds)) {
            return 1;
        }
        return calendar ? 0 : Double.NaN;
    }

    @Override
    public Opinion.Reason whyMissing(Quantity quantity, int line) {
        return Missing.column(quantity.column());
    }
}
