package io.bonafide.exchange.intake;

import io.bonafide.exchange.layout.Draft;
import io.bonafide.exchange.layout.Field;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Joins rows that speak of the same thing.
 *
 * <p>The rule: a value that only one row gives is taken. Where rows differ, the row that knows of the later time wins,
 * because it was exported later; of rows that know of the same, the one in the later file (by name), then the later row. A
 * complete identity wins over a masked one. Nothing is ever added up.
 */
final class RowMerge {
    private static final Field[] FIELDS = Field.values();
    private static final List<Field> TIMES = Arrays.stream(FIELDS)
            .filter(field -> field.type() == Field.Type.INSTANT)
            .filter(field -> field != Field.SHIP_BY && field != Field.BUYER_REGISTERED_AT)
            .toList();

    /** Rows from the one that wins to the one that loses. */
    static final Comparator<Draft> WINNER_FIRST = Comparator.comparingLong(RowMerge::lastTime)
            .thenComparing(Draft::file)
            .thenComparing(Draft::row)
            .reversed();

    private final RowCounts duplicates;
    private long overruled;

    RowMerge(RowCounts duplicates) {
        this.duplicates = duplicates;
    }

    /** How many values lost against another row's. */
    long overruled() {
        return overruled;
    }

    private static long lastTime(Draft row) {
        long last = Long.MIN_VALUE;
        for (int i = 0; i < TIMES.size(); i++) {
            last = row.has(TIMES.get(i)) ? Math.max(last, row.number(TIMES.get(i))) : last;
        }
        return last;
    }

    /** Whether the two rows say exactly the same. */
    static boolean same(Draft a, Draft b) {
        for (Field field : FIELDS) {
            if (a.has(field) != b.has(field) || !equal(a, b, field)) {
                return false;
            }
        }
        return true;
    }

    /** Joins all {@code rows} into the one that wins, which is returned. */
    Draft merge(List<Draft> rows) {
        if (rows.size() == 1) {
            return rows.get(0);
        }
        List<Draft> ranked = rows.stream().sorted(WINNER_FIRST).toList();
        Draft winner = ranked.get(0);
        for (Draft row : ranked.subList(1, ranked.size())) {
            merge(winner, row);
        }
        return winner;
    }

    private void merge(Draft winner, Draft row) {
        boolean adds = false;
        for (Field field : FIELDS) {
            if (row.has(field)) {
                adds |= merge(winner, row, field);
            }
        }
        if (!adds) {
            duplicates.add(row.file());
        }
    }

    /** Whether the row had something else to say of the field. */
    private boolean merge(Draft winner, Draft row, Field field) {
        boolean unmasks = winner.masked(field) && !row.masked(field);
        if (!winner.has(field) || unmasks) {
            copy(winner, row, field);
            return true;
        }
        boolean differs = !equal(winner, row, field) && row.masked(field) == winner.masked(field);
        overruled += differs ? 1 : 0;
        return differs;
    }

    /** Takes from {@code row} each of {@code fields} that {@code into} does not have. */
    static void fill(Draft into, Draft row, Iterable<Field> fields) {
        for (Field field : fields) {
            if (row.has(field) && !into.has(field)) {
                copy(into, row, field);
            }
        }
    }

    private static void copy(Draft into, Draft from, Field field) {
        switch (field.type()) {
            case TEXT -> into.set(field, Objects.requireNonNull(from.text(field)));
            case IDENTITY -> into.set(field, from.number(field), from.masked(field));
            default -> into.set(field, from.number(field));
        }
    }

    private static boolean equal(Draft a, Draft b, Field field) {
        return a.number(field) == b.number(field)
                && a.masked(field) == b.masked(field)
                && Objects.equals(a.text(field), b.text(field));
    }
}
