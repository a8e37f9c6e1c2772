package io.bonafide.app.cli;

import io.bonafide.app.stress.LoadReport;
import io.bonafide.app.stress.LoadRun;
import io.bonafide.app.stress.LoadSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what a running server takes. */
@Command(name = "stress", sortOptions = false)
final class StressCommand implements Callable<Integer> {
    private static final String KEY = "BONAFIDE_KEY";

    private final Terminal terminal;

    @Option(names = "--url", paramLabel = "URL", defaultValue = "http://127.0.0.1:8096")
    private URI url = URI.create("http://127.0.0.1:8096");

    @Option(names = "--rate", paramLabel = "N", defaultValue = "100")
    private int rate;

    @Option(names = "--warm-up", paramLabel = "SECONDS", defaultValue = "0")
    private int warmUp;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "10")
    private int seconds;

    @Option(names = "--batch", paramLabel = "N", defaultValue = "1")
    private int batch;

    @Option(names = "--shop", paramLabel = "NAME", defaultValue = "stress")
    private String shop = "stress";

    @Option(names = "--seed", paramLabel = "N", defaultValue = "96")
    private long seed;

    @Option(names = "--threshold-p99-ms", paramLabel = "MS")
    private @Nullable Double mostMillis;

    @Option(names = "--threshold-loss", paramLabel = "SHARE")
    private @Nullable Double mostLoss;

    StressCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        String key = System.getenv().getOrDefault(KEY, "");
        if (key.isBlank()) {
            throw UserError.usage("stress.key", KEY);
        }
        LoadReport report = run(key);
        terminal.tell(
                "stress.result",
                report.answered(),
                decimal(report.rate()),
                decimal(report.millis(.5)),
                decimal(report.millis(.99)),
                decimal(report.millis(1)),
                report.failed(),
                report.answered() - report.found(),
                decimal(report.processor().toMillis() / 1e3));
        double allowed = mostMillis == null ? Double.POSITIVE_INFINITY : mostMillis;
        boolean slow = report.millis(.99) > allowed;
        boolean lossy =
                mostLoss != null && Math.max(report.loss(), (double) report.failed() / report.sent()) > mostLoss;
        if (slow) {
            terminal.tell("stress.slow", decimal(report.millis(.99)), decimal(allowed));
        }
        if (lossy) {
            terminal.tell("stress.lossy", report.failed(), report.answered() - report.found());
        }
        return slow || lossy ? ExitCode.DONE_WITH_ROWS_SET_ASIDE : ExitCode.DONE;
    }

    private LoadReport run(String key) throws InterruptedException {
        try (ProgressDisplay display = new ProgressDisplay(terminal)) {
            return LoadRun.run(
                    new LoadSettings(url, key, shop, rate, warmUp, seconds, batch, seed),
                    Clock.systemUTC(),
                    share -> display.phase("sending", share));
        } catch (IllegalArgumentException e) {
            throw UserError.refused(e);
        } catch (IOException e) {
            throw UserError.unreadable("stress.server", url, String.valueOf(e.getMessage()));
        }
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
