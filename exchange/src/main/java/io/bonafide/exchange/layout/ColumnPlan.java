package io.bonafide.exchange.layout;

import java.util.List;

/**
 * Which column of a file is which of its layout.
 *
 * @param columns by the file's column: the layout's, or one without a meaning where the layout has none
 * @param unexplained headers of the file that the layout does not name
 * @param absent columns of the layout, with a meaning, that the file does not have
 */
public record ColumnPlan(List<Layout.Column> columns, List<String> unexplained, List<String> absent) {
    public ColumnPlan {
        columns = List.copyOf(columns);
        unexplained = List.copyOf(unexplained);
        absent = List.copyOf(absent);
    }

    /** Whether the file has a column that means {@code field}. */
    public boolean has(Field field) {
        return columns.stream().anyMatch(column -> column.field() == field);
    }
}
