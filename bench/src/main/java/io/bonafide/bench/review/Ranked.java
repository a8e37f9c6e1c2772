package io.bonafide.bench.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** All reviews with their traits in one view; scores are made over all of them and judged on the reviews of a part. */
record Ranked(List<Review> reviews, View view, List<double[]> traits) {

    static Ranked of(List<Review> byDay, View view) {
        return new Ranked(byDay, view, KnownReviews.traits(byDay, view));
    }

    List<Review> of(Part part) {
        return reviews.stream().filter(part::has).toList();
    }

    /** The area on one part of a method that is given what the shipped model reads. */
    Auc auc(Method method, Part part) {
        return auc(method.scores(TailRanking.SHIPPED.columns(traits), view), part);
    }

    /** The area on one part of another tail model. */
    double auc(TailRanking ranking, Part part) {
        return auc(ranking.scores(ranking.columns(traits), view), part).all();
    }

    private Auc auc(double[] scores, Part part) {
        List<Review> judged = new ArrayList<>();
        IntStream.Builder places = IntStream.builder();
        for (int i = 0; i < scores.length; i++) {
            if (part.has(reviews.get(i))) {
                judged.add(reviews.get(i));
                places.add(i);
            }
        }
        return new Auc(judged, places.build().mapToDouble(i -> scores[i]).toArray());
    }
}
