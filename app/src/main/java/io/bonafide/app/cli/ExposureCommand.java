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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "exposure",
        description = "Say where a shop stands on its platform's penalty ladder, and what would change it.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  bonafide exposure result                as the analysis found it",
            "  bonafide exposure result --add 20       with 20 more lines counted",
            "  bonafide exposure result --clear 30 --revoke F-2",
            "                                          30 lines proven ordinary, F-2 taken back",
            "  bonafide exposure --platform tmall --findings findings.csv --add 60",
            "",
            "Every chance reads: if the platform counted every such line. Nothing is written."
        })
final class ExposureCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "A result of bonafide analyze.")
    private @Nullable Path result;

    @Option(
            names = "--platform",
            paramLabel = "PLATFORM",
            converter = Converters.OfPlatform.class,
            description = "Instead of a result: the platform, with no open incidents.")
    private @Nullable Platform platform;

    @Option(names = "--shop", paramLabel = "ID", defaultValue = "default", description = "The shop, with --platform.")
    private String shop = "default";

    @Option(
            names = "--findings",
            paramLabel = "FILE",
            description = "What the platform found so far. Default: what the result was made with.")
    private List<Path> findings = List.of();

    @Option(names = "--add", paramLabel = "N", defaultValue = "0", description = "What if N more lines were counted?")
    private int add;

    @Option(
            names = "--clear",
            paramLabel = "N",
            defaultValue = "0",
            description = "What if the N likeliest lines of the incidents were proven ordinary?")
    private int clear;

    @Option(names = "--revoke", paramLabel = "ID", description = "What if this finding were taken back?")
    private List<String> revoke = List.of();

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            converter = Converters.OfInstant.class,
            description = "What is taken for now. Default: the result's; with --platform, now.")
    private @Nullable Instant asOf;

    @Option(
            names = "--lang",
            paramLabel = "zh-CN|en",
            converter = Converters.OfLanguage.class,
            description = "The language. Default: the reader's own.")
    private @Nullable String lang;

    @Option(names = "--json", description = "Print as JSON: before and after, for each shop.")
    private boolean json;

    ExposureCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        if ((result == null) == (platform == null)) {
            throw new ParameterException(spec.commandLine(), "Give either a result's directory or --platform.");
        }
        WhatIf whatIf = question();
        if (whatIf.questions().isEmpty()) {
            throw UserError.usage("""
                    No shop of the result (%s) is on a platform with a rule pack.
                    Run 'bonafide rules' for the platforms that have one.""".formatted(result));
        }
        whatIf.missingFindings()
                .forEach(file -> terminal.say(
                        "The findings that the result was made with (%s) are no longer there; name them with --findings."
                                .formatted(file)));
        Change change;
        List<WhatIf.Answer> answers;
        try {
            change = new Change(add, clear, revoke);
            answers = whatIf.answer(change);
        } catch (IllegalArgumentException e) {
            throw UserError.usage(String.valueOf(e.getMessage()));
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
                .orElseThrow(() -> UserError.usage("""
                        There is no rule pack for the platform (%s).
                        Run 'bonafide rules' for the platforms that have one.""".formatted(asked.code())));
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
        terminal.out().println(Json.MAPPER.writeValueAsString(Map.of("exposure", trees)));
    }

    private void print(WhatIf.Answer answer, Change change) {
        say("%s %s, %s"
                .formatted(
                        answer.before().shop().platform().code(),
                        answer.before().shop().shopId(),
                        answer.before().asOf()));
        if (change.isNone()) {
            print(answer.before());
            return;
        }
        say("");
        say("Now:");
        print(answer.before());
        say("");
        say("What if:");
        print(answer.after());
    }

    private void print(Exposure exposure) {
        say("  " + Headline.of(List.of(exposure)).in(language()));
        if (!(exposure instanceof Exposure.OnLadder ladder)) {
            return;
        }
        say("  findings that count: %d, of them severe: %d"
                .formatted(
                        ladder.standing().findings().size(), ladder.standing().severe()));
        Exposure.Branch branch = ladder.branches().get(0);
        Exposure.OnRungs rungs = branch.by(ladder.headline().unit());
        if (ladder.branches().size() > 1) {
            say("  " + said(branch.says()));
        }
        if (rungs.next() != null) {
            say("  next step: %s at %d, %d more"
                    .formatted(
                            said(rungs.rungs().get(rungs.next().rung()).label()),
                            rungs.next().at(),
                            rungs.next().more()));
        }
        if (rungs.toClear() != null) {
            say("  for a lighter grade: %d fewer".formatted(rungs.toClear()));
        }
        for (Exposure.Rung rung : rungs.rungs()) {
            say("  %s %7s  %s%s"
                    .formatted(
                            rung.ifFoundNow() ? ">" : " ",
                            String.format(Locale.ROOT, "%.1f %%", 100 * rung.chance()),
                            said(rung.label()),
                            rung.verified() ? "" : " [unverified]"));
        }
        ladder.questions().forEach(question -> say("  ? " + said(question)));
    }

    private String said(Wording wording) {
        return wording.in(language());
    }

    private String language() {
        return new AnalysisRun(terminal).languageOr(lang);
    }

    private void say(String line) {
        terminal.out().println(line);
    }
}
