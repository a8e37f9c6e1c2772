package io.bonafide.core.assess.quantity;

import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Opinion.Reason.Kind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The reasons why values are missing, one instance each, since millions of lines give the same few. */
public final class Missing {
    private static final Map<String, Opinion.Reason> COLUMNS = new ConcurrentHashMap<>();
    private static final Map<String, Opinion.Reason> MASKED = new ConcurrentHashMap<>();
    private static final Map<String, Opinion.Reason> HISTORY = new ConcurrentHashMap<>();

    private Missing() {}

    /** There is no such column, or the line's cell is empty. */
    public static Opinion.Reason column(String column) {
        return COLUMNS.computeIfAbsent(column, name -> new Opinion.Reason(name, Kind.MISSING));
    }

    public static Opinion.Reason masked(String column) {
        return MASKED.computeIfAbsent(column, name -> new Opinion.Reason(name, Kind.MASKED));
    }

    public static Opinion.Reason history(String column) {
        return HISTORY.computeIfAbsent(column, name -> new Opinion.Reason(name, Kind.TOO_LITTLE_HISTORY));
    }
}
