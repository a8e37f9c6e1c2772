package io.bonafide.core.innocence;

import java.util.Arrays;

/**
 * Benjamini and Hochberg's step-up rule (J. R. Stat. Soc. B 57, 1995): of m p-values reject the k smallest, k the greatest
 * number for which the k-th is at most level · k / m. The expected share of true hypotheses among the rejected is at most the
 * level; for p-values that share a reference too, since they are positively dependent on each true one (Bates et al.,
 * Ann. Stat. 51, 2023, theorem 2). O(m log m).
 */
final class FalseDiscoveries {

    private FalseDiscoveries() {}

    /** The greatest p-value that is rejected; 0 if none is. */
    static double bar(double[] ps, double level) {
        double[] ascending = ps.clone();
        Arrays.sort(ascending);
        for (int rank = ascending.length; rank > 0; rank--) {
            if (ascending[rank - 1] * ascending.length <= level * rank) {
                return ascending[rank - 1];
            }
        }
        return 0;
    }
}
