package io.bonafide.core.evaluate;

import io.bonafide.core.assess.Band;
import io.bonafide.core.order.Label.Verdict;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The figures of an evaluation.
 *
 * @param ranking of all positives against all genuine lines
 * @param calibration of all of them
 * @param scenarios each scenario's positives against all genuine lines, by name
 * @param innocents the genuine lines of each named kind, by name; only false-positive rates mean something there
 * @param bands lines by label and band, where bands were given
 */
public record Evaluation(
        Ranking ranking,
        Calibration calibration,
        Map<String, Ranking> scenarios,
        Map<String, Ranking> innocents,
        Map<Verdict, Map<Band, Long>> bands) {

    public Evaluation {
        scenarios = Collections.unmodifiableSortedMap(new TreeMap<>(scenarios));
        innocents = Collections.unmodifiableSortedMap(new TreeMap<>(innocents));
        Map<Verdict, Map<Band, Long>> copy = new EnumMap<>(Verdict.class);
        bands.forEach((verdict, counts) -> copy.put(verdict, Collections.unmodifiableMap(new EnumMap<>(counts))));
        bands = Collections.unmodifiableMap(copy);
    }

    /** How many lines of this label were put into this band. */
    public long count(Verdict verdict, Band band) {
        return bands.getOrDefault(verdict, Map.of()).getOrDefault(band, 0L);
    }
}
