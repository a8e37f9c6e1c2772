package io.bonafide.app.analyze;

import io.bonafide.exchange.intake.Quarantine;
import io.bonafide.exchange.result.SetAside;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rows set aside, as they are written, counted by reason on the way. */
final class QuarantineRows implements Iterable<SetAside> {
    private static final int MOST_REASONS = 100;
    private static final String OTHER = "other";

    private final Quarantine.Entries entries;
    private final List<String> inputNames;
    private final SortedMap<String, Long> byReason = new TreeMap<>();

    QuarantineRows(Quarantine.Entries entries, List<String> inputNames) {
        this.entries = entries;
        this.inputNames = inputNames;
    }

    /** How many rows there were for each reason; after they were walked over. */
    SortedMap<String, Long> byReason() {
        return byReason;
    }

    @Override
    public Iterator<SetAside> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public SetAside next() {
                return row(entries.next());
            }
        };
    }

    private SetAside row(Quarantine.Entry entry) {
        String reason = entry.reason().replace('\n', ' ').strip();
        boolean room = byReason.size() < MOST_REASONS || byReason.containsKey(reason);
        byReason.merge(room ? reason : OTHER, 1L, Long::sum);
        return new SetAside(
                inputNames.get(entry.source().file()),
                entry.source().row(),
                entry.column().isEmpty() ? null : entry.column(),
                entry.valueClass(),
                reason);
    }
}
