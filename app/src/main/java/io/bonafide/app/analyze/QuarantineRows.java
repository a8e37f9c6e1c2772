package io.bonafide.app.analyze;

import io.bonafide.core.exposure.Wording;
import io.bonafide.exchange.intake.Quarantine;
import io.bonafide.exchange.result.RunRecord;
import io.bonafide.exchange.result.SetAside;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The rows set aside, as they are written, counted by reason on the way. */
final class QuarantineRows implements Iterable<SetAside> {
    private static final int MOST_REASONS = 100;
    private static final Wording OTHER = new Wording("其他原因", "other reasons");

    private final Quarantine.Entries entries;
    private final List<String> inputNames;
    private final Map<Wording, Long> byReason = new HashMap<>();

    QuarantineRows(Quarantine.Entries entries, List<String> inputNames) {
        this.entries = entries;
        this.inputNames = inputNames;
    }

    /** How many rows there were for each reason, most first; after they were walked over. */
    List<RunRecord.RowsSetAside> byReason() {
        return byReason.entrySet().stream()
                .map(counted -> new RunRecord.RowsSetAside(counted.getKey(), counted.getValue()))
                .sorted(Comparator.comparingLong(RunRecord.RowsSetAside::rows)
                        .reversed()
                        .thenComparing(counted -> counted.reason().en()))
                .toList();
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
        Wording reason = entry.reason();
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
