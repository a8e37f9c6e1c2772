package io.bonafide.app.cli;

import io.bonafide.app.report.Headline;
import io.bonafide.app.whatif.Change;
import io.bonafide.app.whatif.WhatIf;
import io.bonafide.core.exposure.Exposure;
import io.bonafide.core.exposure.Wording;
import io.bonafide.core.order.Platform;
import io.bonafide.exchange.result.Json;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "exposure", sortOptions = false)
final class ExposureCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "DIR")
    private @Nullable Path result;

    @Option(names = "--platform", paramLabel = "PLATFORM", converter = Converters.OfPlatform.class)
    private @Nullable Platform platform;

    @Option(names = "--shop", paramLabel = "ID", defaultValue = "default")
    private String shop = "default";

    @Option(names = "--findings", paramLabel = "FILE")
    private List<Path> findings = List.of();

    @Option(names = "--add", paramLabel = "N", defaultValue = "0")
    private int add;

    @Option(names = "--clear", paramLabel = "N", defaultValue = "0")
    private int clear;

    @Option(names = "--revoke", paramLabel = "ID")
    private List<String> revoke = List.of();

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Option(names = "--as-of", paramLabel = "INSTANT", converter = Converters.OfInstant.class)
    private @Nullable Instant asOf;

    @Option(names = "--json")
    private boolean json;

    ExposureCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        if ((result == null) == (platform == null)) {
            throw new WrongUsage(spec.commandLine(), "exposure.either");
        }
        WhatIf whatIf = question();
        if (whatIf.questions().isEmpty()) {
            throw UserError.usage("exposure.noPackInResult", String.valueOf(result));
        }
        whatIf.missingFindings().forEach(file -> terminal.tell("exposure.missing", file));
        Change change;
        List<WhatIf.Answer> answers;
        try {
            change = new Change(add, clear, revoke);
            answers = whatIf.answer(change);
        } catch (IllegalArgumentException e) {
            throw UserError.refused(e);
        }
        if (json) {
            printJson(answers);
        } else {
            answers.forEach(answer -> print(answer, change));
        }
        return ExitCode.DONE;
    }

    private WhatIf question() throws Exception {
        if (result != null) {
            return WhatIf.ofResult(result, findings, rules.settings(), asOf);
        }
        Platform asked = Objects.requireNonNull(platform);
        Instant now = asOf == null ? Clock.systemUTC().instant() : asOf;
        return WhatIf.ofPlatform(asked, shop, findings, rules.settings(), now)
                .orElseThrow(() -> UserError.usage("exposure.noPack", asked.code()));
    }

    private void printJson(List<WhatIf.Answer> answers) {
        List<Map<String, Object>> trees = answers.stream()
                .map(answer -> {
                    Map<String, Object> tree = new LinkedHashMap<>();
                    tree.put("before", Json.tree(answer.before()));
                    tree.put("after", Json.tree(answer.after()));
                    return tree;
                })
                .toList();
        terminal.print(Json.MAPPER.writeValueAsString(Map.of("exposure", trees)));
    }

    private void print(WhatIf.Answer answer, Change change) {
        terminal.print("%s %s, %s"
                .formatted(
                        answer.before().shop().platform().code(),
                        answer.before().shop().shopId(),
                        answer.before().asOf()));
        if (change.isNone()) {
            print(answer.before());
            return;
        }
        terminal.print("");
        terminal.print(terminal.text("exposure.now"));
        print(answer.before());
        terminal.print("");
        terminal.print(terminal.text("exposure.whatIf"));
        print(answer.after());
    }

    private void print(Exposure exposure) {
        indented(terminal.said(Headline.of(List.of(exposure)).says()));
        if (!(exposure instanceof Exposure.OnLadder ladder)) {
            return;
        }
        indented(terminal.text(
                "exposure.findings",
                ladder.standing().findings().size(),
                ladder.standing().severe()));
        Exposure.Branch branch = ladder.branches().get(0);
        if (ladder.branches().size() > 1) {
            indented(terminal.said(branch.says()));
        }
        print(branch.by(ladder.headline().unit()));
        ladder.questions().forEach(question -> indented("? " + terminal.said(question)));
    }

    private void print(Exposure.OnRungs rungs) {
        if (rungs.next() != null) {
            Wording label = rungs.rungs().get(rungs.next().rung()).label();
            indented(terminal.text(
                    "exposure.next", label, rungs.next().at(), rungs.next().more()));
        }
        if (rungs.toClear() != null) {
            indented(terminal.text("exposure.lighter", rungs.toClear()));
        }
        for (Exposure.Rung rung : rungs.rungs()) {
            indented("%s %7s  %s%s"
                    .formatted(
                            rung.ifFoundNow() ? ">" : " ",
                            String.format(Locale.ROOT, "%.1f %%", 100 * rung.chance()),
                            terminal.said(rung.label()),
                            rung.verified() ? "" : " " + terminal.text("unverified")));
        }
    }

    private void indented(String line) {
        terminal.print("  " + line);
    }
}
