package io.bonafide.app.cli;

import io.bonafide.app.analyze.Analysis;
import io.bonafide.app.analyze.AnalysisSettings;
import io.bonafide.app.analyze.AnalysisSummary;
import io.bonafide.app.analyze.InputFiles;
import io.bonafide.app.analyze.Learning;
import io.bonafide.app.learn.LightGbm;
import io.bonafide.app.settings.Version;
import io.bonafide.core.learn.Trainer;
import io.bonafide.exchange.intake.UnrecognisedFileException;
import io.bonafide.exchange.result.Json;
import io.bonafide.exchange.yaml.YamlException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Runs an analysis for a command: shows progress, prints what came out, and turns what went wrong into words. */
final class AnalysisRun {
    private final Terminal terminal;

    AnalysisRun(Terminal terminal) {
        this.terminal = terminal;
    }

    AnalysisSummary run(AnalysisSettings settings, List<Path> inputs, Path out) throws Exception {
        return read(
                inputs,
                (files, progress) ->
                        new Analysis(settings, progress, Clock.systemUTC(), Version.current()).run(files, out));
    }

    /** Learns, with LightGBM where it is on the class path. */
    List<Learning.OfShop> learn(AnalysisSettings settings, List<Path> inputs, Path out) throws Exception {
        @Nullable Trainer trainer = LightGbm.isPresent() ? new LightGbm() : null;
        return read(
                inputs,
                (files, progress) -> new Learning(settings, progress, Clock.systemUTC(), Version.current(), trainer)
                        .run(files, out));
    }

    private <R> R read(List<Path> inputs, Work<R> work) throws Exception {
        try (ProgressDisplay progress = new ProgressDisplay(terminal)) {
            return work.on(InputFiles.of(inputs), progress);
        } catch (UnrecognisedFileException e) {
            throw UnknownFiles.refused(e);
        } catch (YamlException e) {
            throw UserError.unreadable("analyze.mapping", String.valueOf(e.getMessage()));
        }
    }

    /** For a person: the headline and the report's path on standard output, the rest on standard error. */
    void print(AnalysisSummary summary) {
        summary.notices().forEach(terminal::say);
        if (summary.rowsSetAside() > 0) {
            terminal.tell("analyze.setAside", summary.rowsSetAside(), summary.rows(), percent(summary.shareSetAside()));
        }
        terminal.tell(
                "analyze.totals",
                summary.totals().lines(),
                summary.totals().orders(),
                summary.totals().suspect(),
                summary.totals().watch(),
                summary.totals().incidents());
        terminal.print(terminal.said(summary.headline()));
        terminal.print(summary.report().toString());
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
        terminal.print(Json.MAPPER.writeValueAsString(tree));
    }

    private interface Work<R> {
        R on(InputFiles files, ProgressDisplay progress) throws Exception;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }
}
