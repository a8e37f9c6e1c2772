package io.bonafide.core.assess;

import io.bonafide.core.order.Event;
import io.bonafide.core.order.Identity;
import io.bonafide.core.state.Kept;
import io.bonafide.core.state.RecordCodec;
import io.bonafide.core.state.StateReader;
import io.bonafide.core.state.StateWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What an engine knows, for its snapshots. */
final class EngineState implements Kept {
    /** Events as a snapshot has them: sealed ones only. */
    static final RecordCodec<Event> EVENTS =
            RecordCodec.of(Event.class).refusing(Identity.Raw.class, Identity.Masked.class);

    private final Engine engine;

    EngineState(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void save(StateWriter out) {
        out.keep("table", engine.table);
        out.keep("writer", engine.writer);
        out.keep("as_of", engine.asOf);
        out.keep("line_of_number", engine.lineOfNumber);
        if (engine.absences != null) {
            out.keep("absences", engine.absences);
        }
        out.pack("clock", to -> {
            to.put(engine.latest != null).put(engine.second);
            if (engine.latest != null) {
                to.put(engine.latest.getEpochSecond()).put(engine.latest.getNano());
            }
            to.put(engine.open.size()).put(engine.open.elements(), engine.open.size());
        });
        List<Event> early = new ArrayList<>();
        engine.early.values().forEach(early::addAll);
        saveEvents(out, "early", early);
    }

    @Override
    public void load(StateReader in) {
        in.restore("table", engine.table);
        in.restore("writer", engine.writer);
        in.restore("as_of", engine.asOf);
        in.restore("line_of_number", engine.lineOfNumber);
        if (engine.absences != null) {
            in.restore("absences", engine.absences);
        }
        in.unpack("clock", from -> {
            boolean begun = from.getBoolean();
            engine.second = from.getInt();
            engine.latest = begun ? Instant.ofEpochSecond(from.getLong(), from.getInt()) : null;
            engine.open.addElements(0, from.getInts(from.getInt()));
        });
        loadEvents(in, "early")
                .forEach(event -> engine.early
                        .computeIfAbsent(event.line(), any -> new ArrayList<>(2))
                        .add(event));
    }

    /** Saves events, by line; those of one line in the order in which they stand in {@code events}. */
    static void saveEvents(StateWriter out, String name, List<Event> events) {
        out.packLater(name, to -> {
            List<Event> sorted = new ArrayList<>(events);
            sorted.sort(Comparator.comparing(Event::line));
            to.put(EVENTS.shape()).put(sorted.size());
            sorted.forEach(event -> EVENTS.write(event, to));
        });
    }

    static List<Event> loadEvents(StateReader in, String name) {
        List<Event> events = new ArrayList<>();
        in.unpack(name, from -> {
            EVENTS.requireShape(name, from.getText());
            for (int left = from.getInt(); left > 0; left--) {
                events.add(EVENTS.read(from));
            }
        });
        return events;
    }
}
