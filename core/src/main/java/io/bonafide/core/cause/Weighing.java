package io.bonafide.core.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which figures made a model say what it says, and which of the missing ones would change it. */
final class Weighing {
    private static final int MOST_EACH = 4;
    private static final int MOST_COLUMNS = 3;
    /** A cause less likely than this is out of the question: what speaks of it is not told. */
    private static final double LEAST_PROBABILITY = .05;
    /** A factor of a seventh more or less; below it a figure does not speak. */
    private static final double LEAST_WEIGHT = .15;
    /** A missing figure that could part two causes by a factor of two is worth asking for. */
    private static final double LEAST_PARTING = .7;

    private Weighing() {}

    static List<CauseEvidence> evidence(CauseModel model, IncidentFigures figures, Map<Cause, Double> probabilities) {
        List<CauseEvidence> told = new ArrayList<>();
        for (Cause cause : byProbability(probabilities)) {
            if (Objects.requireNonNull(probabilities.get(cause)) >= LEAST_PROBABILITY) {
                List<CauseEvidence> all = of(cause, model, figures);
                all.stream().filter(CauseEvidence::speaksFor).limit(MOST_EACH).forEach(told::add);
                all.stream()
                        .filter(evidence -> !evidence.speaksFor())
                        .limit(MOST_EACH)
                        .forEach(told::add);
            }
        }
        return told;
    }

    /** All that speaks of the cause, the heaviest first; ties in the registry's order. */
    private static List<CauseEvidence> of(Cause cause, CauseModel model, IncidentFigures figures) {
        List<CauseEvidence> all = new ArrayList<>();
        for (CauseModel.Term term : model.terms()) {
            if (figures.of(term.figure()) instanceof IncidentFigures.Known known) {
                double weight = term.bin(figures.contrast(term.figure())).weight(cause);
                if (Math.abs(weight) >= LEAST_WEIGHT) {
                    all.add(new CauseEvidence(cause, term.figure(), known.value(), known.usual(), weight));
                }
            }
        }
        all.sort(Comparator.<CauseEvidence>comparingDouble(evidence -> -Math.abs(evidence.weight()))
                .thenComparing(CauseEvidence::figure));
        return all;
    }

    static List<String> wouldTell(CauseModel model, IncidentFigures figures, Map<Cause, Double> probabilities) {
        List<Cause> causes = byProbability(probabilities);
        Map<String, Double> parting = new LinkedHashMap<>();
        for (CauseModel.Term term : model.terms()) {
            if (figures.of(term.figure()) instanceof IncidentFigures.Missing missing
                    && missing.why().couldBeGiven()) {
                parting.merge(term.figure().column(), parting(term, causes.get(0), causes.get(1)), Math::max);
            }
        }
        return parting.entrySet().stream()
                .filter(column -> column.getValue() >= LEAST_PARTING)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(MOST_COLUMNS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How far apart the figure's answers can put the two causes. */
    private static double parting(CauseModel.Term term, Cause one, Cause other) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (CauseModel.Bin bin : term.bins()) {
            double difference = bin.weight(one) - bin.weight(other);
            least = Math.min(least, difference);
            most = Math.max(most, difference);
        }
        return most - least;
    }

    private static List<Cause> byProbability(Map<Cause, Double> probabilities) {
        return probabilities.entrySet().stream()
                .sorted(Map.Entry.<Cause, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
