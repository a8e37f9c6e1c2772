package io.bonafide.core.exposure;

import io.bonafide.core.exposure.RulePackVersion.Penalties.OnLadder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A shop's findings so far, graded in one branch and one unit. */
final class History {
    private final ExposureQuestion question;
    private final OnLadder rules;
    private final List<GradedFinding> graded;
    private final List<GradedFinding> counting;

    History(ExposureQuestion question, OnLadder rules, Limits limits, CountingUnit unit) {
        this.question = question;
        this.rules = rules;
        List<PlatformFinding> ours =
                question.ofShop().stream().filter(question.pack()::grades).toList();
        graded = new Grading(question.pack(), limits, unit).grade(ours);
        counting = Grading.counting(graded, rules.counting().counter(), question.asOf());
    }

    /** Those that count now. */
    List<GradedFinding> counting() {
        return counting;
    }

    Priors priors() {
        return Grading.priors(counting, rules.ladder());
    }

    List<PointsStanding> points() {
        return new PointsTally(graded, rules).at(question.asOf());
    }

    int severe() {
        return (int) counting.stream().filter(GradedFinding::severe).count();
    }

    /** Which later findings are graded otherwise in {@code other}. */
    List<Exposure.Regraded> regradedIn(History other) {
        List<Exposure.Regraded> regraded = new ArrayList<>();
        for (GradedFinding was : counting) {
            other.counting.stream()
                    .filter(is -> is.finding().findingId().equals(was.finding().findingId()))
                    .filter(is -> !is.tier().code().equals(was.tier().code()))
                    .forEach(is -> regraded.add(new Exposure.Regraded(
                            was.finding().findingId(),
                            was.tier().code(),
                            is.tier().code())));
        }
        return regraded;
    }

    Exposure.Standing standing() {
        Instant asOf = question.asOf();
        MeasureCalendar calendar = new MeasureCalendar(question.pack().zone(), graded, rules);
        return new Exposure.Standing(
                rules.counting().counter().periodAt(asOf),
                counting,
                severe(),
                reached(),
                points(),
                calendar.all(asOf).stream()
                        .filter(measure -> measure.span().to().isAfter(asOf))
                        .toList(),
                calendar.gates(asOf),
                appeals());
    }

    private int reached() {
        return counting.stream()
                .mapToInt(finding -> rules.ladder().rank(finding.tier().code()))
                .max()
                .orElse(-1);
    }

    private List<Exposure.OpenAppeal> appeals() {
        return graded.stream()
                .map(GradedFinding::finding)
                .filter(finding -> finding.status() == PlatformFinding.Status.UPHELD)
                .flatMap(finding -> appeal(finding).stream())
                .toList();
    }

    private Optional<Exposure.OpenAppeal> appeal(PlatformFinding finding) {
        return Appeals.deadline(question.pack(), finding.foundAt(), AppealRule.StartsAt.NOTICE)
                .filter(deadline -> !deadline.passed(question.asOf()))
                .map(deadline -> new Exposure.OpenAppeal(finding.findingId(), deadline));
    }
}
