package io.bonafide.core.simulate;

import io.bonafide.core.order.Label.Verdict;
import io.bonafide.core.order.ShopContext.Traffic;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Counts a day's paying buyers per listing and, when the day is over, invents the visitors who must have been there.
 * Fakes pay without the browsing, carts and favourites that ordinary buyers leave; stealth brings the browsing too.
 */
final class Funnel {
    private static final long DAY = 86_400;

    private final SimulationSettings settings;
    private final List<String> itemIds;
    private final int[] genuine;
    private final int[] others;
    private long day;

    /** @param itemIds of all listings, in the catalogue's order */
    Funnel(SimulationSettings settings, List<String> itemIds) {
        this.settings = settings;
        this.itemIds = List.copyOf(itemIds);
        genuine = new int[itemIds.size()];
        others = new int[itemIds.size()];
    }

    /** Counts an order; orders of a later day first close the days before. */
    void count(Sale sale, SimulationSink sink) {
        long today = Math.floorDiv(sale.at - settings.opening(), DAY);
        if (today > day) {
            close(sink);
            day = today;
        }
        if (sale.paid()) {
            int[] counts = sale.verdict == Verdict.GENUINE ? genuine : others;
            sale.pieces.stream()
                    .mapToInt(piece -> piece.sku().item())
                    .distinct()
                    .forEach(item -> counts[item]++);
        }
    }

    /** Writes the day's rows. */
    void close(SimulationSink sink) {
        LocalDate date = settings.from().plusDays(day);
        for (int item = 0; item < genuine.length; item++) {
            if (genuine[item] + others[item] > 0) {
                sink.traffic(row(date, item));
            }
        }
        Arrays.fill(genuine, 0);
        Arrays.fill(others, 0);
    }

    private Traffic row(LocalDate date, int item) {
        Dice dice = new Dice(settings.seed(), Streams.FUNNEL, day * genuine.length + item);
        double conversion = dice.between(0.025, 0.06);
        double browsing = 1 + settings.stealth() * 8;
        double visitors = genuine[item] / conversion + others[item] * browsing;
        double views = genuine[item] / conversion * dice.between(1.8, 3.0) + others[item] * browsing;
        double interested = genuine[item] / conversion + others[item] * settings.stealth() * 5;
        double stay = (dice.between(35, 90) * genuine[item] / conversion + 9 * others[item] * browsing) / visitors;
        return new Traffic(
                date,
                itemIds.get(item),
                Math.round(visitors),
                Math.round(views),
                Math.round(stay * 10) / 10.0,
                Math.round(interested * dice.between(0.06, 0.12)),
                Math.round(interested * dice.between(0.02, 0.05)),
                (long) genuine[item] + others[item],
                Math.round(visitors * dice.between(0.3, 0.5)),
                Math.round(visitors * dice.between(0.05, 0.2)));
    }
}
