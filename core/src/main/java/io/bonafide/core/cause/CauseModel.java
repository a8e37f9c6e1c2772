package io.bonafide.core.cause;

import io.bonafide.core.order.Sha256;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What each figure says of each cause. An immutable artefact, named by the SHA-256 of its canonical text, fitted elsewhere
 * ({@link CauseModelFitter}).
 *
 * <p>The idea: a figure's contrast with what is usual falls into a bin, and each bin has a weight for each cause, that is
 * the logarithm of how much commoner the bin is among incidents of that cause than among those of the others, shrunk for
 * what other figures say again. The weights add up; the causes' probabilities are the sums' softmax. A figure that is
 * missing says nothing. So a weight never has another sign than what was seen of its figure alone, and each can be read.
 * O(figures) for an incident.
 *
 * <p>The likeliest cause is told from a least probability on; one that is not a genuine surge only if the surge is out of
 * the question too, since to accuse what is genuine is the worse error. All numbers are kept to four decimals, so that the
 * text holds the whole model.
 *
 * @param tellFrom the least probability of a cause that is told
 * @param surgeUpTo the greatest probability of a genuine surge beside which another cause is told
 * @param base what each cause has before any figure is looked at
 * @param terms one for each figure; a figure without one says nothing
 */
public record CauseModel(double tellFrom, double surgeUpTo, List<Double> base, List<Term> terms) {
    private static final int CAUSES = Cause.values().length;

    public CauseModel {
        tellFrom = rounded(tellFrom);
        surgeUpTo = rounded(surgeUpTo);
        base = weights("base", base);
        terms = List.copyOf(terms);
        if (!(tellFrom > 0 && tellFrom <= 1) || !(surgeUpTo >= 0 && surgeUpTo <= 1)) {
            throw new IllegalArgumentException("""
                    The probabilities from which a cause is told (%s, a surge up to %s) must lie between 0 and 1.
                    Write shares such as 0.6 and 0.05.""".formatted(tellFrom, surgeUpTo));
        }
        Set<Figure> figures = EnumSet.noneOf(Figure.class);
        for (Term term : terms) {
            if (!figures.add(term.figure())) {
                throw new IllegalArgumentException("""
                        The figure (%s) stands twice in the model.
                        Give it one term.""".formatted(term.figure().code()));
            }
        }
    }

    /** What the figures say. */
    public CauseOpinion opinion(IncidentFigures figures) {
        Map<Cause, Double> probabilities = probabilities(figures);
        List<CauseEvidence> evidence = Weighing.evidence(this, figures, probabilities);
        if (tells(probabilities)) {
            return new CauseOpinion.Told(probabilities, evidence);
        }
        return new CauseOpinion.NotEnough(probabilities, evidence, Weighing.wouldTell(this, figures, probabilities));
    }

    private Map<Cause, Double> probabilities(IncidentFigures figures) {
        double[] sums = base.stream().mapToDouble(Double::doubleValue).toArray();
        for (Term term : terms) {
            double contrast = figures.contrast(term.figure());
            if (!Double.isNaN(contrast)) {
                List<Double> weights = term.bin(contrast).weights();
                for (int cause = 0; cause < CAUSES; cause++) {
                    sums[cause] += weights.get(cause);
                }
            }
        }
        double[] softmax = Softmax.of(sums);
        Map<Cause, Double> probabilities = new EnumMap<>(Cause.class);
        for (Cause cause : Cause.values()) {
            probabilities.put(cause, softmax[cause.ordinal()]);
        }
        return probabilities;
    }

    private boolean tells(Map<Cause, Double> probabilities) {
        double surge = Objects.requireNonNull(probabilities.get(Cause.GENUINE_SURGE));
        double most = probabilities.values().stream().mapToDouble(p -> p).max().orElseThrow();
        return most >= tellFrom && (surge == most || surge <= surgeUpTo);
    }

    /** The same weights with other limits of telling. */
    public CauseModel telling(double from, double surge) {
        return new CauseModel(from, surge, base, terms);
    }

    /** The same with every weight times {@code factor}: below 1 it is less sure of itself. */
    public CauseModel tempered(double factor) {
        return new CauseModel(
                tellFrom,
                surgeUpTo,
                times(base, factor),
                terms.stream().map(term -> term.times(factor)).toList());
    }

    /** The model as text: a line for each bin, in order. Equal models have equal texts. */
    public String canonicalText() {
        StringBuilder text = new StringBuilder("bonafide cause model 1\n");
        text.append("tell ")
                .append(decimal(tellFrom))
                .append(' ')
                .append(decimal(surgeUpTo))
                .append("\nbase");
        base.forEach(weight -> text.append(' ').append(decimal(weight)));
        text.append('\n');
        for (Term term : terms) {
            for (Bin bin : term.bins()) {
                text.append("bin ").append(term.figure().code()).append(' ').append(bin.fromText());
                bin.weights().forEach(weight -> text.append(' ').append(decimal(weight)));
                text.append('\n');
            }
        }
        return text.toString();
    }

    /** The model's name: the SHA-256 of its canonical text, in hexadecimal. */
    public String name() {
        return Sha256.hex(canonicalText().getBytes(StandardCharsets.UTF_8));
    }

    private static List<Double> weights(String of, List<Double> weights) {
        if (weights.size() != CAUSES || weights.stream().anyMatch(weight -> !Double.isFinite(weight))) {
            throw new IllegalArgumentException("""
                    The weights of %s (%s) are not %d numbers.
                    Give one for each cause.""".formatted(of, weights, CAUSES));
        }
        return weights.stream().map(CauseModel::rounded).toList();
    }

    private static List<Double> times(List<Double> weights, double factor) {
        return weights.stream().map(weight -> weight * factor).toList();
    }

    private static double rounded(double value) {
        return decimalOf(value).doubleValue();
    }

    private static String decimal(double value) {
        return decimalOf(value).toPlainString();
    }

    private static BigDecimal decimalOf(double value) {
        return new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN);
    }

    /**
     * One figure.
     *
     * @param bins by ascending start, the first from negative infinity on
     */
    public record Term(Figure figure, List<Bin> bins) {
        public Term {
            bins = List.copyOf(bins);
            if (bins.isEmpty() || bins.get(0).from() != Double.NEGATIVE_INFINITY) {
                throw new IllegalArgumentException("""
                        The bins of %s do not begin at negative infinity.
                        Let the first one be for all that is less than the second.""".formatted(figure.code()));
            }
            for (int i = 1; i < bins.size(); i++) {
                if (!(bins.get(i).from() > bins.get(i - 1).from())) {
                    throw new IllegalArgumentException("""
                            The bins of %s do not ascend (%s after %s).
                            Sort them and join equal ones.""".formatted(
                            figure.code(), bins.get(i).from(), bins.get(i - 1).from()));
                }
            }
        }

        Bin bin(double contrast) {
            int last = bins.size() - 1;
            while (bins.get(last).from() > contrast) {
                last--;
            }
            return bins.get(last);
        }

        private Term times(double factor) {
            return new Term(
                    figure,
                    bins.stream()
                            .map(bin -> new Bin(bin.from(), CauseModel.times(bin.weights(), factor)))
                            .toList());
        }
    }

    /**
     * What contrasts from {@code from} on say.
     *
     * @param weights one for each cause, in their order
     */
    public record Bin(double from, List<Double> weights) {
        public Bin {
            from = Double.isInfinite(from) ? from : rounded(from);
            weights = CauseModel.weights("the bin from " + from, weights);
        }

        double weight(Cause cause) {
            return weights.get(cause.ordinal());
        }

        private String fromText() {
            return Double.isInfinite(from) ? Double.toString(from) : decimal(from);
        }
    }
}
