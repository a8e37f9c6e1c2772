package io.bonafide.app.hindsight;

import io.bonafide.app.archive.ArchiveReading;
import io.bonafide.core.assess.InstantOrder;
import io.bonafide.core.order.Event;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/**
 * An archive's events instant by instant. They lie in the order of receipt, and an instant is known only when an event was read: so all are read twice, first
 * for their instants, then some thousands at a time in the order of these.
 */
final class SettledEvents {
    private static final int AT_ONCE = 5_000;
    private static final double FIRST_READING = .4;

    private final ArchiveReading archive;
    private final long events;
    private final Set<Long> without;
    private final InstantOrder order = new InstantOrder();

    /**
     * @param events that there are in the archive: those of higher numbers are left
     * @param without numbers of events at which an engine failed
     */
    SettledEvents(ArchiveReading archive, long events, Set<Long> without) {
        this.archive = archive;
        this.events = events;
        this.without = Set.copyOf(without);
    }

    /** How many there are in the archive. */
    long events() {
        return events;
    }

    /**
     * Hands over the events of each instant; once.
     *
     * @param progress hears how much is done, from 0 to 1
     */
    void forEachInstant(DoubleConsumer progress, Consumer<List<Event>> to) throws SQLException, InterruptedException {
        archive.replay(0, stored -> {
            if (stored.seq() <= events && !without.contains(stored.seq())) {
                stored.event().events(stored.seq()).forEach(event -> order.add(event.at(), stored.seq()));
            }
            if (stored.seq() % AT_ONCE == 0) {
                progress.accept(FIRST_READING * Math.min(1, stored.seq() / (double) events));
            }
        });
        order.sort();
        List<Event> open = new ArrayList<>();
        for (int from = 0; from < order.size(); from += AT_ONCE) {
            open = handOver(from, Math.min(order.size(), from + AT_ONCE), open, to);
            progress.accept(FIRST_READING + (1 - FIRST_READING) * from / order.size());
            if (Thread.interrupted()) {
                throw new InterruptedException("Looking back was interrupted.");
            }
        }
        if (!open.isEmpty()) {
            to.accept(open);
        }
    }

    /**
     * @param open events of the instant that the part before ended with
     * @return those of the instant that this part ends with
     */
    private List<Event> handOver(int from, int until, List<Event> open, Consumer<List<Event>> to) throws SQLException {
        Map<Long, List<Event>> read = read(from, until);
        List<Event> instant = open;
        for (int place = from; place < until; place++) {
            Instant at = order.at(place);
            boolean sameBefore = place > 0 && order.at(place - 1).equals(at);
            if (!sameBefore && !instant.isEmpty()) {
                to.accept(instant);
                instant = new ArrayList<>();
            }
            if (!sameBefore || order.number(place - 1) != order.number(place)) {
                read.getOrDefault(order.number(place), List.of()).stream()
                        .filter(event -> event.at().equals(at))
                        .forEach(instant::add);
            }
        }
        return instant;
    }

    private Map<Long, List<Event>> read(int from, int until) throws SQLException {
        Set<Long> numbers = new LinkedHashSet<>();
        for (int place = from; place < until; place++) {
            numbers.add(order.number(place));
        }
        Map<Long, List<Event>> read = new HashMap<>();
        archive.read(numbers, stored -> read.put(stored.seq(), stored.event().events(stored.seq())));
        return read;
    }
}
