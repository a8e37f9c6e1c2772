package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.assess.table.Words;
import io.bonafide.core.order.ShopContext.Campaign;
import io.bonafide.core.signal.burst.BurstCalendar;
import it.unimi.dsi.fastutil.longs.Long2ObjectLinkedOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Campaigns that nobody entered into the calendar, told by the orders themselves: a creator, or the host of a stream, to whose
 * name orders of an item are written, pushed that item while they came.
 *
 * <p>A run of a creator's orders of one item, none a day after the one before, is a campaign from the first to the last
 * of them. A run longer than a campaign can be is the shop's everyday business, and none. All parameters are our own
 * choice. Time O(lines), memory O(pairs of creator and item).
 */
final class CreatorRuns {
    private static final int DAY = 86_400;
    private static final int LEAST_ORDERS = 5;

    private final LineTable table;
    private final List<Campaign> found = new ArrayList<>();

    private CreatorRuns(LineTable table) {
        this.table = table;
    }

    /** The campaigns, by the time at which they ended. */
    static List<Campaign> of(LineTable table) {
        CreatorRuns runs = new CreatorRuns(table);
        Long2ObjectLinkedOpenHashMap<Run> open = new Long2ObjectLinkedOpenHashMap<>();
        for (int line = 0; line < table.lines(); line++) {
            int creator = table.creator.get(line);
            int item = table.item.get(line);
            if (creator == Words.NONE || item == Words.NONE) {
                continue;
            }
            int at = table.placed.get(line);
            long key = (long) creator << 32 | item & 0xffff_ffffL;
            @Nullable Run run = open.get(key);
            if (run != null && at - run.last <= DAY) {
                run.last = at;
                run.orders++;
            } else {
                runs.close(run);
                open.put(key, new Run(creator, item, at));
            }
        }
        open.values().forEach(runs::close);
        return runs.found;
    }

    private void close(@Nullable Run run) {
        if (run != null && run.orders >= LEAST_ORDERS && run.last - run.first <= BurstCalendar.LONGEST.toSeconds()) {
            found.add(new Campaign(
                    table.creators.word(run.creator),
                    null,
                    Seconds.instant(run.first),
                    Seconds.instant(run.last + 1),
                    List.of(table.items.word(run.item)),
                    Campaign.Kind.CREATOR));
        }
    }

    private static final class Run {
        private final int creator;
        private final int item;
        private final int first;
        private int last;
        private int orders = 1;

        private Run(int creator, int item, int first) {
            this.creator = creator;
            this.item = item;
            this.first = first;
            this.last = first;
        }
    }
}
