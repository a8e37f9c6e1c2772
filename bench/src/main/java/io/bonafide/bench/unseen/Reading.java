package io.bonafide.bench.unseen;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One shop, ranked in several ways. */
record Reading(Cell cell, Map<Way, Scored> scores, Map<Way, Tally> tallies) {

    Reading {
        scores = Map.copyOf(scores);
        tallies = Map.copyOf(tallies);
    }

    static Reading of(Cell cell, Map<Way, Scored> scores) {
        Map<Way, Tally> tallies = new EnumMap<>(Way.class);
        if (cell.baseRate() > 0) {
            scores.forEach(
                    (way, scored) -> tallies.put(way, Tally.of(scored.evaluate().ranking())));
        }
        return new Reading(cell, scores, tallies);
    }

    /** Nothing if the shop was not ranked that way. */
    Tally tally(Way way) {
        return tallies.getOrDefault(way, Tally.NONE);
    }

    Scored scored(Way way) {
        Scored scored = scores.get(way);
        if (scored == null) {
            throw new IllegalArgumentException(
                    "The shop (%s) was not ranked by (%s).\nAsk for a way that it was.".formatted(cell, way));
        }
        return scored;
    }

    /** The shop with the least recall; of equal ones the first. */
    static Optional<Reading> worst(List<Reading> readings, Way way) {
        return readings.stream()
                .filter(reading -> reading.tally(way).positives() > 0)
                .min(Comparator.comparingDouble(
                        reading -> reading.tally(way).recall().orElseThrow()));
    }
}
