package io.bonafide.app.cli;

import io.bonafide.app.analyze.Analysis;
import io.bonafide.app.analyze.AnalysisSettings;
import io.bonafide.app.analyze.AnalysisSummary;
import io.bonafide.app.analyze.InputFiles;
import io.bonafide.app.analyze.NoInputException;
import io.bonafide.exchange.intake.UnrecognisedFileException;
import io.bonafide.exchange.layout.LayoutCatalog;
import io.bonafide.exchange.layout.MappingFile;
import io.bonafide.exchange.layout.Match;
import io.bonafide.exchange.result.Json;
import io.bonafide.exchange.yaml.YamlException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Runs an analysis for a command: shows progress, prints what came out, and turns what went wrong into words. */
final class AnalysisRun {
    private static final int NEAREST = 5;
    private static final int MOST_MAPPINGS = 100;

    private final Terminal terminal;

    AnalysisRun(Terminal terminal) {
        this.terminal = terminal;
    }

    AnalysisSummary run(AnalysisSettings settings, List<Path> inputs, Path out) throws Exception {
        try (ProgressDisplay progress = new ProgressDisplay(terminal)) {
            InputFiles files = InputFiles.of(inputs);
            return new Analysis(settings, progress, Clock.systemUTC(), Version.current()).run(files, out);
        } catch (UnrecognisedFileException e) {
            throw UserError.unreadable(unrecognised(e));
        } catch (YamlException e) {
            throw UserError.unreadable("The mapping file cannot be used.\n" + e.getMessage());
        } catch (NoInputException e) {
            throw UserError.unreadable(String.valueOf(e.getMessage()));
        }
    }

    /** For a person: the headline and the report's path on standard output, the rest on standard error. */
    void print(AnalysisSummary summary, String lang) {
        summary.notices().forEach(terminal::say);
        if (summary.rowsSetAside() > 0) {
            terminal.say("%d of %d rows were set aside (%s); quarantine.csv says why."
                    .formatted(summary.rowsSetAside(), summary.rows(), percent(summary.shareSetAside())));
        }
        terminal.say("%d lines of %d orders: %d suspect, %d to watch, %d incidents."
                .formatted(
                        summary.totals().lines(),
                        summary.totals().orders(),
                        summary.totals().suspect(),
                        summary.totals().watch(),
                        summary.totals().incidents()));
        terminal.out().println(summary.headline().in(lang.toLowerCase(Locale.ROOT)));
        terminal.out().println(summary.report());
    }

    /** For a program: one JSON object. */
    void printJson(AnalysisSummary summary) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("output", summary.output().toString());
        tree.put("report", summary.report().toString());
        tree.put("headline", summary.headline());
        tree.put("as_of", summary.asOf().toString());
        tree.put("totals", summary.totals());
        tree.put("rows", summary.rows());
        tree.put("rows_set_aside", summary.rowsSetAside());
        tree.put("share_set_aside", summary.shareSetAside());
        tree.put("shops", summary.shops());
        tree.put("notices", summary.notices());
        terminal.out().println(Json.MAPPER.writeValueAsString(tree));
    }

    /** The language to print in where none is asked for. */
    String languageOr(@Nullable String asked) {
        if (asked != null) {
            return asked;
        }
        return terminal.locale().getLanguage().equals("zh") ? "zh-CN" : "en";
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    private static String unrecognised(UnrecognisedFileException problem) throws IOException {
        Match.Unrecognised match = problem.match();
        Path mapping = writeMapping(problem);
        return """
                The file (%s) is of no layout that Bonafide knows. The nearest are:
                %s
                What its columns mean can be filled in here: %s
                Then run the same again with --mapping %s""".formatted(problem.file().getFileName(), nearest(match), mapping, mapping);
    }

    static String nearest(Match.Unrecognised match) {
        StringBuilder lines = new StringBuilder();
        for (Match.Nearness near :
                match.nearest().subList(0, Math.min(NEAREST, match.nearest().size()))) {
            lines.append(lines.isEmpty() ? "" : "\n")
                    .append("  %-32s %d of %d columns; lacks %s"
                            .formatted(
                                    near.layout().key(),
                                    near.found(),
                                    near.layout().columns().size(),
                                    String.join(", ", near.missing())));
        }
        return lines.toString();
    }

    /** Beside the file, or where that is not allowed, in the current directory. Never over an earlier one. */
    private static Path writeMapping(UnrecognisedFileException problem) throws IOException {
        Path file = problem.file();
        String name = String.valueOf(file.getFileName());
        byte[] text = MappingFile.template(name, problem.match(), LayoutCatalog.shipped())
                .getBytes(StandardCharsets.UTF_8);
        Path beside = file.toAbsolutePath().getParent();
        try {
            return writeNew(beside == null ? Path.of("") : beside, name, text);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException e) {
            return writeNew(Path.of(""), name, text);
        }
    }

    private static Path writeNew(Path directory, String name, byte[] text) throws IOException {
        for (int i = 1; i <= MOST_MAPPINGS; i++) {
            Path target = directory.resolve(name + (i == 1 ? "" : "-" + i) + ".mapping.yaml");
            try {
                return Files.write(target, text, StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException e) {
                continue;
            }
        }
        throw UserError.usage("""
                There are %d mapping files for (%s) already.
                Fill one of them in, or remove them.""".formatted(MOST_MAPPINGS, name));
    }
}
