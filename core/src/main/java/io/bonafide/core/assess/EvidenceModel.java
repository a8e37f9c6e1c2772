package io.bonafide.core.assess;

import io.bonafide.core.order.Sha256;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much each detector's answer says, as natural logarithms of likelihood ratios. An immutable artefact, named by the
 * SHA-256 of its canonical text, fitted elsewhere ({@link EvidenceModelFitter}).
 *
 * <p>A detector that abstains says nothing. One that finds a line ordinary says a little for it; one that finds it
 * suspicious says more against it the greater its weight, never less. Detectors that read the same thing form a group, in
 * which the strongest counts in full and the others in part. {@code logit p = logit(prior) + Σ ordinary + Σ groups}. All
 * numbers are kept to six decimals, so that the text holds the whole model.
 *
 * @param terms one for each detector; a detector without one says nothing
 * @param groups disjoint; a detector in none counts in full
 */
public record EvidenceModel(List<Term> terms, List<Group> groups) {

    public EvidenceModel {
        terms = List.copyOf(terms);
        groups = List.copyOf(groups);
        Set<String> detectors = new HashSet<>();
        for (Term term : terms) {
            requireNew(detectors, term.detector());
        }
        Set<String> grouped = new HashSet<>();
        for (Group group : groups) {
            group.detectors().forEach(detector -> requireNew(grouped, detector));
        }
    }

    /** A model that says nothing: every line has the prior's probability. */
    public static EvidenceModel silent() {
        return new EvidenceModel(List.of(), List.of());
    }

    /** The model as text: a line for each term and group, in order. Equal models have equal texts. */
    public String canonicalText() {
        StringBuilder text = new StringBuilder("bonafide evidence model 1\n");
        for (Term term : terms) {
            text.append("term ").append(term.detector()).append(' ').append(decimal(term.ordinary()));
            term.steps()
                    .forEach(step -> text.append(' ')
                            .append(decimal(step.from()))
                            .append(':')
                            .append(decimal(step.increment())));
            text.append('\n');
        }
        for (Group group : groups) {
            text.append("group ").append(group.name()).append(' ').append(decimal(group.rest()));
            group.detectors().forEach(detector -> text.append(' ').append(detector));
            text.append('\n');
        }
        return text.toString();
    }

    /** The model's name: the SHA-256 of its canonical text, in hexadecimal. */
    public String name() {
        return Sha256.hex(canonicalText().getBytes(StandardCharsets.UTF_8));
    }

    private static void requireNew(Set<String> known, String detector) {
        if (!known.add(detector)) {
            throw new IllegalArgumentException("""
                    The detector (%s) stands twice in the model.
                    Give it one term and at most one group.""".formatted(detector));
        }
    }

    private static double rounded(double value) {
        return decimalOf(value).doubleValue();
    }

    private static String decimal(double value) {
        return decimalOf(value).toPlainString();
    }

    private static BigDecimal decimalOf(double value) {
        return new BigDecimal(value).setScale(6, RoundingMode.HALF_EVEN);
    }

    /**
     * What one detector says.
     *
     * @param ordinary the log-likelihood ratio of finding a line ordinary, or suspicious before its steps are added; at
     *     most 0
     * @param steps what a suspicion adds, by ascending weight
     */
    public record Term(String detector, double ordinary, List<Step> steps) {
        public Term {
            steps = List.copyOf(steps);
            ordinary = rounded(ordinary);
            if (!(ordinary <= 0) || Double.isInfinite(ordinary)) {
                throw new IllegalArgumentException("""
                        The log-likelihood ratio (%s) of an ordinary answer of %s must be finite and at most 0.
                        To find nothing is no evidence against a line.""".formatted(ordinary, detector));
            }
            for (int i = 1; i < steps.size(); i++) {
                if (steps.get(i).from() <= steps.get(i - 1).from()) {
                    throw new IllegalArgumentException("""
                            The steps of %s do not ascend (%s after %s).
                            Sort them and join equal ones.""".formatted(
                            detector, steps.get(i).from(), steps.get(i - 1).from()));
                }
            }
        }

        /** What the steps that {@code weight} reaches add up to; 0 for an ordinary line. */
        public double added(double weight) {
            double added = 0;
            for (Step step : steps) {
                if (weight > 0 && weight >= step.from()) {
                    added += step.increment();
                }
            }
            return added;
        }
    }

    /**
     * From this weight on, this much more.
     *
     * @param from 0 for every suspicion
     * @param increment at least 0
     */
    public record Step(double from, double increment) {
        public Step {
            from = rounded(from);
            increment = rounded(increment);
            if (!(from >= 0) || !(increment >= 0) || Double.isInfinite(increment)) {
                throw new IllegalArgumentException("""
                        The step (from %s, %s more) must not be negative.
                        More weight is never less evidence.""".formatted(from, increment));
            }
        }
    }

    /**
     * Detectors that read the same thing.
     *
     * @param rest the part, 0 to 1, in which all but the strongest count
     */
    public record Group(String name, double rest, List<String> detectors) {
        public Group {
            detectors = List.copyOf(detectors);
            rest = rounded(rest);
            if (!(rest >= 0 && rest <= 1)) {
                throw new IllegalArgumentException("""
                        The group (%s) counts the rest in part (%s), which is not 0 to 1.
                        Write 0 for the strongest alone and 1 for all in full.""".formatted(name, rest));
            }
        }
    }
}
