package io.bonafide.app.measure;

import io.bonafide.core.assess.Band;
import io.bonafide.core.evaluate.Calibration;
import io.bonafide.core.evaluate.Evaluation;
import io.bonafide.core.evaluate.Ranking;
import io.bonafide.core.order.Label.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a measurement, for printing. A figure that does not exist, such as a precision where nothing is flagged,
 * is null.
 *
 * @param suspect what the band {@code suspect} catches
 * @param watch what {@code suspect} and {@code watch} catch together
 * @param innocents look-alikes: genuine lines of a named kind, and the share of them that is flagged
 */
public record Figures(
        long assessed,
        long labelled,
        long labelsWithoutAssessment,
        long positives,
        long negatives,
        @Nullable Double rocAuc,
        @Nullable Double averagePrecision,
        @Nullable Double calibrationError,
        @Nullable Double brier,
        double predicted,
        Flagged suspect,
        Flagged watch,
        List<AtRate> recallAtFalsePositiveRate,
        SortedMap<String, OfScenario> scenarios,
        SortedMap<String, Innocent> innocents) {

    private static final double[] RATES = {.0001, .001, .01, .05};
    private static final int BINS = 10;

    public Figures {
        recallAtFalsePositiveRate = List.copyOf(recallAtFalsePositiveRate);
        scenarios = new TreeMap<>(scenarios);
        innocents = new TreeMap<>(innocents);
    }

    /** What a band catches; lines labelled unclear left out. */
    public record Flagged(
            long positives,
            long genuine,
            @Nullable Double precision,
            @Nullable Double recall) {}

    /** The recall of the lowest threshold that keeps to a false-positive rate. */
    public record AtRate(
            double rate, @Nullable Double recall, @Nullable Double precision, double threshold) {}

    /** One scenario's lines against all genuine ones. */
    public record OfScenario(
            long lines, @Nullable Double rocAuc, @Nullable Double averagePrecision, Map<String, Double> recallAt) {}

    /** Genuine lines of one kind. */
    public record Innocent(long lines, @Nullable Double flaggedAtHalf) {}

    public static Figures of(Measurement measured) {
        Evaluation evaluation = measured.evaluation();
        Ranking ranking = evaluation.ranking();
        Calibration calibration = evaluation.calibration();
        SortedMap<String, OfScenario> scenarios = new TreeMap<>();
        evaluation.scenarios().forEach((name, each) -> scenarios.put(name, scenario(each)));
        SortedMap<String, Innocent> innocents = new TreeMap<>();
        evaluation
                .innocents()
                .forEach((name, each) -> innocents.put(
                        name, new Innocent(each.negatives(), orNull(each.at(.5).falsePositiveRate()))));
        return new Figures(
                measured.assessed(),
                measured.labelled(),
                measured.withoutAssessment(),
                ranking.positives(),
                ranking.negatives(),
                orNull(ranking.rocAuc()),
                orNull(ranking.averagePrecision()),
                orNull(calibration.error(BINS)),
                orNull(calibration.brier()),
                calibration.predicted(),
                flagged(evaluation, List.of(Band.SUSPECT)),
                flagged(evaluation, List.of(Band.SUSPECT, Band.WATCH)),
                rates(ranking),
                scenarios,
                innocents);
    }

    private static OfScenario scenario(Ranking ranking) {
        Map<String, Double> recallAt = new LinkedHashMap<>();
        for (double rate : RATES) {
            recallAt.put(
                    Double.toString(rate),
                    ranking.atFalsePositiveRate(rate).recall().orElse(0));
        }
        return new OfScenario(
                ranking.positives(), orNull(ranking.rocAuc()), orNull(ranking.averagePrecision()), recallAt);
    }

    private static List<AtRate> rates(Ranking ranking) {
        List<AtRate> rates = new ArrayList<>();
        for (double rate : RATES) {
            Ranking.Cut cut = ranking.atFalsePositiveRate(rate);
            double threshold = Double.isInfinite(cut.threshold()) ? 1 : cut.threshold();
            rates.add(new AtRate(rate, orNull(cut.recall()), orNull(cut.precision()), threshold));
        }
        return rates;
    }

    private static Flagged flagged(Evaluation evaluation, List<Band> bands) {
        long hits = count(evaluation, Verdict.FAKE, bands) + count(evaluation, Verdict.ABUSE, bands);
        long alarms = count(evaluation, Verdict.GENUINE, bands);
        long positives = evaluation.ranking().positives();
        return new Flagged(
                hits,
                alarms,
                hits + alarms == 0 ? null : hits / (double) (hits + alarms),
                positives == 0 ? null : hits / (double) positives);
    }

    private static long count(Evaluation evaluation, Verdict verdict, List<Band> bands) {
        return bands.stream().mapToLong(band -> evaluation.count(verdict, band)).sum();
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
