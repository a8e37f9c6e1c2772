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
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "demo", sortOptions = false)
final class DemoCommand implements Callable<Integer> {
    private static final int ORDERS = 6_000;
    private static final int ATTACK_LINES = 84;
    private static final double STEALTH = .1;
    private static final int PAST_FINDINGS = 3;

    private final Terminal terminal;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "bonafide-demo")
    private Path out = Path.of("bonafide-demo");

    @Option(names = "--seed", paramLabel = "N", defaultValue = "96")
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
        terminal.tell("demo.shop", lines, settings.scenarioLines(), shop);
        AnalysisRun run = new AnalysisRun(terminal);
        AnalysisSummary summary = run.run(
                AnalysisSettings.defaults()
                        .withLang(terminal.asked() ? terminal.language().tag() : null),
                List.of(shop),
                out.resolve("result"));
        run.print(summary);
        return ExitCode.DONE;
    }
}
