package io.bonafide.app.cli;

import io.bonafide.app.words.Texts;
import io.bonafide.core.order.Platform;
import io.bonafide.core.simulate.Scenario;
import io.bonafide.core.simulate.ShopSimulator;
import io.bonafide.core.simulate.SimulationSettings;
import io.bonafide.exchange.canonical.CanonicalShop;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "simulate", sortOptions = false)
final class SimulateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--list")
    private boolean list;

    @Option(names = "--scenario", paramLabel = "NAME", defaultValue = "clean", converter = Converters.OfScenario.class)
    private Scenario scenario = Scenario.CLEAN;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
    private long seed = 1;

    @Option(names = "--orders", paramLabel = "N", defaultValue = "20000")
    private int orders = 20_000;

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    @Option(names = "--strength", paramLabel = "N")
    private @Nullable Double strength;

    @Option(names = "--base-rate", paramLabel = "SHARE", converter = Converters.OfShare.class)
    private @Nullable Double baseRate;

    @Option(names = "--stealth", paramLabel = "S", defaultValue = "0.3")
    private double stealth = .3;

    @Option(
            names = "--platform",
            paramLabel = "PLATFORM",
            defaultValue = "other",
            converter = Converters.OfPlatform.class)
    private Platform platform = Platform.OTHER;

    @Option(names = "--shop", paramLabel = "ID", defaultValue = "demo")
    private String shop = "demo";

    @Option(names = "--from", paramLabel = "DAY", defaultValue = "2026-07-01")
    private LocalDate from = LocalDate.of(2026, 7, 1);

    @Option(names = "--days", paramLabel = "N", defaultValue = "60")
    private int days = 60;

    @Option(names = "--past-findings", paramLabel = "N", defaultValue = "0")
    private int pastFindings;

    SimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        if (list) {
            list();
            return ExitCode.DONE;
        }
        if (out == null) {
            throw new WrongUsage(spec.commandLine(), "simulate.out");
        }
        long lines = CanonicalShop.write(ShopSimulator.simulate(settings()), out);
        terminal.print(terminal.text("simulate.lines", lines, out));
        return ExitCode.DONE;
    }

    private void list() {
        Texts words = Texts.load("/io/bonafide/app/words/scenarios");
        for (Scenario each : Scenario.values()) {
            terminal.print("%-30s %s".formatted(each.code(), words.in(terminal.language(), each.code())));
        }
    }

    private SimulationSettings settings() {
        if (strength != null && baseRate != null) {
            throw new WrongUsage(spec.commandLine(), "simulate.strength");
        }
        double much = strength != null ? strength : baseRate != null ? baseRate : .01;
        try {
            return SimulationSettings.defaults()
                    .withSeed(seed)
                    .withOrders(orders)
                    .withPeriod(from, days)
                    .withShop(platform, shop)
                    .withScenario(scenario, much, stealth)
                    .withPastFindings(pastFindings);
        } catch (IllegalArgumentException e) {
            throw UserError.refused(e);
        }
    }
}
