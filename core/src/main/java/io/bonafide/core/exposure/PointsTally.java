package io.bonafide.core.exposure;

import io.bonafide.core.exposure.RulePackVersion.Penalties.OnLadder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sums points by class over time: each class by itself, reset with the counter's period, nodes passed on the way. */
final class PointsTally {
    private final List<GradedFinding> graded;
    private final OnLadder rules;

    PointsTally(List<GradedFinding> graded, OnLadder rules) {
        this.graded = graded;
        this.rules = rules;
    }

    List<PointsStanding> at(Instant asOf) {
        return rules.pointClasses().stream().map(c -> standing(c, asOf)).toList();
    }

    /** Every passing of a node, in time. */
    List<Passed> passed(Instant asOf) {
        List<Passed> passed = new ArrayList<>();
        rules.pointClasses().forEach(pointClass -> walk(pointClass, asOf, passed));
        return passed;
    }

    private PointsStanding standing(PointClass pointClass, Instant asOf) {
        int points = walk(pointClass, asOf, new ArrayList<>());
        return new PointsStanding(
                pointClass.code(),
                pointClass.title(),
                points,
                nextNode(pointClass, points),
                pointClass.basis().verified());
    }

    private int walk(PointClass pointClass, Instant asOf, List<Passed> passed) {
        int sum = 0;
        @Nullable Instant last = null;
        for (GradedFinding finding : ofClass(pointClass, asOf)) {
            Instant at = finding.finding().foundAt();
            int before = left(pointClass, sum, last, at);
            sum = before + finding.points();
            for (PointClass.Node node : pointClass.nodes()) {
                int times = node.passed(before, sum);
                if (times > 0) {
                    passed.add(new Passed(node, at, times, pointClass.basis().verified()));
                }
            }
            last = at;
        }
        return left(pointClass, sum, last, asOf);
    }

    private List<GradedFinding> ofClass(PointClass pointClass, Instant asOf) {
        return graded.stream()
                .filter(finding -> pointClass.code().equals(finding.pointClass()))
                .filter(finding -> !finding.finding().foundAt().isAfter(asOf))
                .filter(finding -> inYearsOrWindow(finding, asOf))
                .toList();
    }

    /** A rolling counter forgets one by one; a year's all at once, in {@link #left}. */
    private boolean inYearsOrWindow(GradedFinding finding, Instant asOf) {
        Counter counter = rules.counting().counter();
        return counter instanceof Counter.CalendarYear
                || counter.counts(finding.finding().foundAt(), asOf);
    }

    private int left(PointClass pointClass, int sum, @Nullable Instant last, Instant now) {
        boolean reset = last != null
                && rules.counting().counter() instanceof Counter.CalendarYear year
                && !year.counts(last, now);
        return reset ? pointClass.carry().carried(sum) : sum;
    }

    private static @Nullable Integer nextNode(PointClass pointClass, int points) {
        Optional<Integer> next = pointClass.nodes().stream()
                .map(node -> node.repeats()
                        ? Integer.valueOf((points / node.points() + 1) * node.points())
                        : Integer.valueOf(node.points()))
                .filter(node -> node > points)
                .min(Integer::compare);
        return next.orElse(null);
    }

    /**
     * A node passed.
     *
     * @param times how often at once, for instance 4 by 48 points at a node of every 12
     */
    record Passed(PointClass.Node node, Instant at, int times, boolean verified) {}
}
