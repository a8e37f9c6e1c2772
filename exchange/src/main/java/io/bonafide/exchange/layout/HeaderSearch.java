package io.bonafide.exchange.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the header row and the layout that explains it.
 *
 * <p>The rule: a layout fits a row that has all its required headers. Of those that fit, the user's own mapping wins; then
 * the one that names most of the file's columns; then the one that lacks fewest; then the newer, which is listed later. Headers are compared
 * without case, spaces and zero-width signs.
 */
final class HeaderSearch {
    /** How many rows may stand before the header. */
    static final int ROWS = 50;

    private static final int MOST_COLUMNS = 4096;

    private HeaderSearch() {}

    static Match in(List<Layout> layouts, List<List<String>> rows) {
        @Nullable Fit best = null;
        int last = Math.min(rows.size(), ROWS);
        for (int row = 0; row < last; row++) {
            Map<String, Integer> headers = headers(rows.get(row));
            for (int i = 0; i < layouts.size(); i++) {
                Fit fit = Fit.of(layouts.get(i), i, row, headers);
                if (fit.complete() && (best == null || Fit.BETTER.compare(fit, best) > 0)) {
                    best = fit;
                }
            }
        }
        return best == null
                ? unrecognised(layouts, rows.subList(0, last))
                : new Match.Recognised(best.layout(), best.row(), plan(best.layout(), rows.get(best.row())));
    }

    private static Match unrecognised(List<Layout> layouts, List<List<String>> rows) {
        int header = 0;
        int most = -1;
        for (int row = 0; row < rows.size(); row++) {
            Set<String> found = headers(rows.get(row)).keySet();
            int known = layouts.stream()
                    .mapToInt(layout -> named(layout, found))
                    .max()
                    .orElse(0);
            int score = known * MOST_COLUMNS + (row == 0 ? 1 : 0);
            if (score > most) {
                most = score;
                header = row;
            }
        }
        List<String> cells = rows.isEmpty() ? List.of() : rows.get(header);
        Map<String, Integer> headers = headers(cells);
        List<Match.Nearness> nearest = layouts.stream()
                .map(layout -> new Match.Nearness(layout, named(layout, headers.keySet()), missing(layout, headers)))
                .sorted(Comparator.comparingInt((Match.Nearness near) -> -near.found())
                        .thenComparingInt(near -> near.missing().size()))
                .toList();
        return new Match.Unrecognised(header, cells, nearest);
    }

    private static ColumnPlan plan(Layout layout, List<String> cells) {
        Map<String, Layout.Column> byHeader = new HashMap<>();
        layout.columns().forEach(column -> byHeader.putIfAbsent(Cells.header(column.header()), column));
        List<Layout.Column> columns = new ArrayList<>();
        List<String> unexplained = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String cell : cells) {
            String header = Cells.header(cell);
            Layout.@Nullable Column column = taken.add(header) ? byHeader.get(header) : null;
            if (column == null && !header.isEmpty()) {
                unexplained.add(cell.strip());
            }
            columns.add(column == null ? new Layout.Column(cell, null, Layout.Reading.PLAIN) : column);
        }
        List<String> absent = layout.columns().stream()
                .filter(column -> column.field() != null && !taken.contains(Cells.header(column.header())))
                .map(Layout.Column::header)
                .toList();
        return new ColumnPlan(columns, unexplained, absent);
    }

    private static int named(Layout layout, Set<String> headers) {
        return (int) layout.columns().stream()
                .filter(column -> headers.contains(Cells.header(column.header())))
                .count();
    }

    private static List<String> missing(Layout layout, Map<String, Integer> headers) {
        return layout.required().stream()
                .filter(header -> !headers.containsKey(Cells.header(header)))
                .toList();
    }

    private static Map<String, Integer> headers(List<String> cells) {
        Map<String, Integer> headers = new HashMap<>();
        for (int i = 0; i < Math.min(cells.size(), MOST_COLUMNS); i++) {
            headers.putIfAbsent(Cells.header(cells.get(i)), i);
        }
        headers.remove("");
        return headers;
    }

    /** How well a layout fits a row. */
    private record Fit(Layout layout, int index, int row, int named, int lacking, boolean complete) {
        private static final Comparator<Fit> BETTER = Comparator.comparing(
                        (Fit fit) -> fit.layout().key().equals("mapping"))
                .thenComparingInt(Fit::named)
                .thenComparingInt(fit -> -fit.lacking())
                .thenComparingInt(Fit::index)
                .thenComparingInt(fit -> -fit.row());

        static Fit of(Layout layout, int index, int row, Map<String, Integer> headers) {
            int named = HeaderSearch.named(layout, headers.keySet());
            boolean complete = missing(layout, headers).isEmpty();
            return new Fit(layout, index, row, named, layout.columns().size() - named, complete);
        }
    }
}
