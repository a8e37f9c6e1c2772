package io.bonafide.app.cli;

import io.bonafide.app.measure.Figures;
import io.bonafide.app.measure.Measurement;
import io.bonafide.exchange.result.Json;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "evaluate", sortOptions = false)
final class EvaluateCommand implements Callable<Integer> {
    private static final int NAME_WIDTH = 32;
    private static final int LINES_WIDTH = 10;
    private static final int HALF_WIDTH = 24;
    private static final int[] FIGURE_WIDTHS = {8, 8, 20, 8};

    private final Terminal terminal;

    @Option(names = "--assessments", required = true, paramLabel = "FILE")
    private Path assessments = Path.of("");

    @Option(names = "--labels", required = true, paramLabel = "FILE")
    private Path labels = Path.of("");

    @Option(names = "--json")
    private boolean json;

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        requireFile(assessments);
        Figures figures = Figures.of(Measurement.of(assessments, labels));
        if (figures.labelled() == 0) {
            throw UserError.unreadable("evaluate.noLabel", figures.assessed());
        }
        if (json) {
            terminal.print(Json.MAPPER.writeValueAsString(figures));
        } else {
            print(figures);
        }
        return ExitCode.DONE;
    }

    private static void requireFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw UserError.unreadable("evaluate.noFile", file);
        }
    }

    private void print(Figures figures) {
        row(terminal.text("evaluate.labelled"), terminal.text("evaluate.of", figures.labelled(), figures.assessed()));
        row(terminal.text("evaluate.unassessed"), Long.toString(figures.labelsWithoutAssessment()));
        row(terminal.text("evaluate.positives"), Long.toString(figures.positives()));
        row(terminal.text("evaluate.predicted"), String.format(Locale.ROOT, "%.1f", figures.predicted()));
        row(terminal.text("evaluate.auc"), number(figures.rocAuc()));
        row(terminal.text("evaluate.ap"), number(figures.averagePrecision()));
        row(terminal.text("evaluate.calibration"), number(figures.calibrationError()));
        row(terminal.text("evaluate.brier"), number(figures.brier()));
        row(terminal.text("evaluate.suspect"), flagged(figures.suspect()));
        row(terminal.text("evaluate.watch"), flagged(figures.watch()));
        for (Figures.AtRate at : figures.recallAtFalsePositiveRate()) {
            String rate = BigDecimal.valueOf(at.rate()).toPlainString();
            row(terminal.text("evaluate.recallAt", rate), number(at.recall()));
        }
        scenarios(figures);
        innocents(figures);
    }

    private void scenarios(Figures figures) {
        if (figures.scenarios().isEmpty()) {
            return;
        }
        terminal.print("");
        terminal.print(columns(
                terminal.text("evaluate.scenario"),
                terminal.text("evaluate.lines"),
                "AUC",
                "AP",
                terminal.text("evaluate.recallAt", "0.001"),
                "0.01"));
        figures.scenarios()
                .forEach((name, each) -> terminal.print(columns(
                        name,
                        Long.toString(each.lines()),
                        number(each.rocAuc()),
                        number(each.averagePrecision()),
                        number(each.recallAt().get("0.001")),
                        number(each.recallAt().get("0.01")))));
    }

    private void innocents(Figures figures) {
        if (figures.innocents().isEmpty()) {
            return;
        }
        terminal.print("");
        terminal.print(columns(
                terminal.text("evaluate.innocents"),
                terminal.text("evaluate.lines"),
                terminal.text("evaluate.atHalf")));
        figures.innocents()
                .forEach((name, each) ->
                        terminal.print(columns(name, Long.toString(each.lines()), number(each.flaggedAtHalf()))));
    }

    private String flagged(Figures.Flagged flagged) {
        return terminal.text(
                "evaluate.flagged",
                flagged.positives(),
                flagged.genuine(),
                number(flagged.precision()),
                number(flagged.recall()));
    }

    private void row(String name, String value) {
        terminal.print(Columns.left(name, NAME_WIDTH) + " " + value);
    }

    private static String columns(String name, String lines, String... figures) {
        StringBuilder row =
                new StringBuilder(Columns.left(name, NAME_WIDTH)).append(' ').append(Columns.right(lines, LINES_WIDTH));
        for (int i = 0; i < figures.length; i++) {
            int width = figures.length == 1 ? HALF_WIDTH : FIGURE_WIDTHS[i];
            row.append(' ').append(Columns.right(figures[i], width));
        }
        return row.toString();
    }

    private static String number(@Nullable Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.4f", value);
    }
}
