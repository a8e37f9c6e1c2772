package io.bonafide.bench.cause;

import io.bonafide.core.cause.Cause;
import io.bonafide.core.cause.CauseModel;
import io.bonafide.core.cause.CauseOpinion;
import java.util.List;

/** Groups that no weight was fitted to: how sure a model may be, and from when on it tells a cause. */
final class Calibrating {
    /** At most so many surges accused, found or listed: half of what is allowed, since the next shops will be others. */
    private static final double MOST_ACCUSED = .005;

    private static final double LEAST_RIGHT = .95;

    private final List<Known> groups;
    private final double[] weights;

    Calibrating(List<Known> groups) {
        this.groups = groups;
        this.weights = Balance.weights(groups);
    }

    /** What to multiply all weights by, for the likeliest causes. */
    double factor(CauseModel model) {
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int percent = 30; percent <= 160; percent += 5) {
            double loss = loss(model.tempered(percent / 100.0));
            if (loss < least) {
                least = loss;
                best = percent / 100.0;
            }
        }
        return best;
    }

    private double loss(CauseModel model) {
        double loss = 0;
        for (int i = 0; i < weights.length; i++) {
            Known group = groups.get(i);
            double probability = model.opinion(group.figures()).probability(group.cause());
            loss -= weights[i] * Math.log(Math.max(1e-12, probability));
        }
        return loss;
    }

    /** The limits with which the most causes are told, of those with which few enough are told wrongly. */
    CauseModel limits(CauseModel model) {
        List<CauseOpinion> opinions =
                groups.stream().map(group -> model.opinion(group.figures())).toList();
        CauseModel best = model.telling(.95, 0);
        double most = -1;
        for (int from = 40; from <= 95; from += 5) {
            for (double surge : new double[] {.0005, .001, .002, .005, .01, .02, .04, .08, .15}) {
                Told told = told(opinions, from / 100.0, surge);
                if (told.accused <= MOST_ACCUSED && told.right >= LEAST_RIGHT * told.all && told.all > most) {
                    most = told.all;
                    best = model.telling(from / 100.0, surge);
                }
            }
        }
        return best;
    }

    private Told told(List<CauseOpinion> opinions, double from, double upTo) {
        double all = 0;
        double right = 0;
        int[] accused = new int[Known.How.values().length];
        int[] surges = new int[accused.length];
        for (int i = 0; i < weights.length; i++) {
            int how = groups.get(i).how().ordinal();
            Cause likeliest = opinions.get(i).likeliest();
            double surge = opinions.get(i).probability(Cause.GENUINE_SURGE);
            boolean isSurge = groups.get(i).cause() == Cause.GENUINE_SURGE;
            surges[how] += isSurge ? 1 : 0;
            if (opinions.get(i).probability(likeliest) >= from && (likeliest == Cause.GENUINE_SURGE || surge <= upTo)) {
                all += weights[i];
                right += likeliest == groups.get(i).cause() ? weights[i] : 0;
                accused[how] += isSurge && likeliest != Cause.GENUINE_SURGE ? 1 : 0;
            }
        }
        return new Told(all, right, worst(accused, surges));
    }

    private static double worst(int[] parts, int[] of) {
        double worst = 0;
        for (int i = 0; i < of.length; i++) {
            worst = Math.max(worst, (double) parts[i] / Math.max(1, of[i]));
        }
        return worst;
    }

    /** @param accused share of genuine surges for which another cause is told, where it is worst */
    private record Told(double all, double right, double accused) {}
}
