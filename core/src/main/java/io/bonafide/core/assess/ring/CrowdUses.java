package io.bonafide.core.assess.ring;

import io.bonafide.core.assess.quantity.Hubs;
import io.bonafide.core.assess.quantity.Keys;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.parallel.OrderedTasks;
import io.bonafide.core.signal.KeyKind;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Who uses which key that may crowd: sorted once, for all searches of a shop. */
final class CrowdUses {
    private final Map<KeyKind, UsesByKey> uses = new EnumMap<>(KeyKind.class);
    private final LineTable table;
    private final Hubs hubs;

    CrowdUses(LineTable table) {
        this.table = table;
        this.hubs = new Hubs(table, new BitSet());
        Keys keys = new Keys(table);
        try (OrderedTasks<OfKind> tasks = new OrderedTasks<>(found -> uses.put(found.kind, found.uses))) {
            Crowds.SEARCHED.forEach(kind -> tasks.add(() -> new OfKind(
                    kind,
                    new UsesByKey(
                            table,
                            line -> keys.person(line) == Keys.NONE || (kind == KeyKind.ADDRESS && !hubs.at(line))
                                    ? Keys.NONE
                                    : keys.key(kind, line)))));
            tasks.finish();
        }
    }

    UsesByKey of(KeyKind kind) {
        return Objects.requireNonNull(uses.get(kind));
    }

    /** Which addresses strangers share, if some lines had never been placed. */
    Hubs hubs(BitSet without) {
        return without.isEmpty() ? hubs : new Hubs(table, without);
    }

    private record OfKind(KeyKind kind, UsesByKey uses) {}
}
