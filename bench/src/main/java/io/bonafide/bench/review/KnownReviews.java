package io.bonafide.bench.review;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The reviews known so far and what they say of one of them. Asked after each review, it says what was known when that
 * was written; asked after all, what is known in hindsight.
 */
final class KnownReviews {
    private static final double PSEUDO_STARS = 3;
    private static final double PSEUDO_CROWD = 5;
    private static final int NEAR_DAYS = 6;
    private static final int WEEK = 7;
    private static final int LEAST_LIFE = 60;

    private final Map<Integer, List<Review>> users = new HashMap<>();
    private final Map<Integer, Product> products = new HashMap<>();
    private double stars;
    private int count;
    private int lone;

    /** The traits of each review, in the order of {@link Trait}. */
    static List<double[]> traits(List<Review> byDay, View view) {
        KnownReviews known = new KnownReviews();
        List<double[]> rows = new ArrayList<>();
        if (view == View.HINDSIGHT) {
            byDay.forEach(known::add);
        }
        for (Review review : byDay) {
            if (view == View.AS_OF) {
                known.add(review);
            }
            rows.add(known.traits(review));
        }
        return rows;
    }

    private void add(Review review) {
        List<Review> before = users.computeIfAbsent(review.user(), any -> new ArrayList<>());
        product(review).add(review);
        if (before.isEmpty()) {
            product(review).lone[review.praise()]++;
            lone++;
        } else if (before.size() == 1) {
            product(before.get(0)).lone[before.get(0).praise()]--;
            lone--;
        }
        before.add(review);
        stars += review.stars();
        count++;
    }

    private double[] traits(Review review) {
        List<Review> own = users.getOrDefault(review.user(), List.of());
        double[] traits = new double[Trait.values().length];
        for (Trait trait : Trait.values()) {
            traits[trait.ordinal()] = switch (trait) {
                case REVIEWS -> own.size();
                case SPAN -> own.get(own.size() - 1).day() - own.get(0).day();
                case ACTIVE_DAYS ->
                    own.stream().mapToInt(Review::day).distinct().count();
                case AGE -> review.day() - own.get(0).day();
                case SAME_DAY -> near(own, review, 0);
                case SAME_WEEK -> near(own, review, WEEK);
                case DEVIATION -> deviation(review);
                case EXTREME -> review.extreme() ? 1 : 0;
                case DEVIATIONS -> mean(own, this::deviation);
                case EXTREMES -> mean(own, other -> other.extreme() ? 1 : 0);
                case CROWD -> crowd(review, own.size() == 1);
                case SURGE -> product(review).surge(review.day());
                case EARLY -> review.day() - product(review).days.getInt(0);
            };
        }
        return traits;
    }

    private double deviation(Review review) {
        Product product = product(review);
        double others = product.stars - review.stars() + PSEUDO_STARS * stars / count;
        return Math.abs(review.stars() - others / (product.days.size() - 1 + PSEUDO_STARS));
    }

    private double crowd(Review review, boolean isLone) {
        Product product = product(review);
        double alone = product.lone[review.praise()] - (isLone ? 1 : 0);
        double all = product.all[review.praise()] - 1;
        return (alone + PSEUDO_CROWD * lone / count) / (all + PSEUDO_CROWD);
    }

    private Product product(Review review) {
        return products.computeIfAbsent(review.product(), any -> new Product());
    }

    private static double near(List<Review> own, Review review, int days) {
        return own.stream()
                .filter(other -> Math.abs(other.day() - review.day()) <= days)
                .count();
    }

    private static double mean(List<Review> own, ToDoubleFunction<Review> figure) {
        return own.stream().mapToDouble(figure).sum() / own.size();
    }

    private static final class Product {
        private final IntArrayList days = new IntArrayList();
        private final int[] all = new int[2];
        private final int[] lone = new int[2];
        private double stars;

        void add(Review review) {
            days.add(review.day());
            stars += review.stars();
            all[review.praise()]++;
        }

        double surge(int day) {
            int life = Math.max(LEAST_LIFE, days.getInt(days.size() - 1) - days.getInt(0) + 1);
            int from = Math.max(day - NEAR_DAYS, days.getInt(0));
            int to = Math.min(day + NEAR_DAYS, days.getInt(days.size() - 1));
            double expected = (double) days.size() * (to - from + 1) / life;
            return (before(to + 1) - before(from) - expected) / Math.sqrt(expected + 1);
        }

        private int before(int day) {
            int low = 0;
            int high = days.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (days.getInt(middle) < day) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
