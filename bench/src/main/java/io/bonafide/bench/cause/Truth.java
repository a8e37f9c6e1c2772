package io.bonafide.bench.cause;

import io.bonafide.core.cause.Cause;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.simulate.Scenario;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The true cause of a group: the one that most of its lines have; where it is even, the one that is not a genuine surge. An
 * order that was imported twice is part of the error, whichever of the two rows is looked at.
 */
final class Truth {
    private final Map<LineKey, Label> labels;
    private final Set<String> importedTwice;

    Truth(Map<LineKey, Label> labels) {
        this.labels = labels;
        this.importedTwice = labels.values().stream()
                .filter(label -> Scenario.DATA_DOUBLE_IMPORT.code().equals(label.scenario()))
                .map(label -> label.line().orderId())
                .filter(order -> order.contains("-R"))
                .map(order -> order.substring(0, order.indexOf("-R")))
                .collect(Collectors.toSet());
    }

    Label label(LineKey line) {
        return Objects.requireNonNull(labels.get(line));
    }

    Cause of(LineKey line) {
        String cause = label(line).cause();
        if (cause == null) {
            return importedTwice.contains(line.orderId()) ? Cause.DATA_ERROR : Cause.GENUINE_SURGE;
        }
        return Cause.ofCode(cause).orElseThrow();
    }

    Cause of(List<LineKey> lines) {
        Map<Cause, Integer> counts = new EnumMap<>(Cause.class);
        lines.forEach(line -> counts.merge(of(line), 1, Integer::sum));
        int most = counts.values().stream().mapToInt(count -> count).max().orElseThrow();
        return counts.entrySet().stream()
                .filter(cause -> cause.getValue() == most)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** What most of the lines are called beside their cause. */
    String innocent(List<LineKey> lines) {
        Map<String, Integer> counts = new TreeMap<>();
        lines.forEach(
                line -> counts.merge(Objects.requireNonNullElse(label(line).scenario(), "ordinary"), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }
}
