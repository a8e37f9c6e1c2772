package io.bonafide.app.cli;

import io.bonafide.core.order.Platform;
import io.bonafide.core.simulate.Scenario;
import io.bonafide.core.simulate.ShopSimulator;
import io.bonafide.core.simulate.SimulationSettings;
import io.bonafide.exchange.canonical.CanonicalShop;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "simulate",
        description = "Invent a shop and write its files, with a label for every line.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  bonafide simulate --list",
            "  bonafide simulate --scenario mass_unpaid --seed 7 --orders 50000 --out shop",
            "  bonafide simulate --scenario staff_brushing --base-rate 2%% --stealth 0.8 \\",
            "                    --platform douyin --out shop",
            "",
            "The same options give the same files. No person in them is real."
        })
final class SimulateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--list", description = "List the scenarios and end.")
    private boolean list;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            defaultValue = "clean",
            converter = Converters.OfScenario.class,
            description = "What befalls the shop. Default: ${DEFAULT-VALUE}.")
    private Scenario scenario = Scenario.CLEAN;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--orders",
            paramLabel = "N",
            defaultValue = "20000",
            description = "Ordinary orders; the scenario's come on top. Default: ${DEFAULT-VALUE}.")
    private int orders = 20_000;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the files go.")
    private @Nullable Path out;

    @Option(
            names = "--strength",
            paramLabel = "N",
            description = "How many lines are the scenario's; below 1, which share of all. Default: 0.01.")
    private @Nullable Double strength;

    @Option(
            names = "--base-rate",
            paramLabel = "SHARE",
            converter = Converters.OfShare.class,
            description = "The same as a share, such as 2%%.")
    private @Nullable Double baseRate;

    @Option(
            names = "--stealth",
            paramLabel = "S",
            defaultValue = "0.3",
            description = "From 0, crude, to 1, hard to tell from customers. Default: ${DEFAULT-VALUE}.")
    private double stealth = .3;

    @Option(
            names = "--platform",
            paramLabel = "PLATFORM",
            defaultValue = "other",
            converter = Converters.OfPlatform.class,
            description = "Whose export it is: what it gives and masks. Default: ${DEFAULT-VALUE}, which gives all.")
    private Platform platform = Platform.OTHER;

    @Option(names = "--shop", paramLabel = "ID", defaultValue = "demo", description = "Default: ${DEFAULT-VALUE}.")
    private String shop = "demo";

    @Option(
            names = "--from",
            paramLabel = "DAY",
            defaultValue = "2026-07-01",
            description = "Default: ${DEFAULT-VALUE}.")
    private LocalDate from = LocalDate.of(2026, 7, 1);

    @Option(names = "--days", paramLabel = "N", defaultValue = "60", description = "Default: ${DEFAULT-VALUE}.")
    private int days = 60;

    @Option(
            names = "--past-findings",
            paramLabel = "N",
            defaultValue = "0",
            description = "Findings earlier in the year. Default: ${DEFAULT-VALUE}.")
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
            throw new ParameterException(spec.commandLine(), "Missing required option: '--out=DIR'");
        }
        long lines = CanonicalShop.write(ShopSimulator.simulate(settings()), out);
        terminal.out().println("%d lines in %s".formatted(lines, out));
        return ExitCode.DONE;
    }

    private void list() {
        ResourceBundle words = ResourceBundle.getBundle(
                "io.bonafide.app.words.scenarios",
                terminal.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        for (Scenario each : Scenario.values()) {
            terminal.out().println("%-30s %s".formatted(each.code(), words.getString(each.code())));
        }
    }

    private SimulationSettings settings() {
        if (strength != null && baseRate != null) {
            throw new ParameterException(
                    spec.commandLine(), "--strength and --base-rate say the same. Give one of them.");
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
            throw UserError.usage(String.valueOf(e.getMessage()));
        }
    }
}
