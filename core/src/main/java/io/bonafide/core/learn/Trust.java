package io.bonafide.core.learn;

import io.bonafide.core.order.Label;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much a label counts.
 *
 * <p>A label has its source's weight; n lines of one group, which one look decided, count as √n. A source that only ever
 * gave one answer, such as a platform that accuses or appeals that were won, cannot show how often that answer is
 * wrong, and which lines it speaks of depends on what they are: the labels of such sources count, in all, at most as
 * much as those of the sources that gave both answers. Without one of these nothing counts. Reviewers look at suspected
 * lines first; that depends on what the engine said alone, and a fit of the answer given what the engine said bears it.
 *
 * @param bySource from 0 to 1
 * @param ofOthers the weight of a source that is not named
 */
public record Trust(SortedMap<String, Double> bySource, double ofOthers) {

    public Trust {
        bySource = Collections.unmodifiableSortedMap(new TreeMap<>(bySource));
        bySource.forEach(Trust::requireWeight);
        requireWeight("others", ofOthers);
    }

    /** Persons and decided appeals count whole, a platform's accusation a quarter, unnamed sources half. */
    public static Trust defaults() {
        return new Trust(
                new TreeMap<>(Map.of(
                        Label.REVIEWER, 1.0, Label.APPEAL, 1.0, Label.SIMULATION, 1.0, Label.PLATFORM_FINDING, .25)),
                .5);
    }

    /** The weight of each lesson, in their order. O(n). */
    double[] weights(List<Lesson> lessons) {
        Map<String, Integer> groups = new HashMap<>();
        Set<String> positive = new HashSet<>();
        Set<String> genuine = new HashSet<>();
        for (Lesson lesson : lessons) {
            groups.merge(lesson.group(), 1, Integer::sum);
            (lesson.positive() ? positive : genuine).add(lesson.source());
        }
        double[] weights = new double[lessons.size()];
        double both = 0;
        double one = 0;
        for (int i = 0; i < weights.length; i++) {
            Lesson lesson = lessons.get(i);
            weights[i] = bySource.getOrDefault(lesson.source(), ofOthers)
                    / StrictMath.sqrt(groups.getOrDefault(lesson.group(), 1));
            boolean gaveBoth = positive.contains(lesson.source()) && genuine.contains(lesson.source());
            both += gaveBoth ? weights[i] : 0;
            one += gaveBoth ? 0 : weights[i];
        }
        double share = one > both ? both / one : 1;
        for (int i = 0; i < weights.length; i++) {
            String source = lessons.get(i).source();
            weights[i] *= positive.contains(source) && genuine.contains(source) ? 1 : share;
        }
        return weights;
    }

    private static void requireWeight(String source, double weight) {
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("""
                    The weight (%s) of labels by (%s) is not between 0 and 1.
                    Write 1 to believe them, 0 to leave them out.""".formatted(weight, source));
        }
    }
}
