package io.bonafide.core.learn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Lessons in two spans of time. A group is in the span in which it begins, so that no look teaches and tests.
 *
 * @param laterFrom when the later one begins
 */
record Spans(Part earlier, Part later, Instant laterFrom) {

    /** Lessons and their weights. */
    record Part(List<Lesson> lessons, double[] weights) {

        int count(boolean positive) {
            return (int) lessons.stream()
                    .filter(lesson -> lesson.positive() == positive)
                    .count();
        }

        /** All lessons that have weight. */
        static Part of(List<Lesson> lessons, double[] weights) {
            return chosen(lessons, weights, lesson -> true);
        }

        private static Part chosen(List<Lesson> lessons, double[] weights, Predicate<Lesson> which) {
            List<Lesson> chosen = new ArrayList<>();
            List<Double> theirs = new ArrayList<>();
            for (int i = 0; i < weights.length; i++) {
                if (weights[i] > 0 && which.test(lessons.get(i))) {
                    chosen.add(lessons.get(i));
                    theirs.add(weights[i]);
                }
            }
            return new Part(
                    chosen, theirs.stream().mapToDouble(Double::doubleValue).toArray());
        }

        int least() {
            return Math.min(count(true), count(false));
        }
    }

    /**
     * @param lessons by time, not empty
     * @param weights those of weight 0 are in neither span
     * @param share of the lessons that are later, about
     */
    static Spans of(List<Lesson> lessons, double[] weights, double share) {
        Instant from = lessons.get((int) ((1 - share) * lessons.size())).at();
        Map<String, Instant> begins = new HashMap<>();
        lessons.forEach(lesson -> begins.merge(lesson.group(), lesson.at(), (a, b) -> a.isBefore(b) ? a : b));
        Predicate<Lesson> early =
                lesson -> begins.getOrDefault(lesson.group(), lesson.at()).isBefore(from);
        return new Spans(Part.chosen(lessons, weights, early), Part.chosen(lessons, weights, early.negate()), from);
    }
}
