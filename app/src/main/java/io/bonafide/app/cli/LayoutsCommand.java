package io.bonafide.app.cli;

import io.bonafide.core.exposure.Wording;
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

@Command(name = "layouts", sortOptions = false)
final class LayoutsCommand implements Callable<Integer> {
    private static final int FIRST_ROWS = 50;

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "KEY")
    private @Nullable String key;

    @Option(names = "--check", paramLabel = "FILE")
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
                .orElseThrow(() -> UserError.usage("layouts.unknown", key));
    }

    private void line(Layout layout) {
        terminal.out()
                .println("%-30s %-12s %-9s %s"
                        .formatted(
                                layout.key(),
                                layout.platform() == null
                                        ? terminal.text("layouts.any")
                                        : layout.platform().code(),
                                layout.rows().name().toLowerCase(Locale.ROOT),
                                title(layout)));
    }

    private String title(Layout layout) {
        return terminal.said(new Wording(layout.titleZh(), layout.titleEn()));
    }

    private void columns(Layout layout) {
        terminal.out().println("%s  %s".formatted(layout.key(), title(layout)));
        if (!layout.note().isBlank()) {
            terminal.out().println(layout.note());
        }
        terminal.print(terminal.text("layouts.required"));
        for (Layout.Column column : layout.columns()) {
            terminal.out()
                    .println("%s %s%s"
                            .formatted(
                                    layout.required().contains(column.header()) ? "*" : " ",
                                    column.header(),
                                    meaning(layout, column)));
        }
    }

    private String meaning(Layout layout, Layout.Column column) {
        @Nullable Field field = column.field();
        if (field == null) {
            return layout.rows().compareTo(Layout.Rows.ITEM) >= 0 ? "" : "  " + terminal.text("layouts.notRead");
        }
        return field.column().equals(column.header()) ? "" : "  = " + field.column();
    }

    private int check(Path file, LayoutCatalog catalog) throws UnreadableFileException {
        Match match = catalog.match(firstRows(file));
        if (match instanceof Match.Recognised known) {
            terminal.print(terminal.text(
                    "layouts.is", file.getFileName(), known.layout().key(), title(known.layout())));
            print("layouts.unread", known.plan().unexplained());
            print("layouts.absent", known.plan().absent());
            return ExitCode.DONE;
        }
        terminal.print(terminal.text("layouts.none", file.getFileName()));
        terminal.print(terminal.said(UnknownFiles.nearest((Match.Unrecognised) match)));
        return ExitCode.UNREADABLE;
    }

    private void print(String key, List<String> columns) {
        if (!columns.isEmpty()) {
            terminal.print("  " + terminal.text(key, String.join(", ", columns)));
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
