package io.bonafide.bench.unseen;

import io.bonafide.core.evaluate.Ranking;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a ranking finds at 0.1 % false positives, every shop at its own threshold; sums over shops.
 *
 * @param hits lines that are no ordinary purchases and flagged
 * @param positives all such lines
 * @param areas the shops' areas under the ROC curve, added up
 */
record Tally(int shops, long hits, long positives, double areas) {
    static final double RATE = .001;
    static final Tally NONE = new Tally(0, 0, 0, 0);

    /** One shop, which has lines of both kinds. */
    static Tally of(Ranking ranking) {
        return new Tally(
                1,
                ranking.atFalsePositiveRate(RATE).hits(),
                ranking.positives(),
                ranking.rocAuc().orElseThrow());
    }

    static Tally of(List<Reading> readings, Way way) {
        return readings.stream().map(reading -> reading.tally(way)).reduce(NONE, Tally::plus);
    }

    Tally plus(Tally other) {
        return new Tally(shops + other.shops, hits + other.hits, positives + other.positives, areas + other.areas);
    }

    /** The share of all lines of the shops; empty without any. */
    OptionalDouble recall() {
        return positives == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hits / positives);
    }

    /** The shops' mean; empty without any. */
    OptionalDouble auc() {
        return shops == 0 ? OptionalDouble.empty() : OptionalDouble.of(areas / shops);
    }
}
