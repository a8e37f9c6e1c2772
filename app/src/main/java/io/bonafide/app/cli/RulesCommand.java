package io.bonafide.app.cli;

import io.bonafide.app.analyze.PackProvenance;
import io.bonafide.core.exposure.Exposure;
import io.bonafide.core.exposure.ExposureCalculator;
import io.bonafide.core.exposure.ExposureQuestion;
import io.bonafide.core.exposure.ExposureSettings;
import io.bonafide.core.exposure.RulePack;
import io.bonafide.core.exposure.RulePackVersion;
import io.bonafide.core.exposure.Source;
import io.bonafide.core.exposure.Wording;
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

@Command(
        name = "rules",
        description = "Show the platforms' rules as Bonafide knows them, with their sources and dates.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  bonafide rules                      all packs",
            "  bonafide rules tmall --lang zh-CN   one pack: steps, consequences, sources",
            "  bonafide rules tmall --at 2026-10-31 --json",
            "",
            "'unverified' marks what was not read in the platform's own text. Check it",
            "before you rely on it."
        })
final class RulesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "PACK", description = "A pack; without one, all of them.")
    private @Nullable String pack;

    @Option(
            names = "--at",
            paramLabel = "DAY",
            converter = Converters.OfInstant.class,
            description = "The version in force on this day. Default: today.")
    private @Nullable Instant at;

    @Option(
            names = "--lang",
            paramLabel = "zh-CN|en",
            converter = Converters.OfLanguage.class,
            description = "The language. Default: the reader's own.")
    private @Nullable String lang;

    @Option(names = "--json", description = "Print as JSON.")
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
            terminal.out().println(Json.MAPPER.writeValueAsString(Map.of("packs", trees)));
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
                .orElseThrow(() -> UserError.usage("""
                        The rule pack (%s) is not one of Bonafide's.
                        Name one of %s.""".formatted(
                        id, String.join(", ", all.stream().map(RulePack::id).toList()))));
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
        terminal.out()
                .println("%-12s %-12s %-10s %2d sources, %2d values unverified  %s"
                        .formatted(
                                each.id(),
                                version.id(),
                                ladder ? "ladder" : "no ladder",
                                rests.sources().size(),
                                rests.unverified().size(),
                                said(each.title())));
    }

    private void detail(RulePack each, Instant when) {
        RulePack.InForce inForce = each.at(when);
        RulePackVersion version = inForce.version();
        say("%s (%s), version %s, in force from %s%s%s"
                .formatted(
                        said(each.title()),
                        each.id(),
                        version.id(),
                        version.effectiveFrom(),
                        version.effectiveTo() == null ? "" : " to " + version.effectiveTo(),
                        inForce.covers() ? "" : "; it does not cover the day asked for, but is the nearest known"));
        if (version.note() != null) {
            say(said(version.note()));
        }
        ladder(each, when);
        PackProvenance rests = PackProvenance.of(version);
        section("Unverified", rests.unverified());
        section("Not published", version.unknowns().stream().map(this::said).toList());
        section("Sources", rests.sources().stream().map(RulesCommand::source).toList());
    }

    private void ladder(RulePack each, Instant when) {
        ShopKey nobody = new ShopKey(each.platform(), "nobody");
        Exposure exposure = ExposureCalculator.assess(
                new ExposureQuestion(each, nobody, List.of(), List.of(), when, ExposureSettings.DEFAULT));
        if (exposure instanceof Exposure.NoLadder none) {
            say(said(none.why()) + mark(none.verified()));
            return;
        }
        Exposure.OnLadder ladder = (Exposure.OnLadder) exposure;
        for (Exposure.Rung rung : ladder.branches().get(0).byLine().rungs()) {
            say("");
            say(said(rung.label()) + mark(rung.verified()));
            say("  " + said(rung.trigger()));
            for (Exposure.Consequently consequence : rung.consequences()) {
                say("  - " + said(consequence.says()) + mark(consequence.verified()));
            }
        }
    }

    private void section(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            say("");
            say(title + ":");
            lines.forEach(line -> say("  " + line));
        }
    }

    private static String source(Source source) {
        return "%s  %s  (read %s%s)"
                .formatted(
                        source.title(),
                        source.url(),
                        source.readOn(),
                        source.published() == null ? "" : ", published " + source.published());
    }

    private static String mark(boolean verified) {
        return verified ? "" : " [unverified]";
    }

    private String said(Wording wording) {
        return wording.in(new AnalysisRun(terminal).languageOr(lang));
    }

    private void say(String line) {
        terminal.out().println(line);
    }
}
