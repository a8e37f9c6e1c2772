package io.bonafide.core.assess;

import io.bonafide.core.assess.quantity.LineView;
import io.bonafide.core.signal.Detector;
import io.bonafide.core.signal.Opinion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a line before the detectors of one view and weighs what they say. */
final class Judge {
    private final List<Detector> detectors;
    private final boolean[] heard;
    private final LineView view;
    private final Evidence evidence;
    private final double[] weights;
    private final @Nullable Opinion[] opinions;

    /** A detector that reads nothing which the view computes is not asked: it could only abstain. */
    Judge(List<Detector> detectors, LineView view, EvidenceModel model) {
        this.detectors = detectors;
        this.view = view;
        this.evidence =
                new Evidence(model, detectors.stream().map(Detector::code).toList());
        this.weights = new double[detectors.size()];
        this.opinions = new @Nullable Opinion[detectors.size()];
        this.heard = new boolean[detectors.size()];
        for (int i = 0; i < heard.length; i++) {
            heard[i] = detectors.get(i).reads().stream().anyMatch(view::computes);
        }
    }

    /** Hears the detectors of the line and gives its log-likelihood ratio. */
    double logRatio(int line) {
        view.at(line);
        for (int i = 0; i < weights.length; i++) {
            @Nullable Opinion opinion = heard[i] ? detectors.get(i).opine(view) : null;
            opinions[i] = opinion;
            weights[i] = weight(opinion);
        }
        return evidence.logRatio(weights);
    }

    /** What the detectors said of the last line; null of one that was not asked. */
    @Nullable
    Opinion opinion(int detector) {
        return opinions[detector];
    }

    /** The weights of the last line; a copy. */
    double[] weights() {
        return weights.clone();
    }

    boolean anySuspicion() {
        return Arrays.stream(weights).anyMatch(weight -> weight > 0);
    }

    /** The suspicions of the last line, by what they add to its log odds; ties by the detectors' order. */
    List<Assessment.Signal> signals() {
        List<Integer> suspicious = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                suspicious.add(i);
            }
        }
        suspicious.sort(Comparator.comparingDouble(this::added).reversed());
        List<Assessment.Signal> signals = new ArrayList<>();
        for (int i : suspicious) {
            if (opinions[i] instanceof Opinion.Suspicious opinion) {
                signals.add(new Assessment.Signal(detectors.get(i).code(), opinion));
            }
        }
        return signals;
    }

    private double added(int detector) {
        return evidence.added(detector, weights[detector]);
    }

    private static double weight(@Nullable Opinion opinion) {
        if (opinion instanceof Opinion.Suspicious suspicious) {
            return suspicious.weight();
        }
        return opinion instanceof Opinion.Ordinary ? 0 : Double.NaN;
    }
}
