package io.bonafide.app.cli;

import io.bonafide.app.analyze.AnalysisSettings;
import io.bonafide.app.analyze.AnalysisSummary;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "analyze", sortOptions = false)
final class AnalyzeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "INPUT")
    private List<Path> inputs = List.of();

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "bonafide-out")
    private Path out = Path.of("bonafide-out");

    @Mixin
    private ShopOptions shop = new ShopOptions();

    @Option(names = "--findings", paramLabel = "FILE")
    private List<Path> findings = List.of();

    @Option(names = "--mapping", paramLabel = "FILE")
    private @Nullable Path mapping;

    @Option(names = "--as-of", paramLabel = "INSTANT", converter = Converters.OfInstant.class)
    private @Nullable Instant asOf;

    @Option(names = "--prior", paramLabel = "SHARE", converter = Converters.OfShare.class)
    private @Nullable Double prior;

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Option(names = "--model", paramLabel = "FILE")
    private List<Path> models = List.of();

    @Option(names = "--model-from", paramLabel = "INSTANT", converter = Converters.OfInstant.class)
    private @Nullable Instant modelFrom;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--max-set-aside", paramLabel = "SHARE", defaultValue = "1%", converter = Converters.OfShare.class)
    private double maxSetAside = .01;

    @Option(names = "--memory", paramLabel = "SIZE", converter = Converters.OfSize.class)
    private @Nullable Long memory;

    @Option(names = "--scratch", paramLabel = "DIR")
    private @Nullable Path scratch;

    AnalyzeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        AnalysisRun run = new AnalysisRun(terminal);
        List<Path> all = new ArrayList<>(inputs);
        all.addAll(findings);
        AnalysisSummary summary = run.run(settings(), all, out);
        if (json) {
            run.printJson(summary);
        } else {
            run.print(summary);
        }
        return summary.shareSetAside() > maxSetAside ? ExitCode.DONE_WITH_ROWS_SET_ASIDE : ExitCode.DONE;
    }

    private AnalysisSettings settings() {
        if (prior != null && (prior <= 0 || prior >= 1)) {
            throw UserError.usage("analyze.prior", prior);
        }
        if (modelFrom != null && models.isEmpty()) {
            throw UserError.usage("analyze.modelFrom", modelFrom);
        }
        return new AnalysisSettings(
                shop.platform,
                shop.shop,
                shop.zone,
                shop.currency,
                asOf,
                prior == null ? OptionalDouble.empty() : OptionalDouble.of(prior),
                rules.settings(),
                terminal.asked() ? terminal.language().tag() : null,
                mapping,
                models,
                modelFrom,
                memory == null ? AnalysisSettings.defaultMemory() : memory,
                scratch == null ? AnalysisSettings.defaultScratch() : scratch);
    }
}
