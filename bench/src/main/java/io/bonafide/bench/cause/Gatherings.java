package io.bonafide.bench.cause;

import io.bonafide.core.assess.Hindsight;
import io.bonafide.core.cause.Cause;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.simulate.Innocent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whole stories, told from the labels: a live stream, a creator's day, a neighbourhood's or a company's purchase, each parted
 * from the next of its kind by a pause; and all the lines of one cause.
 */
final class Gatherings {
    private static final Duration PAUSE = Duration.ofHours(3);
    private static final int FEWEST = 4;
    private static final int FEW = 8;
    private static final Set<String> INNOCENT =
            Set.of(Innocent.LIVE.code(), Innocent.CREATOR.code(), Innocent.GROUP_BUY.code(), Innocent.CORPORATE.code());

    private final Truth truth;
    private final Map<String, Story> open = new TreeMap<>();
    private final List<List<LineKey>> all = new ArrayList<>();

    private Gatherings(Truth truth) {
        this.truth = truth;
    }

    static List<List<LineKey>> of(Hindsight hindsight, Truth truth) {
        Gatherings gatherings = new Gatherings(truth);
        hindsight.forEachAssessment(assessment -> gatherings.add(assessment.line(), assessment.placedAt()));
        gatherings.open.values().forEach(gatherings::close);
        return gatherings.all;
    }

    private void add(LineKey line, Instant at) {
        @Nullable String kind = kind(line);
        if (kind == null) {
            return;
        }
        @Nullable Story story = open.get(kind);
        if (story != null
                && INNOCENT.contains(kind)
                && Duration.between(story.last, at).compareTo(PAUSE) > 0) {
            close(story);
            story = null;
        }
        if (story == null) {
            story = new Story();
            open.put(kind, story);
        }
        story.lines.add(line);
        story.last = at;
    }

    private @Nullable String kind(LineKey line) {
        Label label = truth.label(line);
        if (label.scenario() != null && INNOCENT.contains(label.scenario())) {
            return label.scenario();
        }
        Cause cause = truth.of(line);
        return cause == Cause.GENUINE_SURGE ? null : cause.code() + " " + label.scenario();
    }

    private void close(Story story) {
        Set<String> orders = story.lines.stream().map(LineKey::orderId).collect(Collectors.toSet());
        if (orders.size() >= FEWEST) {
            all.add(List.copyOf(story.lines));
            if (truth.of(story.lines) != Cause.GENUINE_SURGE) {
                parts(story.lines);
            }
        }
    }

    /** A notice may list only part of a story: its beginning, its later half, and a few lines from here and there. */
    private void parts(List<LineKey> lines) {
        int size = lines.size();
        if (size >= 2 * FEW) {
            all.add(List.copyOf(lines.subList(0, Math.max(FEW, size / 6))));
            all.add(List.copyOf(lines.subList(size / 2, size)));
            all.add(List.copyOf(lines.subList(size / 3, size / 3 + FEW)));
            all.add(List.copyOf(lines.subList(size / 4, size / 4 + FEW / 2)));
            all.add(List.copyOf(lines.subList(size / 5, size / 5 + 2)));
        }
    }

    private static final class Story {
        private final List<LineKey> lines = new ArrayList<>();
        private Instant last = Instant.MIN;
    }
}
