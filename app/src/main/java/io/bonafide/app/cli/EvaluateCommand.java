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

@Command(
        name = "evaluate",
        description = "Say how well assessments agree with labels.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  bonafide evaluate --assessments r/assessments.csv --labels shop/labels.csv",
            "  bonafide evaluate --assessments r/assessments.csv --labels labels.csv --json",
            "",
            "Positive is what is not an ordinary purchase (fake or abuse); lines labelled",
            "unclear count in no rate. A platform's accusation is not a label. A seed that a",
            "threshold was tuned on must not be reported on."
        })
final class EvaluateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--assessments", required = true, paramLabel = "FILE", description = "An assessments.csv.")
    private Path assessments = Path.of("");

    @Option(names = "--labels", required = true, paramLabel = "FILE", description = "A labels.csv.")
    private Path labels = Path.of("");

    @Option(names = "--json", description = "Print the figures as one JSON object.")
    private boolean json;

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        requireFile(assessments);
        Figures figures = Figures.of(Measurement.of(assessments, labels));
        if (figures.labelled() == 0) {
            throw UserError.unreadable("""
                    None of the assessed lines (%d) has a label.
                    Give the labels of the same shop; orders and lines must have the same ids.""".formatted(figures.assessed()));
        }
        if (json) {
            terminal.out().println(Json.MAPPER.writeValueAsString(figures));
        } else {
            print(figures);
        }
        return ExitCode.DONE;
    }

    private static void requireFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw UserError.unreadable("""
                    The file (%s) does not exist.
                    Name the assessments.csv of a result.""".formatted(file));
        }
    }

    private void print(Figures figures) {
        row("lines with a label", figures.labelled() + " of " + figures.assessed());
        row("labels without an assessment", Long.toString(figures.labelsWithoutAssessment()));
        row("not ordinary, by label", Long.toString(figures.positives()));
        row("not ordinary, as predicted", String.format(Locale.ROOT, "%.1f", figures.predicted()));
        row("ROC AUC", number(figures.rocAuc()));
        row("average precision", number(figures.averagePrecision()));
        row("calibration error", number(figures.calibrationError()));
        row("Brier score", number(figures.brier()));
        band("suspect", figures.suspect());
        band("suspect and watch", figures.watch());
        for (Figures.AtRate at : figures.recallAtFalsePositiveRate()) {
            row("recall at FPR " + BigDecimal.valueOf(at.rate()).toPlainString(), number(at.recall()));
        }
        if (!figures.scenarios().isEmpty()) {
            terminal.out().println();
            terminal.out().println(columns("scenario", "lines", "AUC", "AP", "recall at FPR 0.001", "0.01"));
            figures.scenarios()
                    .forEach((name, each) -> terminal.out()
                            .println(columns(
                                    name,
                                    Long.toString(each.lines()),
                                    number(each.rocAuc()),
                                    number(each.averagePrecision()),
                                    number(each.recallAt().get("0.001")),
                                    number(each.recallAt().get("0.01")))));
        }
        if (!figures.innocents().isEmpty()) {
            terminal.out().println();
            terminal.out()
                    .println("%-32s %10s %24s".formatted("innocent look-alikes", "lines", "share at or above 0.5"));
            figures.innocents()
                    .forEach((name, each) -> terminal.out()
                            .println("%-32s %10d %24s".formatted(name, each.lines(), number(each.flaggedAtHalf()))));
        }
    }

    private void band(String name, Figures.Flagged flagged) {
        row(
                "in " + name,
                "%d not ordinary, %d genuine; precision %s, recall %s"
                        .formatted(
                                flagged.positives(),
                                flagged.genuine(),
                                number(flagged.precision()),
                                number(flagged.recall())));
    }

    private void row(String name, String value) {
        terminal.out().println("%-32s %s".formatted(name, value));
    }

    private static String columns(String name, String lines, String auc, String ap, String low, String high) {
        return "%-32s %10s %8s %8s %20s %8s".formatted(name, lines, auc, ap, low, high);
    }

    private static String number(@Nullable Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.4f", value);
    }
}
