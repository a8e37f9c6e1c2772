package io.bonafide.core.assess;

import io.bonafide.core.signal.Detector;
import io.bonafide.core.signal.Opinion;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts why each detector abstained. Quick where it gives the same instance of a reason for line after line. */
final class AbstentionCount {
    private static final Comparator<Opinion.Reason> REASONS =
            Comparator.comparing(Opinion.Reason::column).thenComparing(Opinion.Reason::kind);

    private final List<Detector> detectors;
    private final Opinion.@Nullable Reason[] last;
    private final long[] run;
    private final Map<String, Map<Opinion.Reason, Long>> counts = new LinkedHashMap<>();

    AbstentionCount(List<Detector> detectors) {
        this.detectors = detectors;
        this.last = new Opinion.@Nullable Reason[detectors.size()];
        this.run = new long[detectors.size()];
        detectors.forEach(detector -> counts.put(detector.code(), new TreeMap<>(REASONS)));
    }

    /** Counts what the detectors said of the judge's last line. */
    void add(Judge judge) {
        for (int i = 0; i < run.length; i++) {
            if (judge.opinion(i) instanceof Opinion.Abstained abstained) {
                if (abstained.why() != last[i]) {
                    flush(i);
                    last[i] = abstained.why();
                }
                run[i]++;
            }
        }
    }

    /** Adds what another has counted. */
    void add(AbstentionCount other) {
        other.byDetector()
                .forEach((detector, reasons) -> reasons.forEach((reason, lines) ->
                        Objects.requireNonNull(counts.get(detector)).merge(reason, lines, Long::sum)));
    }

    /** By detector, in the engine's order, and by column. */
    Map<String, Map<Opinion.Reason, Long>> byDetector() {
        for (int i = 0; i < run.length; i++) {
            flush(i);
        }
        return Collections.unmodifiableMap(counts);
    }

    private void flush(int detector) {
        Opinion.@Nullable Reason reason = last[detector];
        if (reason != null) {
            String code = detectors.get(detector).code();
            Objects.requireNonNull(counts.get(code)).merge(reason, run[detector], Long::sum);
            run[detector] = 0;
        }
    }
}
