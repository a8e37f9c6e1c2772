package io.bonafide.core.assess;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A model laid out for the detectors of one engine, by their place in its list. */
final class Evidence {
    private final EvidenceModel.@Nullable Term[] terms;
    private final int[] groupOf;
    private final double[] rest;
    private final double[] sum;
    private final double[] strongest;
    private final Correction correction;

    Evidence(EvidenceModel model, List<String> detectors) {
        this(model, detectors, Correction.NONE);
    }

    Evidence(EvidenceModel model, List<String> detectors, Correction correction) {
        this.correction = correction;
        Map<String, EvidenceModel.Term> byDetector = new HashMap<>();
        model.terms().forEach(term -> byDetector.put(term.detector(), term));
        terms = new EvidenceModel.@Nullable Term[detectors.size()];
        groupOf = new int[detectors.size()];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = byDetector.get(detectors.get(i));
            groupOf[i] = groupOf(model, detectors.get(i));
        }
        rest = model.groups().stream().mapToDouble(EvidenceModel.Group::rest).toArray();
        sum = new double[rest.length];
        strongest = new double[rest.length];
    }

    /** What a suspicion of that weight adds; 0 for an ordinary answer, an abstention and a detector without a term. */
    double added(int detector, double weight) {
        EvidenceModel.@Nullable Term term = terms[detector];
        return term == null || weight == 0 ? 0 : term.added(weight);
    }

    /**
     * The log-likelihood ratio of a line.
     *
     * @param weights of each detector: NaN where it abstained, 0 where it found the line ordinary
     */
    double logRatio(double[] weights) {
        return correction.logRatio(uncorrected(weights), weights);
    }

    /** The same as the model alone has it. */
    double uncorrected(double[] weights) {
        double total = 0;
        Arrays.fill(sum, 0);
        Arrays.fill(strongest, 0);
        for (int i = 0; i < terms.length; i++) {
            EvidenceModel.@Nullable Term term = terms[i];
            if (term != null && !Double.isNaN(weights[i])) {
                total += term.ordinary() + addedAlone(i, added(i, weights[i]));
            }
        }
        for (int group = 0; group < rest.length; group++) {
            total += strongest[group] + rest[group] * (sum[group] - strongest[group]);
        }
        return total;
    }

    /** What counts of {@code added} at once; a group's members are counted when all are known. */
    private double addedAlone(int detector, double added) {
        int group = groupOf[detector];
        if (group < 0) {
            return added;
        }
        sum[group] += added;
        strongest[group] = Math.max(strongest[group], added);
        return 0;
    }

    private static int groupOf(EvidenceModel model, String detector) {
        for (int group = 0; group < model.groups().size(); group++) {
            if (model.groups().get(group).detectors().contains(detector)) {
                return group;
            }
        }
        return -1;
    }
}
