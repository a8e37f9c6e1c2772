package io.bonafide.core.assess.innocence;

import io.bonafide.core.innocence.Condition;
import io.bonafide.core.innocence.Selection;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.LineKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which lines somebody's verdict clears. A reviewer's verdict and an appeal's outcome count whatever they are; of the
 * platform's only that a line is genuine, since its accusation is no truth label. The latest verdict of a line stands; an
 * undated one is older than all dated ones, and of equally old ones the less favourable stands.
 */
final class Verdicts {
    private static final Set<String> PERSONS = Set.of(Label.REVIEWER, Label.APPEAL);

    private Verdicts() {}

    /** The lines that are cleared, in order; counts what was left of those called genuine. */
    static List<LineKey> cleared(List<Label> labels, Selection.Count count) {
        SortedMap<LineKey, List<Label>> byLine = new TreeMap<>();
        labels.forEach(label ->
                byLine.computeIfAbsent(label.line(), any -> new ArrayList<>()).add(label));
        List<LineKey> cleared = new ArrayList<>();
        byLine.forEach((line, said) -> {
            if (stands(said, count)) {
                cleared.add(line);
            }
        });
        return cleared;
    }

    private static boolean stands(List<Label> said, Selection.Count count) {
        if (said.stream().noneMatch(Verdicts::genuine)) {
            return false;
        }
        count.passes(Condition.CALLED_GENUINE);
        List<Label> counted = said.stream().filter(Verdicts::counts).toList();
        if (counted.stream().noneMatch(Verdicts::genuine)) {
            return false;
        }
        count.passes(Condition.BY_A_PERSON_OR_CLEARANCE);
        boolean stands = Label.latest(counted).stream().allMatch(Verdicts::genuine);
        if (stands) {
            count.passes(Condition.NOT_TAKEN_BACK);
        }
        return stands;
    }

    private static boolean counts(Label label) {
        return PERSONS.contains(label.labelledBy())
                || Label.PLATFORM_FINDING.equals(label.labelledBy()) && genuine(label);
    }

    private static boolean genuine(Label label) {
        return label.verdict() == Label.Verdict.GENUINE;
    }
}
