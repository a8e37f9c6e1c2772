package io.bonafide.app.cli;

import io.bonafide.app.analyze.AnalysisSettings;
import io.bonafide.app.analyze.Learning;
import io.bonafide.core.learn.LearntModel;
import io.bonafide.exchange.result.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "learn", sortOptions = false)
final class LearnCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "INPUT")
    private List<Path> inputs = List.of();

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "bonafide-models")
    private Path out = Path.of("bonafide-models");

    @Mixin
    private ShopOptions shop = new ShopOptions();

    @Option(names = "--mapping", paramLabel = "FILE")
    private @Nullable Path mapping;

    @Option(names = "--as-of", paramLabel = "INSTANT", converter = Converters.OfInstant.class)
    private @Nullable Instant asOf;

    @Option(names = "--json")
    private boolean json;

    LearnCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw UserError.usage("learn.notADirectory", out);
        }
        List<Learning.OfShop> shops = new AnalysisRun(terminal).learn(settings(), inputs, out);
        if (shops.stream().allMatch(each -> each.labels().isEmpty())) {
            int unknown = shops.stream().mapToInt(Learning.OfShop::unknown).sum();
            throw UserError.unreadable("learn.noLabels", shops.size(), unknown);
        }
        if (json) {
            terminal.print(Json.MAPPER.writeValueAsString(
                    Map.of("shops", shops.stream().map(LearntReport::tree).toList())));
        } else {
            shops.forEach(this::print);
        }
        return ExitCode.DONE;
    }

    private AnalysisSettings settings() {
        return new AnalysisSettings(
                shop.platform,
                shop.shop,
                shop.zone,
                shop.currency,
                asOf,
                OptionalDouble.empty(),
                AnalysisSettings.defaults().exposure(),
                null,
                mapping,
                List.of(),
                null,
                AnalysisSettings.defaultMemory(),
                AnalysisSettings.defaultScratch());
    }

    private void print(Learning.OfShop each) {
        terminal.tell("learn.shop", each.platform(), each.shopId());
        for (LearntModel.Labels labels : each.labels()) {
            terminal.tell("learn.labels", labels.source(), labels.genuine(), labels.positive());
        }
        if (each.unknown() > 0) {
            terminal.tell("learn.unknown", each.unknown());
        }
        if (each.learnt() == null) {
            terminal.tell("learn.none");
            return;
        }
        LearntReport.sentences(each.learnt()).forEach(terminal::say);
        if (each.file() == null) {
            terminal.tell("learn.unchanged");
        } else {
            terminal.print(Objects.requireNonNull(each.file()).toString());
        }
    }
}
