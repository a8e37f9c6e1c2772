package io.bonafide.core.assess;

import io.bonafide.core.learn.Lesson;
import io.bonafide.core.learn.Unlabelled;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.LineKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A shop's labels beside what the engine saw of their lines.
 *
 * <p>Whoever is not the platform overrules it; among equals the latest label of a line stands, an undated one is older than
 * all dated ones, and equally old ones that contradict each other say nothing, as {@code unclear} does. Of unlabelled lines
 * every k-th is kept, about {@value #MOST_UNLABELLED} in all, and stands for k.
 *
 * @param lessons in the order in which the lines were placed
 * @param unlabelled in the same order
 * @param unknown how many labelled lines are not in the records
 */
public record Lessons(List<Lesson> lessons, List<Unlabelled> unlabelled, int unknown) {
    static final int MOST_UNLABELLED = 20_000;

    private static final Set<String> SOURCES =
            Set.of(Label.REVIEWER, Label.APPEAL, Label.SIMULATION, Label.PLATFORM_FINDING, Label.NOBODY_NAMED);
    private static final String OTHER = "other";

    public Lessons {
        lessons = List.copyOf(lessons);
        unlabelled = List.copyOf(unlabelled);
    }

    /** Every line is looked at once. */
    public static Lessons of(Hindsight hindsight, List<Label> labels) {
        Map<LineKey, List<Label>> byLine = new HashMap<>();
        labels.forEach(label ->
                byLine.computeIfAbsent(label.line(), any -> new ArrayList<>()).add(label));
        int all = byLine.size();
        long step = 1 + hindsight.lines() / MOST_UNLABELLED;
        List<Lesson> lessons = new ArrayList<>();
        List<Unlabelled> unlabelled = new ArrayList<>();
        long[] known = new long[2];
        hindsight.forEachSight(line -> {
            List<Label> said = byLine.getOrDefault(line.line(), List.of());
            if (!said.isEmpty()) {
                known[0]++;
                standing(said).ifPresent(label -> lessons.add(lesson(line, label)));
            } else if (known[1]++ % step == 0) {
                unlabelled.add(new Unlabelled(line.placedAt(), (int) step, line.sight()));
            }
        });
        return new Lessons(lessons, unlabelled, (int) (all - known[0]));
    }

    private static Lesson lesson(LineSight line, Label label) {
        String group = line.incidentId() == null ? "order " + line.line().orderId() : "incident " + line.incidentId();
        String source = SOURCES.contains(label.labelledBy()) ? label.labelledBy() : OTHER;
        boolean positive = label.verdict() != Label.Verdict.GENUINE;
        return new Lesson(line.placedAt(), group, source, positive, line.sight());
    }

    private static Optional<Label> standing(List<Label> said) {
        List<Label> persons = said.stream()
                .filter(label -> !label.labelledBy().equals(Label.PLATFORM_FINDING))
                .toList();
        List<Label> last = Label.latest(persons.isEmpty() ? said : persons);
        boolean agreed = last.stream()
                        .map(label -> label.verdict() == Label.Verdict.GENUINE)
                        .distinct()
                        .count()
                == 1;
        boolean clear = last.stream().noneMatch(label -> label.verdict() == Label.Verdict.UNCLEAR);
        return agreed && clear ? last.stream().min(Comparator.comparing(Label::labelledBy)) : Optional.empty();
    }
}
