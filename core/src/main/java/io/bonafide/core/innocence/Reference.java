package io.bonafide.core.innocence;

import java.util.Arrays;

/**
 * The scores of verified orders, against which others are held.
 *
 * <p>The conformal p-value of a score s among n verified ones is (1 + number of those at least s) / (n + 1): if the order is
 * exchangeable with them, it is at most t with a chance of at most t, whatever the scores' distribution and however many
 * are equal (Vovk, Gammerman, Shafer 2005; Bates, Candès, Lei, Romano, Sesia, Ann. Stat. 51, 2023). Equal scores count
 * against a finding. O(n log n) once, O(log n) for a score.
 *
 * <p>Doubtful orders are verified, but something speaks against relying on what was said of them. To leave them out would
 * make the rest look more ordinary than verified orders are, and every other order stranger; so each counts as if its
 * score were beyond all others. That can only raise a p-value, and leaves it valid whatever their scores are.
 */
final class Reference {
    private final double[] ascending;
    private final int doubtful;

    /** @param scores higher is stranger; in any order */
    Reference(double[] scores, int doubtful) {
        if (doubtful < 0 || Arrays.stream(scores).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("""
                    The reference (%d scores, %d doubtful orders) has a score that is no number, or fewer than 0 orders.
                    Leave out what could not be scored.""".formatted(scores.length, doubtful));
        }
        this.ascending = scores.clone();
        this.doubtful = doubtful;
        Arrays.sort(ascending);
    }

    /** The p-value of a score. */
    double p(double score) {
        return (1.0 + doubtful + atLeast(score)) / (ascending.length + doubtful + 1);
    }

    /** The least p-value that any score can have. */
    double leastP() {
        return (1.0 + doubtful) / (ascending.length + doubtful + 1);
    }

    private int atLeast(double score) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return ascending.length - low;
    }
}
