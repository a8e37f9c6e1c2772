package io.bonafide.core.cause;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is said of an incident's cause. It proposes; a person decides. */
public sealed interface CauseOpinion {

    /** Every cause's probability; they add up to one. */
    Map<Cause, Double> probabilities();

    /** What speaks for and against each cause that is not out of the question, the heaviest of each first. */
    List<CauseEvidence> evidence();

    /** The cause with the greatest probability, told or not. */
    default Cause likeliest() {
        return probabilities().entrySet().stream()
                .max(Map.Entry.<Cause, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    default double probability(Cause cause) {
        return Objects.requireNonNull(probabilities().get(cause));
    }

    /** The likeliest cause is told. */
    record Told(Map<Cause, Double> probabilities, List<CauseEvidence> evidence) implements CauseOpinion {
        public Told {
            probabilities = complete(probabilities);
            evidence = List.copyOf(evidence);
        }

        public Cause cause() {
            return likeliest();
        }
    }

    /**
     * The figures do not suffice.
     *
     * @param wouldTell columns and side files that are not there and could part the two likeliest causes, the most telling
     *     first; empty if no record would
     */
    record NotEnough(Map<Cause, Double> probabilities, List<CauseEvidence> evidence, List<String> wouldTell)
            implements CauseOpinion {
        public NotEnough {
            probabilities = complete(probabilities);
            evidence = List.copyOf(evidence);
            wouldTell = List.copyOf(wouldTell);
        }
    }

    private static Map<Cause, Double> complete(Map<Cause, Double> given) {
        Map<Cause, Double> all = new EnumMap<>(given);
        double sum = all.values().stream()
                .sorted(Comparator.naturalOrder())
                .mapToDouble(p -> p)
                .sum();
        if (all.size() != Cause.values().length || !(Math.abs(sum - 1) < 1e-9)) {
            throw new IllegalArgumentException("""
                    The probabilities (%s) are not of all causes, or do not add up to 1.
                    Give one for each.""".formatted(given));
        }
        return Collections.unmodifiableMap(all);
    }
}
