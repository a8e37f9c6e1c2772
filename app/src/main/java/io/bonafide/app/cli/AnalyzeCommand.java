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

@Command(
        name = "analyze",
        description = "Say which orders of a shop are not ordinary, why, and where the shop stands with its platform.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  bonafide analyze ExportOrderList.csv --platform tmall --out result",
            "  bonafide analyze exports/ --findings findings.csv",
            "  bonafide analyze orders.xlsx --as-of 2026-10-31 --json",
            "",
            "Reads exports of Taobao, Tmall, JD, Pinduoduo, Douyin, Kuaishou, Xiaohongshu,",
            "WeChat, Shopify, Amazon, and Bonafide's own files, as CSV, TSV, XLSX or XLS;",
            "'bonafide layouts' lists them. Of any other file it writes a mapping file to",
            "fill in. A file named twice is read once.",
            "",
            "Exit codes: 0 done; 1 done, with more rows set aside than --max-set-aside;",
            "2 wrong usage; 3 unreadable or unrecognised input, nothing written;",
            "4 interrupted, nothing written."
        })
final class AnalyzeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "The shop's exports: files, or directories, which mean the tables in them.")
    private List<Path> inputs = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "bonafide-out",
            description = "Where the result goes: a new directory, or an earlier result. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("bonafide-out");

    @Mixin
    private ShopOptions shop = new ShopOptions();

    @Option(
            names = "--findings",
            paramLabel = "FILE",
            description = "What the platform found so far (findings.csv). May be given several times.")
    private List<Path> findings = List.of();

    @Option(names = "--mapping", paramLabel = "FILE", description = "What the columns of an unknown file mean.")
    private @Nullable Path mapping;

    @Option(
            names = "--lang",
            paramLabel = "zh-CN|en",
            converter = Converters.OfLanguage.class,
            description = "The language of the headline and the report. Default: the reader's own.")
    private @Nullable String lang;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            converter = Converters.OfInstant.class,
            description = "What is taken for now; nothing later is looked at. Default: the latest event.")
    private @Nullable Instant asOf;

    @Option(
            names = "--prior",
            paramLabel = "SHARE",
            converter = Converters.OfShare.class,
            description = "The share of lines that are not ordinary. Default: estimated from the shop's own lines.")
    private @Nullable Double prior;

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Option(names = "--json", description = "Print the summary as one JSON object on standard output.")
    private boolean json;

    @Option(
            names = "--max-set-aside",
            paramLabel = "SHARE",
            defaultValue = "1%",
            converter = Converters.OfShare.class,
            description = "Exit with 1 if more rows than this could not be used. Default: ${DEFAULT-VALUE}.")
    private double maxSetAside = .01;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            converter = Converters.OfSize.class,
            description = "Memory to sort in before spilling to disk. Default: an eighth of Java's heap.")
    private @Nullable Long memory;

    @Option(
            names = "--scratch",
            paramLabel = "DIR",
            description = "Where to spill to. Default: the system's directory for temporary files.")
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
            run.print(summary, run.languageOr(lang));
        }
        return summary.shareSetAside() > maxSetAside ? ExitCode.DONE_WITH_ROWS_SET_ASIDE : ExitCode.DONE;
    }

    private AnalysisSettings settings() {
        if (prior != null && (prior <= 0 || prior >= 1)) {
            throw UserError.usage("""
                    The prior (%s) must lie between 0 and 1.
                    Write a share such as 0.5%%.""".formatted(prior));
        }
        return new AnalysisSettings(
                shop.platform,
                shop.shop,
                shop.zone,
                shop.currency,
                asOf,
                prior == null ? OptionalDouble.empty() : OptionalDouble.of(prior),
                rules.settings(),
                lang,
                mapping,
                memory == null ? AnalysisSettings.defaultMemory() : memory,
                scratch == null ? AnalysisSettings.defaultScratch() : scratch);
    }
}
