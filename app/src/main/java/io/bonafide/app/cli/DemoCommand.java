package io.bonafide.app.cli;

import io.bonafide.app.analyze.AnalysisSettings;
import io.bonafide.app.analyze.AnalysisSummary;
import io.bonafide.core.order.Platform;
import io.bonafide.core.simulate.Scenario;
import io.bonafide.core.simulate.ShopSimulator;
import io.bonafide.core.simulate.SimulationSettings;
import io.bonafide.exchange.canonical.CanonicalShop;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = "Invent a shop under attack, analyse it, and write its report.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  bonafide demo",
            "  bonafide demo --lang zh-CN --seed 7 --out another-demo",
            "",
            "The shop is on Tmall: two months of ordinary business with its families,",
            "offices and promotions, three findings earlier in the year, and a competitor",
            "who orders through many accounts and takes the money back. No person in it is",
            "real. DIR/shop holds its files, with labels.csv; DIR/result the result. How",
            "well it was judged:",
            "  bonafide evaluate --assessments bonafide-demo/result/assessments.csv \\",
            "                    --labels bonafide-demo/shop/labels.csv"
        })
final class DemoCommand implements Callable<Integer> {
    private static final int ORDERS = 6_000;
    private static final int ATTACK_LINES = 84;
    private static final double STEALTH = .1;
    private static final int PAST_FINDINGS = 3;

    private final Terminal terminal;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "bonafide-demo",
            description = "Where the shop and its result go. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("bonafide-demo");

    @Option(
            names = "--lang",
            paramLabel = "zh-CN|en",
            converter = Converters.OfLanguage.class,
            description = "The language of the headline and the report. Default: the reader's own.")
    private @Nullable String lang;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "96",
            description = "Another number, another shop. Default: ${DEFAULT-VALUE}.")
    private long seed = 96;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        SimulationSettings settings = SimulationSettings.defaults()
                .withSeed(seed)
                .withOrders(ORDERS)
                .withShop(Platform.TMALL, "demo")
                .withScenario(Scenario.REVERSE_BRUSHING_MANY, ATTACK_LINES, STEALTH)
                .withPastFindings(PAST_FINDINGS);
        Path shop = out.resolve("shop");
        long lines = CanonicalShop.write(ShopSimulator.simulate(settings), shop);
        terminal.say("An invented shop on Tmall with %d lines, %d of them a competitor's: %s"
                .formatted(lines, settings.scenarioLines(), shop));
        AnalysisRun run = new AnalysisRun(terminal);
        AnalysisSummary summary =
                run.run(AnalysisSettings.defaults().withLang(lang), List.of(shop), out.resolve("result"));
        run.print(summary, run.languageOr(lang));
        return ExitCode.DONE;
    }
}
