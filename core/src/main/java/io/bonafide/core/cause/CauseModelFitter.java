package io.bonafide.core.cause;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fits a {@link CauseModel} to incidents whose cause is known.
 *
 * <p>The idea: naive Bayes whose terms are then weighed. First the logarithm of how much commoner each bin of a figure is
 * among one cause's incidents than among all causes' on average, with every bin seen {@value #PSEUDO} times more as often
 * as it is in all, so that rare bins say little. Then one factor of at least zero for each figure and cause, which maximises
 * the likelihood of the causes together, less {@value #PENALTY} times the factors' squares: figures that say the same thing
 * share what it is worth. Accelerated projected gradient (Beck and Teboulle, "A fast iterative shrinkage-thresholding
 * algorithm", 2009). Time O(steps × incidents × figures), memory O(incidents × figures). Deterministic.
 */
public final class CauseModelFitter {
    private static final double[] QUANTILES = {.04, .12, .25, .4, .55, .7, .82, .9, .96};
    private static final double BEYOND_ROUNDING = 1e-3;
    private static final double PSEUDO = 8;
    private static final double PENALTY = 3;
    private static final int STEPS = 800;
    private static final int CAUSES = Cause.values().length;
    private static final Figure[] FIGURES = Figure.values();

    private final List<Example> examples;
    private final double[][] cuts = new double[FIGURES.length][];
    private final double[][][] logRatios = new double[FIGURES.length][][];
    /** The bin of each figure of each example; -1 where it is missing. */
    private final int[][] bins;

    private CauseModelFitter(List<Example> examples) {
        this.examples = examples;
        for (int figure = 0; figure < FIGURES.length; figure++) {
            cuts[figure] = cuts(FIGURES[figure]);
        }
        this.bins = examples.stream().map(this::binned).toArray(int[][]::new);
        for (int figure = 0; figure < FIGURES.length; figure++) {
            logRatios[figure] = logRatios(figure);
        }
    }

    /** The model of these examples; it tells every cause, until it is given limits of telling. */
    public static CauseModel fit(List<Example> examples) {
        CauseModelFitter fitter = new CauseModelFitter(List.copyOf(examples));
        return fitter.model(fitter.descend());
    }

    /** Quantiles of the known contrasts, so that no bin is nearly empty. */
    private double[] cuts(Figure figure) {
        double[] sorted = examples.stream()
                .mapToDouble(example -> example.figures().contrast(figure))
                .filter(contrast -> !Double.isNaN(contrast))
                .sorted()
                .toArray();
        DoubleArrayList cuts = new DoubleArrayList();
        double last = sorted.length == 0 ? 0 : sorted[0];
        for (double quantile : QUANTILES) {
            double cut = sorted.length == 0 ? 0 : sorted[(int) (quantile * sorted.length)];
            if (cut > last + BEYOND_ROUNDING) {
                cuts.add(cut);
                last = cut;
            }
        }
        return cuts.toDoubleArray();
    }

    private int[] binned(Example example) {
        int[] binned = new int[FIGURES.length];
        for (int figure = 0; figure < FIGURES.length; figure++) {
            double contrast = example.figures().contrast(FIGURES[figure]);
            int bin = Double.isNaN(contrast) ? -1 : 0;
            while (bin >= 0 && bin < cuts[figure].length && contrast >= cuts[figure][bin]) {
                bin++;
            }
            binned[figure] = bin;
        }
        return binned;
    }

    private double[][] logRatios(int figure) {
        int size = cuts[figure].length + 1;
        double[][] counts = new double[size][CAUSES];
        double[] causes = new double[CAUSES];
        double[] of = new double[size];
        double all = 0;
        for (int i = 0; i < bins.length; i++) {
            int bin = bins[i][figure];
            if (bin >= 0) {
                double weight = examples.get(i).weight();
                counts[bin][examples.get(i).cause().ordinal()] += weight;
                causes[examples.get(i).cause().ordinal()] += weight;
                of[bin] += weight;
                all += weight;
            }
        }
        for (int bin = 0; bin < size; bin++) {
            double mean = 0;
            for (int cause = 0; cause < CAUSES; cause++) {
                double share = all == 0 ? 1 : of[bin] / all;
                counts[bin][cause] =
                        all == 0 ? 0 : StrictMath.log((counts[bin][cause] + PSEUDO * share) / (causes[cause] + PSEUDO));
                mean += counts[bin][cause] / CAUSES;
            }
            for (int cause = 0; cause < CAUSES; cause++) {
                counts[bin][cause] -= mean;
            }
        }
        return counts;
    }

    /** The factors of figure and cause, then the causes' bases. */
    private double[] descend() {
        int size = (FIGURES.length + 1) * CAUSES;
        double[] now = new double[size];
        Arrays.fill(now, 0, size - CAUSES, .1);
        double[] ahead = now.clone();
        double momentum = 1;
        double step = 1 / lipschitz();
        for (int i = 0; i < STEPS; i++) {
            double[] slope = slope(ahead);
            double[] next = new double[size];
            double nextMomentum = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
            for (int p = 0; p < size; p++) {
                double moved = ahead[p] - step * slope[p];
                next[p] = p < size - CAUSES ? Math.max(0, moved) : moved;
                ahead[p] = next[p] + (momentum - 1) / nextMomentum * (next[p] - now[p]);
            }
            now = next;
            momentum = nextMomentum;
        }
        return now;
    }

    /** The slope changes at most so fast: softmax curves by at most a half along an example's inputs. */
    private double lipschitz() {
        double most = PENALTY;
        double curved = 0;
        for (int i = 0; i < bins.length; i++) {
            double square = 0;
            for (int cause = 0; cause < CAUSES; cause++) {
                double own = 1;
                for (int figure = 0; figure < FIGURES.length; figure++) {
                    double input = input(i, figure, cause);
                    own += input * input;
                }
                square = Math.max(square, own);
            }
            curved += examples.get(i).weight() * square / 2;
        }
        return most + curved;
    }

    private double[] slope(double[] at) {
        double[] slope = new double[at.length];
        for (int p = 0; p < at.length - CAUSES; p++) {
            slope[p] = PENALTY * at[p];
        }
        for (int i = 0; i < bins.length; i++) {
            double[] chances = Softmax.of(sums(i, at));
            chances[examples.get(i).cause().ordinal()] -= 1;
            for (int cause = 0; cause < CAUSES; cause++) {
                chances[cause] *= examples.get(i).weight();
                slope[at.length - CAUSES + cause] += chances[cause];
            }
            for (int figure = 0; figure < FIGURES.length; figure++) {
                for (int cause = 0; cause < CAUSES && bins[i][figure] >= 0; cause++) {
                    slope[figure * CAUSES + cause] += chances[cause] * input(i, figure, cause);
                }
            }
        }
        return slope;
    }

    private double[] sums(int example, double[] at) {
        double[] sums = Arrays.copyOfRange(at, at.length - CAUSES, at.length);
        for (int figure = 0; figure < FIGURES.length; figure++) {
            for (int cause = 0; cause < CAUSES && bins[example][figure] >= 0; cause++) {
                sums[cause] += at[figure * CAUSES + cause] * input(example, figure, cause);
            }
        }
        return sums;
    }

    private double input(int example, int figure, int cause) {
        int bin = bins[example][figure];
        return bin < 0 ? 0 : logRatios[figure][bin][cause];
    }

    private CauseModel model(double[] factors) {
        List<CauseModel.Term> terms = new ArrayList<>();
        for (int figure = 0; figure < FIGURES.length; figure++) {
            List<CauseModel.Bin> of = new ArrayList<>();
            for (int bin = 0; bin <= cuts[figure].length; bin++) {
                List<Double> weights = new ArrayList<>();
                for (int cause = 0; cause < CAUSES; cause++) {
                    weights.add(factors[figure * CAUSES + cause] * logRatios[figure][bin][cause]);
                }
                of.add(new CauseModel.Bin(bin == 0 ? Double.NEGATIVE_INFINITY : cuts[figure][bin - 1], weights));
            }
            terms.add(new CauseModel.Term(FIGURES[figure], of));
        }
        List<Double> base = new ArrayList<>();
        for (int cause = 0; cause < CAUSES; cause++) {
            base.add(factors[factors.length - CAUSES + cause]);
        }
        return new CauseModel(.0001, 1, base, terms);
    }

    /**
     * An incident and its cause.
     *
     * @param weight how often it counts
     */
    public record Example(IncidentFigures figures, Cause cause, double weight) {
        public Example {
            if (!(weight > 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("""
                        The weight (%s) of an example must be positive.
                        Leave out what is not to count.""".formatted(weight));
            }
        }
    }
}
