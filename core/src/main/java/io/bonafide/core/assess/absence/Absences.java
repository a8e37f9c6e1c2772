package io.bonafide.core.assess.absence;

import io.bonafide.core.assess.absence.Absence.What;
import io.bonafide.core.assess.table.IntColumn;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.order.Event;
import io.bonafide.core.signal.ParcelParameters;
import io.bonafide.core.state.Kept;
import io.bonafide.core.state.StateReader;
import io.bonafide.core.state.StateWriter;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.time.Duration;
import java.util.List;

/**
 * Watches for what does not happen: a timer is set when the waiting begins, and when time has passed it, the line is looked
 * at. Each absence is told once, when it falls due or, if the line became known later, then; again only if its waiting turns out to have begun at
 * another time. What happens in the second in which it was due is in time.
 *
 * <p>A line of which nothing was ever scanned counts as not picked up only while at least {@value #COMPLETE_PERCENT} % of the parcels
 * whose pickup was due so far had one, as {@code parcel.no_pickup} holds it: else the traces are missing and not the pickup. A line
 * without a waybill is not waited for.
 */
public final class Absences implements Kept {
    private static final int COMPLETE_PERCENT = 80;
    private static final int WHAT_SHIFT = 29;
    private static final List<What> ALL = List.of(What.values());

    private final LineTable table;
    private final int pickupS;
    private final int hubS;
    private final TimerQueue timers = new TimerQueue();
    private final LongArrayList fallen = new LongArrayList();
    private long pickupsDue;
    private long pickupsScanned;

    /** @param table what the events have been written into */
    public Absences(LineTable table, ParcelParameters parameters) {
        this.table = table;
        this.pickupS = seconds(parameters.pickupH());
        this.hubS = seconds(parameters.hubH());
    }

    /** After an event of the line was written. */
    public void written(int line, Event event) {
        switch (event.kind()) {
            case PAID -> set(What.SHIPMENT, table.paid, line, event);
            case SHIPPED -> set(What.PICKUP, table.shipped, line, event);
            case SCANNED -> set(What.HUB, table.pickedUp, line, event);
            default -> {}
        }
    }

    /** Before the events of a second are written: what was due before it has fallen due. */
    public void advance(int second) {
        long before = -1;
        while (timers.isDueBefore(second)) {
            long timer = timers.take();
            int line = line(timer);
            boolean holds = timer != before && TimerQueue.second(timer) == due(what(timer), line);
            before = timer;
            if (holds && (what(timer) == What.PICKUP ? pickupMissing(line) : missing(what(timer), line))) {
                fallen.add(timer);
            }
        }
    }

    /** Hands over what has fallen due since it was last asked. */
    public List<Absence> take() {
        List<Absence> taken = fallen.longStream()
                .mapToObj(timer ->
                        new Absence(table.key(line(timer)), what(timer), Seconds.instant(TimerQueue.second(timer))))
                .toList();
        fallen.clear();
        return taken;
    }

    @Override
    public void save(StateWriter out) {
        out.keep("queue", timers);
        out.pack(
                "seen",
                to -> to.put(pickupsDue).put(pickupsScanned).put(fallen.size()).put(fallen.elements(), fallen.size()));
    }

    @Override
    public void load(StateReader in) {
        in.restore("queue", timers);
        in.unpack("seen", from -> {
            pickupsDue = from.getLong();
            pickupsScanned = from.getLong();
            fallen.addElements(0, from.getLongs(from.getInt()));
        });
    }

    /** Sets a timer if the event began the waiting; one that repeats it in the same second sets an equal one. */
    private void set(What what, IntColumn begun, int line, Event by) {
        int due = due(what, line);
        if (due != Seconds.NONE && begun.get(line) == Seconds.of(by.at())) {
            timers.set(due, what.ordinal() << WHAT_SHIFT | line);
        }
    }

    private int due(What what, int line) {
        return switch (what) {
            case SHIPMENT -> table.paid.get(line) == Seconds.NONE ? Seconds.NONE : table.shipBy.get(line);
            case PICKUP -> later(table.shipped.get(line), pickupS);
            case HUB -> later(table.pickedUp.get(line), hubS);
        };
    }

    private boolean missing(What what, int line) {
        boolean awaited = what == What.SHIPMENT
                ? table.closed.get(line) == Seconds.NONE && table.refunded.get(line) == Seconds.NONE
                : table.waybill.get(line) != 0;
        return awaited && arrival(what).get(line) == Seconds.NONE;
    }

    private boolean pickupMissing(int line) {
        pickupsDue++;
        pickupsScanned += table.firstScan.get(line) != Seconds.NONE ? 1 : 0;
        boolean traced =
                table.firstScan.get(line) != Seconds.NONE || pickupsScanned * 100 >= pickupsDue * COMPLETE_PERCENT;
        return traced && missing(What.PICKUP, line);
    }

    private IntColumn arrival(What what) {
        return switch (what) {
            case SHIPMENT -> table.shipped;
            case PICKUP -> table.pickedUp;
            case HUB -> table.reachedHub;
        };
    }

    private static int later(int start, int by) {
        return start == Seconds.NONE || start > Integer.MAX_VALUE - by ? Seconds.NONE : start + by;
    }

    private static int seconds(double hours) {
        return Math.toIntExact(Math.round(hours * Duration.ofHours(1).toSeconds()));
    }

    private static What what(long timer) {
        return ALL.get(TimerQueue.what(timer) >>> WHAT_SHIFT);
    }

    private static int line(long timer) {
        return TimerQueue.what(timer) & (1 << WHAT_SHIFT) - 1;
    }
}
