package io.bonafide.exchange.intake;

import io.bonafide.core.identity.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pairs that rows of {@code ties.csv} speak of, each with its row. */
final class SaidPairs {
    private final List<Said.Pair> same = new ArrayList<>();
    private final List<Said.Pair> apart = new ArrayList<>();
    private final List<TieRow> sameRows = new ArrayList<>();
    private final List<TieRow> apartRows = new ArrayList<>();

    /** Nothing can be said of one and itself, and nothing is kept of it. */
    void add(TieRow row, long one, long other) {
        if (one != other) {
            (row.says().same() ? same : apart).add(new Said.Pair(one, other));
            (row.says().same() ? sameRows : apartRows).add(row);
        }
    }

    /** @throws TieContradictionException if not all of it can be true */
    Said said() throws TieContradictionException {
        Said said = new Said(same, apart);
        Optional<Said.Contradiction> contradiction = said.contradiction();
        if (contradiction.isPresent()) {
            throw new TieContradictionException(
                    apartRows.get(contradiction.get().apart()).where(),
                    contradiction.get().same().stream()
                            .map(i -> sameRows.get(i).where())
                            .distinct()
                            .toList());
        }
        return said;
    }
}
