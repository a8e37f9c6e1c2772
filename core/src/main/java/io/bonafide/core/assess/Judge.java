package io.bonafide.core.assess;

import io.bonafide.core.assess.quantity.LineView;
import io.bonafide.core.signal.Detector;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts a line before the detectors of one view and weighs what they say; for one thread. */
final class Judge {
    private final List<Detector> detectors;
    private final List<String> codes;
    private final boolean[] heard;
    private final LineView view;
    private final Evidence evidence;
    private final double[] weights;
    private final @Nullable Opinion[] opinions;

    /** A detector that reads nothing which the view computes is not asked: it could only abstain. */
    Judge(List<Detector> detectors, LineView view, EvidenceModel model) {
        this(detectors, view, model, Correction.NONE);
    }

    /** @param correction of what the model says */
    Judge(List<Detector> detectors, LineView view, EvidenceModel model, Correction correction) {
        this.detectors = detectors;
        this.view = view;
        this.codes = detectors.stream().map(Detector::code).toList();
        this.evidence = new Evidence(model, codes, correction);
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

    /** The last line's log-likelihood ratio as the engine has it, before anything that was learnt. */
    double engineRatio() {
        return evidence.uncorrected(weights);
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

    /** The last line's log-likelihood ratio if some detectors had said nothing, and others had found it ordinary. */
    double logRatioWithout(BitSet silent, BitSet ordinary) {
        double[] rest = weights.clone();
        ordinary.stream().forEach(i -> rest[i] = 0);
        silent.stream().forEach(i -> rest[i] = Double.NaN);
        return evidence.logRatio(rest);
    }

    /** Hears the last line's detectors again under a supposition. */
    Rehearing suppose(Map<Quantity, Double> values, Map<Quantity, Double> whereMissing) {
        Supposed line = new Supposed(view, values, whereMissing);
        double[] then = weights.clone();
        Set<String> ordinary = new HashSet<>();
        for (int i = 0; i < then.length; i++) {
            Detector detector = detectors.get(i);
            if (heard[i]) {
                then[i] = weight(detector.opine(line));
                if (then[i] == 0) {
                    ordinary.add(detector.code());
                }
            }
        }
        return new Rehearing(then, evidence, ordinary);
    }

    /**
     * What would be said of a line.
     *
     * @param ordinary the detectors that would find it so
     */
    record Rehearing(double[] weights, Evidence evidence, Set<String> ordinary) {
        double logRatio() {
            return evidence.logRatio(weights);
        }

        /** The same if one more detector had said nothing. */
        double without(int detector) {
            double[] rest = weights.clone();
            rest[detector] = Double.NaN;
            return evidence.logRatio(rest);
        }
    }

    /** The detector's place in the list. */
    int place(String code) {
        return codes.indexOf(code);
    }

    /** The detectors that found the last line suspicious. */
    BitSet suspicious() {
        BitSet suspicious = new BitSet(weights.length);
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                suspicious.set(i);
            }
        }
        return suspicious;
    }

    /**
     * The suspicions of a line, by what they add to its log odds; ties by the detectors' order.
     *
     * @param suspicious the detectors that found it so; no other is heard
     */
    List<Assessment.Signal> signals(int line, BitSet suspicious) {
        if (suspicious.isEmpty()) {
            return List.of();
        }
        view.at(line);
        List<Heard> heard = new ArrayList<>(suspicious.cardinality());
        for (int i = suspicious.nextSetBit(0); i >= 0; i = suspicious.nextSetBit(i + 1)) {
            Detector detector = detectors.get(i);
            if (detector.opine(view) instanceof Opinion.Suspicious opinion) {
                double added = evidence.added(i, opinion.weight());
                heard.add(new Heard(added, new Assessment.Signal(detector.code(), opinion)));
            }
        }
        heard.sort(Comparator.comparingDouble(Heard::added).reversed());
        return heard.stream().map(Heard::signal).toList();
    }

    private record Heard(double added, Assessment.Signal signal) {}

    private static double weight(@Nullable Opinion opinion) {
        if (opinion instanceof Opinion.Suspicious suspicious) {
            return suspicious.weight();
        }
        return opinion instanceof Opinion.Ordinary ? 0 : Double.NaN;
    }
}
