package io.bonafide.bench.learn;

import io.bonafide.core.assess.LineSight;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.LineKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Labels of a reviewer who looks at what the engine suspects: four of five lines are drawn among the most suspected, twice as
 * many as are looked at, one of five among all.
 *
 * @param wrong the share of verdicts that are wrong
 */
record Reviewed(int count, double wrong) {
    private static final double OF_SUSPECTED = .8;

    List<Label> labels(List<LineSight> seen, Map<LineKey, Label> truth, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<LineSight> suspected = seen.stream()
                .sorted(Comparator.comparingDouble(
                        (LineSight line) -> -line.sight().logOdds()))
                .limit(2L * count)
                .toList();
        Set<LineKey> chosen = new LinkedHashSet<>();
        while (chosen.size() < Math.min(count, seen.size() / 2)) {
            List<LineSight> among = random.nextDouble() < OF_SUSPECTED ? suspected : seen;
            chosen.add(among.get(random.nextInt(among.size())).line());
        }
        List<Label> labels = new ArrayList<>();
        for (LineKey line : chosen) {
            boolean positive = ShopYear.positive(Objects.requireNonNull(truth.get(line)));
            boolean said = positive != random.nextDouble() < wrong;
            Label.Verdict verdict = said ? Label.Verdict.FAKE : Label.Verdict.GENUINE;
            labels.add(new Label(line, verdict, null, null, Label.REVIEWER, null));
        }
        return labels;
    }
}
