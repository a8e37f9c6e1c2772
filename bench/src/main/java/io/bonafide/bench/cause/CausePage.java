package io.bonafide.bench.cause;

import io.bonafide.core.cause.Cause;
import io.bonafide.core.cause.CauseModel;
import io.bonafide.core.evaluate.Interval;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The page docs/causes.md. */
final class CausePage {
    private static final double CONFIDENCE = .95;
    private static final double[] BIN_ENDS = {.4, .5, .6, .7, .8, .9, .95, .99, 1.01};

    private final CauseModel model;
    private final List<Answer> all;
    private final List<Answer> incidents;
    private final Peers peers;

    CausePage(CauseModel model, List<Answer> all, Peers peers) {
        this.model = model;
        this.all = all;
        this.incidents = all.stream().filter(Answer::found).toList();
        this.peers = peers;
    }

    String text() {
        List<Answer> notSurges =
                incidents.stream().filter(answer -> !answer.surge()).toList();
        List<Answer> listed = all.stream()
                .filter(answer -> answer.group().how() == Known.How.LISTED)
                .toList();
        return CauseWords.TEXT.formatted(
                model.name().substring(0, 12),
                bars(notSurges),
                confusion(incidents),
                confusion(listed),
                surges(),
                calibration(),
                shares(notSurges, answer -> answer.group().scenario().code()),
                shares(notSurges, answer -> answer.group().platform().code()),
                peers(notSurges),
                decimal(model.tellFrom()),
                decimal(model.surgeUpTo()));
    }

    private String bars(List<Answer> notSurges) {
        long told = count(notSurges, Answer::told);
        long toldRight = count(notSurges, answer -> answer.told() && answer.right());
        long right = count(notSurges, Answer::right);
        List<Answer> found = all.stream()
                .filter(answer -> answer.group().how() != Known.How.LISTED)
                .toList();
        long surges = count(found, Answer::surge);
        long accused = count(found, Answer::accused);
        String row = "| %s | %s | %s | %s |%n";
        return row.formatted(
                        "cause right, of incidents that are no surge and whose cause is told",
                        "≥ .85",
                        of(toldRight, told),
                        met(toldRight >= .85 * told))
                + row.formatted(
                        "the same, told or not: the likeliest cause is right", "–", of(right, notSurges.size()), "–")
                + row.formatted("incidents that are no surge whose cause is told", "–", of(told, notSurges.size()), "–")
                + row.formatted(
                        "genuine surges wrongly accused, of those that are found (the listed ones are easier)",
                        "≤ .01 of ≥ 500",
                        of(accused, surges),
                        met(surges >= 500 && accused <= .01 * surges));
    }

    private static String confusion(List<Answer> answers) {
        StringBuilder text = new StringBuilder("| truth |");
        for (Cause cause : Cause.values()) {
            text.append(' ').append(cause.code()).append(" |");
        }
        text.append(" not enough to tell |\n|---|")
                .append("---|".repeat(Cause.values().length + 1))
                .append('\n');
        for (Cause truth : Cause.values()) {
            List<Answer> of = answers.stream()
                    .filter(answer -> answer.group().cause() == truth)
                    .toList();
            text.append("| ").append(truth.code()).append(" |");
            for (Cause cause : Cause.values()) {
                long count =
                        count(of, answer -> answer.told() && answer.opinion().likeliest() == cause);
                text.append(cause == truth ? " **" + count + "** |" : " " + count + " |");
            }
            text.append(' ').append(count(of, answer -> !answer.told())).append(" |\n");
        }
        return text.toString();
    }

    private String surges() {
        List<Answer> surges = all.stream().filter(Answer::surge).toList();
        StringBuilder text = new StringBuilder();
        for (Known.How how : Known.How.values()) {
            group(
                            surges,
                            answer -> answer.group().how() == how,
                            answer -> answer.group().innocent())
                    .forEach((kind, of) -> text.append(surgeRow(how, kind, of)));
            text.append(surgeRow(
                    how,
                    "**all**",
                    surges.stream()
                            .filter(answer -> answer.group().how() == how)
                            .toList()));
        }
        return text.toString();
    }

    private static String surgeRow(Known.How how, String kind, List<Answer> of) {
        long accused = count(of, Answer::accused);
        Interval interval = Interval.clopperPearson(accused, of.size(), CONFIDENCE);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %d | %.4f to %.4f | %d | %d |%n",
                how.name().toLowerCase(Locale.ROOT),
                kind,
                of.size(),
                accused,
                interval.low(),
                interval.high(),
                count(of, answer -> answer.told() && answer.right()),
                count(of, answer -> !answer.told()));
    }

    /** By the likeliest cause's probability, each group weighed as in the fit. */
    private String calibration() {
        double[] weights = Balance.weights(all.stream().map(Answer::group).toList());
        StringBuilder text = new StringBuilder();
        double from = 0;
        for (double to : BIN_ENDS) {
            double sum = 0;
            double expected = 0;
            double right = 0;
            int groups = 0;
            for (int i = 0; i < weights.length; i++) {
                Answer answer = all.get(i);
                double p = answer.opinion().probability(answer.opinion().likeliest());
                if (p >= from && p < to) {
                    groups++;
                    sum += weights[i];
                    expected += weights[i] * p;
                    right += answer.right() ? weights[i] : 0;
                }
            }
            if (groups > 0) {
                text.append(String.format(
                        Locale.ROOT,
                        "| %.2f to %.2f | %d | %.3f | %.3f |%n",
                        from,
                        Math.min(1, to),
                        groups,
                        expected / sum,
                        right / sum));
            }
            from = to;
        }
        return text.toString();
    }

    private static String shares(List<Answer> answers, Function<Answer, String> by) {
        StringBuilder text = new StringBuilder();
        group(answers, any -> true, by)
                .forEach((name, of) -> text.append("| %s | %d | %s | %s | %s |%n"
                        .formatted(
                                name,
                                of.size(),
                                of(count(of, Answer::right), of.size()),
                                of(count(of, Answer::told), of.size()),
                                of(count(of, answer -> answer.told() && answer.right()), count(of, Answer::told)))));
        return text.toString();
    }

    private String peers(List<Answer> notSurges) {
        List<Answer> surges = incidents.stream().filter(Answer::surge).toList();
        String row = "| %s | %s | %s |%n";
        return row.formatted(
                        "this model, the likeliest cause",
                        of(count(notSurges, Answer::right), notSurges.size()),
                        of(count(surges, answer -> !answer.right()), surges.size()))
                + row.formatted(
                        "this model, where it tells",
                        of(count(notSurges, answer -> answer.told() && answer.right()), count(notSurges, Answer::told)),
                        of(count(surges, Answer::accused), surges.size()))
                + row.formatted(
                        "always " + peers.commonest().code(),
                        of(count(notSurges, answer -> answer.group().cause() == peers.commonest()), notSurges.size()),
                        of(peers.commonest() == Cause.GENUINE_SURGE ? 0 : surges.size(), surges.size()))
                + row.formatted(
                        "the commonest cause with the same pattern",
                        of(count(notSurges, this::patternRight), notSurges.size()),
                        of(count(surges, answer -> !patternRight(answer)), surges.size()));
    }

    private boolean patternRight(Answer answer) {
        return peers.byPattern(answer.group()) == answer.group().cause();
    }

    private static TreeMap<String, List<Answer>> group(
            List<Answer> answers, Predicate<Answer> which, Function<Answer, String> by) {
        return answers.stream().filter(which).collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    }

    private static long count(List<Answer> answers, Predicate<Answer> which) {
        return answers.stream().filter(which).count();
    }

    private static String of(long part, long all) {
        return all == 0 ? "–" : String.format(Locale.ROOT, "%.3f (%d of %d)", (double) part / all, part, all);
    }

    private static String met(boolean met) {
        return met ? "met" : "**not met**";
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
