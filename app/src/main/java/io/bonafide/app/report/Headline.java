package io.bonafide.app.report;

import io.bonafide.exchange.result.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The answer in one sentence, for a terminal and for a page without scripts. */
public final class Headline {
    private static final Comparator<Standing> NEAREST = Comparator.<Standing>comparingDouble(Headline::share)
            .thenComparing(standing -> standing.counted().typical());

    private final Optional<Standing> standing;

    private Headline(Optional<Standing> standing) {
        this.standing = standing;
    }

    /** Of the standing that is nearest to its next step. */
    public static Headline of(List<Standing> standings) {
        return new Headline(standings.stream().max(NEAREST));
    }

    /** In a language of {@link Texts#LANGUAGES}; a tag such as {@code zh-CN} does too. */
    public String in(String languageTag) {
        return languageTag.toLowerCase(Locale.ROOT).startsWith("zh") ? chinese() : english();
    }

    String both() {
        return chinese() + " " + english();
    }

    private String chinese() {
        return standing.map(s -> "本店目前 %s 笔（90%% 区间 %d 至 %d）。"
                        .formatted(of(s), s.counted().low(), s.counted().high()))
                .orElse("没有这个平台的规则包，说不出处在哪一级。");
    }

    private String english() {
        return standing.map(s -> "This shop stands at %s %s (90 %% interval %d to %d)."
                        .formatted(
                                of(s).replace("/", "of"),
                                s.unit() == Standing.Unit.LINE ? "lines" : "orders",
                                s.counted().low(),
                                s.counted().high()))
                .orElse("There is no rule pack for this platform, so no step can be said.");
    }

    private static String of(Standing standing) {
        int count = standing.counted().typical();
        return standing.threshold() == null ? String.valueOf(count) : count + " / " + standing.threshold();
    }

    private static double share(Standing standing) {
        Integer threshold = standing.threshold();
        return threshold == null ? 0 : standing.counted().typical() / (double) threshold;
    }
}
