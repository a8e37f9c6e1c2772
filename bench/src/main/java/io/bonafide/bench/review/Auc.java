package io.bonafide.bench.review;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The area under the ROC curve of scores on some reviews: the chance that a filtered review stands before another, ties
 * half. Users can be weighed, so that drawing users again (Efron's bootstrap, by clusters) is one walk over a fixed order.
 */
final class Auc {
    static final int DRAWS = 1000;

    private final List<Review> reviews;
    private final int[] order;
    private final boolean[] tiedWithNext;

    /** @param scores of {@code reviews} */
    Auc(List<Review> reviews, double[] scores) {
        this.reviews = reviews;
        order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> scores[i]))
                .mapToInt(i -> i)
                .toArray();
        tiedWithNext = new boolean[order.length];
        for (int i = 0; i + 1 < order.length; i++) {
            tiedWithNext[i] = scores[order[i]] == scores[order[i + 1]];
        }
    }

    /** The area, each review counting once. */
    double all() {
        int[] once = new int[users(reviews)];
        Arrays.fill(once, 1);
        return weighed(once);
    }

    /** The area with each review counted as often as its user was drawn. */
    double weighed(int[] ofUser) {
        double wins = 0;
        double negatives = 0;
        double positives = 0;
        double tiedNegatives = 0;
        double tiedPositives = 0;
        for (int i = 0; i < order.length; i++) {
            Review review = reviews.get(order[i]);
            int weight = ofUser[review.user()];
            tiedPositives += review.filtered() ? weight : 0;
            tiedNegatives += review.filtered() ? 0 : weight;
            if (!tiedWithNext[i]) {
                wins += tiedPositives * (negatives + tiedNegatives / 2);
                negatives += tiedNegatives;
                positives += tiedPositives;
                tiedNegatives = 0;
                tiedPositives = 0;
            }
        }
        return wins / (negatives * positives);
    }

    /** How often each user is drawn when as many are drawn again as there are; the same for every method. */
    static int[] drawn(List<Review> reviews, long seed) {
        int[] users = reviews.stream().mapToInt(Review::user).distinct().toArray();
        int[] times = new int[users(reviews)];
        Random random = new Random(seed);
        for (int i = 0; i < users.length; i++) {
            times[users[random.nextInt(users.length)]]++;
        }
        return times;
    }

    private static int users(List<Review> reviews) {
        return reviews.stream().mapToInt(Review::user).max().orElseThrow() + 1;
    }
}
