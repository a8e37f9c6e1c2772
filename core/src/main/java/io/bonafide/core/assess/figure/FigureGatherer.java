package io.bonafide.core.assess.figure;

import io.bonafide.core.assess.quantity.LineView;
import io.bonafide.core.assess.table.Flag;
import io.bonafide.core.assess.table.IntColumn;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.LongColumn;
import io.bonafide.core.cause.Figure;
import io.bonafide.core.cause.IncidentFigures;
import io.bonafide.core.order.ShopContext;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * Gathers the figures of a shop's incidents.
 *
 * <p>What is usual is read from lines in no incident, at most {@value #MOST_ORDINARY} of them, evenly spread. Passes over
 * the table a few times; memory grows with the lines that have a key in common with an incident.
 */
public final class FigureGatherer {
    private static final int MOST_ORDINARY = 20_000;

    private final LineTable table;
    private final List<Group> groups;
    private final List<Topic> topics;

    private FigureGatherer(LineTable table, ShopContext context, LineView view, List<Group> groups) {
        this.table = table;
        this.groups = groups;
        BitSet taken = new BitSet(table.lines());
        groups.forEach(group -> {
            for (int line : group.lines()) {
                taken.set(line);
            }
        });
        int[] ordinary = ordinary(taken);
        LineIndex items = index(code(table.item));
        LineIndex coupons = index(code(table.coupon));
        LineIndex links = index(code(table.shareLink));
        this.topics = List.of(
                new Course(table, context.zone()),
                new TraitShares(LineTraits.of(table, view, context), ordinary),
                new Medians(table, view, ordinary),
                new Sales(table, view, items, taken),
                new Commonest(Figure.ONE_ITEM, Figure.ITEM_NOWHERE_ELSE, items, () -> table.items.size() > 0),
                new Commonest(Figure.ONE_COUPON, Figure.COUPON_NOWHERE_ELSE, coupons, () -> table.coupons.size() > 0),
                new Commonest(Figure.ONE_LINK, Figure.LINK_NOWHERE_ELSE, links, () -> table.shareLinks.size() > 0),
                new Commonest(Figure.ONE_REGION, null, index(code(table.region)), () -> table.regions.size() > 0),
                Different.receivers(table),
                different(Figure.BUYERS, table.buyer, Flag.MASKED_BUYER),
                different(Figure.ADDRESSES, table.address, Flag.MASKED_ADDRESS),
                different(Figure.DEVICES, table.device, Flag.MASKED_DEVICE),
                different(Figure.NETWORKS, table.ip, Flag.MASKED_IP),
                different(Figure.PAYERS, table.account, Flag.MASKED_ACCOUNT),
                new KnownBuyers(table, index(line -> table.has(line, Flag.MASKED_BUYER) ? 0 : table.buyer.get(line))),
                new Twins(table, index(line -> Twins.key(table, line))),
                new Edits(table, context.changes()),
                new Conversion(table, context));
    }

    /**
     * The figures of each incident, in the same order.
     *
     * @param view of the whole table in hindsight; for one thread
     * @param incidents their lines' ordinals
     */
    public static List<IncidentFigures> gather(
            LineTable table, ShopContext context, LineView view, List<int[]> incidents) {
        if (incidents.isEmpty()) {
            return List.of();
        }
        List<Group> groups =
                incidents.stream().map(lines -> Group.of(table, lines)).toList();
        FigureGatherer gatherer = new FigureGatherer(table, context, view, groups);
        return groups.stream().map(gatherer::figures).toList();
    }

    private IncidentFigures figures(Group group) {
        FigureSheet sheet = new FigureSheet();
        topics.forEach(topic -> topic.tell(group, sheet));
        return sheet.figures();
    }

    private int[] ordinary(BitSet taken) {
        int step = Math.max(1, table.lines() / MOST_ORDINARY);
        IntArrayList ordinary = new IntArrayList();
        for (int line = 0; line < table.lines(); line += step) {
            if (!taken.get(line)) {
                ordinary.add(line);
            }
        }
        return ordinary.toIntArray();
    }

    private LineIndex index(IntToLongFunction key) {
        return new LineIndex(key, groups, table.lines());
    }

    /** Codes begin at 0, and -1 is none. */
    private static IntToLongFunction code(IntColumn column) {
        return line -> column.get(line) + 1L;
    }

    private Different different(Figure figure, LongColumn column, Flag masked) {
        return new Different(figure, column::get, line -> table.has(line, masked));
    }
}
