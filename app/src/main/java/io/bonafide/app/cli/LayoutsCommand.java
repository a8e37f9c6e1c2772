package io.bonafide.app.cli;

import io.bonafide.exchange.layout.Field;
import io.bonafide.exchange.layout.Layout;
import io.bonafide.exchange.layout.LayoutCatalog;
import io.bonafide.exchange.layout.Match;
import io.bonafide.exchange.table.Limits;
import io.bonafide.exchange.table.Rows;
import io.bonafide.exchange.table.TableFile;
import io.bonafide.exchange.table.UnreadableFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "layouts",
        description = "Show which exports Bonafide reads, and what their columns mean.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  bonafide layouts                       all of them",
            "  bonafide layouts douyin_order_2026     one's columns and their meanings",
            "  bonafide layouts --check orders.csv    which one a file is, or how near each is"
        })
final class LayoutsCommand implements Callable<Integer> {
    private static final int FIRST_ROWS = 50;

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "KEY", description = "A layout; without one, all of them.")
    private @Nullable String key;

    @Option(names = "--check", paramLabel = "FILE", description = "Say which layout a file is, or how near each is.")
    private @Nullable Path check;

    LayoutsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws UnreadableFileException {
        LayoutCatalog catalog = LayoutCatalog.shipped();
        if (check != null) {
            return check(check, catalog);
        }
        if (key != null) {
            columns(layout(key, catalog));
        } else {
            catalog.all().forEach(this::line);
        }
        return ExitCode.DONE;
    }

    private static Layout layout(String key, LayoutCatalog catalog) {
        return catalog.all().stream()
                .filter(layout -> layout.key().equals(key))
                .findFirst()
                .orElseThrow(() -> UserError.usage("""
                        The layout (%s) is not one of Bonafide's.
                        Run 'bonafide layouts' for all of them.""".formatted(key)));
    }

    private void line(Layout layout) {
        terminal.out()
                .println("%-30s %-12s %-9s %s"
                        .formatted(
                                layout.key(),
                                layout.platform() == null
                                        ? "any"
                                        : layout.platform().code(),
                                layout.rows().name().toLowerCase(Locale.ROOT),
                                title(layout)));
    }

    private String title(Layout layout) {
        return terminal.locale().getLanguage().equals("zh") ? layout.titleZh() : layout.titleEn();
    }

    private void columns(Layout layout) {
        terminal.out().println("%s  %s".formatted(layout.key(), title(layout)));
        if (!layout.note().isBlank()) {
            terminal.out().println(layout.note());
        }
        terminal.out().println("* marks the columns without which a file is not this layout.");
        for (Layout.Column column : layout.columns()) {
            terminal.out()
                    .println("%s %s%s"
                            .formatted(
                                    layout.required().contains(column.header()) ? "*" : " ",
                                    column.header(),
                                    meaning(layout, column)));
        }
    }

    private static String meaning(Layout layout, Layout.Column column) {
        @Nullable Field field = column.field();
        if (field == null) {
            return layout.rows().compareTo(Layout.Rows.ITEM) >= 0 ? "" : "  (not read)";
        }
        return field.column().equals(column.header()) ? "" : "  = " + field.column();
    }

    private int check(Path file, LayoutCatalog catalog) throws UnreadableFileException {
        Match match = catalog.match(firstRows(file));
        if (match instanceof Match.Recognised known) {
            terminal.out()
                    .println("%s is %s  %s"
                            .formatted(file.getFileName(), known.layout().key(), title(known.layout())));
            print("columns not read", known.plan().unexplained());
            print("columns that it lacks", known.plan().absent());
            return ExitCode.DONE;
        }
        terminal.out()
                .println("%s is of no layout that Bonafide knows. The nearest are:".formatted(file.getFileName()));
        terminal.out().println(AnalysisRun.nearest((Match.Unrecognised) match));
        return ExitCode.UNREADABLE;
    }

    private void print(String what, List<String> columns) {
        if (!columns.isEmpty()) {
            terminal.out().println("  %s: %s".formatted(what, String.join(", ", columns)));
        }
    }

    private static List<List<String>> firstRows(Path file) throws UnreadableFileException {
        List<List<String>> first = new ArrayList<>();
        try (TableFile table = TableFile.open(file, Limits.DEFAULT)) {
            Rows rows = table.rows();
            while (first.size() < FIRST_ROWS && rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < rows.size(); i++) {
                    cells.add(rows.cell(i));
                }
                first.add(cells);
            }
        }
        return first;
    }
}
