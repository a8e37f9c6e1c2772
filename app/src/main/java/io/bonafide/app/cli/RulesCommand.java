package io.bonafide.app.cli;

import io.bonafide.app.analyze.PackProvenance;
import io.bonafide.core.exposure.Exposure;
import io.bonafide.core.exposure.ExposureCalculator;
import io.bonafide.core.exposure.ExposureQuestion;
import io.bonafide.core.exposure.ExposureSettings;
import io.bonafide.core.exposure.RulePack;
import io.bonafide.core.exposure.RulePackVersion;
import io.bonafide.core.exposure.Source;
import io.bonafide.core.order.ShopKey;
import io.bonafide.exchange.result.Json;
import io.bonafide.exchange.rules.RulePacks;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "rules", sortOptions = false)
final class RulesCommand implements Callable<Integer> {
    private static final int LADDER_WIDTH = 10;
    private static final int RESTS_WIDTH = 34;

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "PACK")
    private @Nullable String pack;

    @Option(names = "--at", paramLabel = "DAY", converter = Converters.OfInstant.class)
    private @Nullable Instant at;

    @Option(names = "--json")
    private boolean json;

    RulesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Instant when = at == null ? Clock.systemUTC().instant() : at;
        List<RulePack> packs = pack == null ? RulePacks.shipped().all() : List.of(pack(pack));
        if (json) {
            List<Map<String, Object>> trees =
                    packs.stream().map(each -> tree(each, when)).toList();
            terminal.print(Json.MAPPER.writeValueAsString(Map.of("packs", trees)));
        } else if (pack == null) {
            packs.forEach(each -> line(each, when));
        } else {
            detail(packs.get(0), when);
        }
        return ExitCode.DONE;
    }

    private static RulePack pack(String id) {
        List<RulePack> all = RulePacks.shipped().all();
        return all.stream()
                .filter(each -> each.id().equals(id.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> UserError.usage(
                        "rules.unknown",
                        id,
                        String.join(", ", all.stream().map(RulePack::id).toList())));
    }

    private Map<String, Object> tree(RulePack each, Instant when) {
        RulePack.InForce inForce = each.at(when);
        PackProvenance rests = PackProvenance.of(inForce.version());
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", each.id());
        tree.put("platform", each.platform().code());
        tree.put("title", each.title());
        tree.put("covers", inForce.covers());
        tree.put("sha256", RulePacks.shipped().sha256(each.platform()).orElse(""));
        tree.put("sources", rests.sources());
        tree.put("unverified", rests.unverified());
        tree.put("version", inForce.version());
        return tree;
    }

    private void line(RulePack each, Instant when) {
        RulePackVersion version = each.at(when).version();
        PackProvenance rests = PackProvenance.of(version);
        boolean ladder = version.penalties() instanceof RulePackVersion.Penalties.OnLadder;
        terminal.print("%-12s %-12s %s %s  %s"
                .formatted(
                        each.id(),
                        version.id(),
                        Columns.left(terminal.text(ladder ? "rules.ladder" : "rules.noLadder"), LADDER_WIDTH),
                        Columns.left(
                                terminal.text(
                                        "rules.rests",
                                        rests.sources().size(),
                                        rests.unverified().size()),
                                RESTS_WIDTH),
                        terminal.said(each.title())));
    }

    private void detail(RulePack each, Instant when) {
        RulePack.InForce inForce = each.at(when);
        RulePackVersion version = inForce.version();
        String span = version.effectiveTo() == null
                ? terminal.text("rules.from", version.effectiveFrom())
                : terminal.text("rules.fromTo", version.effectiveFrom(), version.effectiveTo());
        terminal.print(terminal.text("rules.version", each.title(), each.id(), version.id(), span)
                + (inForce.covers() ? "" : terminal.text("rules.nearest")));
        if (version.note() != null) {
            terminal.print(terminal.said(version.note()));
        }
        ladder(each, when);
        PackProvenance rests = PackProvenance.of(version);
        section("rules.unverified", rests.unverified());
        section(
                "rules.unknowns",
                version.unknowns().stream().map(terminal::said).toList());
        section("rules.sources", rests.sources().stream().map(this::source).toList());
    }

    private void ladder(RulePack each, Instant when) {
        ShopKey nobody = new ShopKey(each.platform(), "nobody");
        Exposure exposure = ExposureCalculator.assess(
                new ExposureQuestion(each, nobody, List.of(), List.of(), when, ExposureSettings.DEFAULT));
        if (exposure instanceof Exposure.NoLadder none) {
            terminal.print(terminal.said(none.why()) + mark(none.verified()));
            return;
        }
        Exposure.OnLadder ladder = (Exposure.OnLadder) exposure;
        for (Exposure.Rung rung : ladder.branches().get(0).byLine().rungs()) {
            terminal.print("");
            terminal.print(terminal.said(rung.label()) + mark(rung.verified()));
            terminal.print("  " + terminal.said(rung.trigger()));
            for (Exposure.Consequently consequence : rung.consequences()) {
                terminal.print("  - " + terminal.said(consequence.says()) + mark(consequence.verified()));
            }
        }
    }

    private void section(String key, List<String> lines) {
        if (!lines.isEmpty()) {
            terminal.print("");
            terminal.print(terminal.text(key));
            lines.forEach(line -> terminal.print("  " + line));
        }
    }

    private String source(Source source) {
        String read = source.published() == null
                ? terminal.text("rules.read", source.readOn())
                : terminal.text("rules.readPublished", source.readOn(), source.published());
        return "%s  %s  %s".formatted(source.title(), source.url(), read);
    }

    private String mark(boolean verified) {
        return verified ? "" : " " + terminal.text("unverified");
    }
}
