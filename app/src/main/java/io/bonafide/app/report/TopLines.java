package io.bonafide.app.report;

import io.bonafide.core.assess.Assessment;
import io.bonafide.core.assess.Band;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the lines that stand out, at most a given number of them, the most likely ones. */
final class TopLines {
    private static final Comparator<Assessment> MOST_LIKELY_FIRST =
            Comparator.comparingDouble(Assessment::probability).reversed().thenComparing(Assessment::line);

    private final int most;
    private final PriorityQueue<Assessment> kept = new PriorityQueue<>(MOST_LIKELY_FIRST.reversed());
    private long seen;

    TopLines(int most) {
        this.most = most;
    }

    void add(Assessment assessment) {
        if (assessment.band() == Band.CLEAR && assessment.incidentId() == null) {
            return;
        }
        seen++;
        kept.add(assessment);
        if (kept.size() > most) {
            kept.remove();
        }
    }

    /** Most likely first; ties by key. */
    List<Assessment> lines() {
        return kept.stream().sorted(MOST_LIKELY_FIRST).toList();
    }

    /** How many stood out in all. */
    long seen() {
        return seen;
    }
}
