package io.bonafide.core.evaluate;

import io.bonafide.core.assess.Band;
import io.bonafide.core.order.Label.Verdict;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes in lines one by one and evaluates them.
 *
 * <p>Positive is what is not an ordinary purchase: fake or abuse. Genuine lines are the negatives of every scenario.
 * Lines labelled unclear count in the table of bands only.
 *
 * <p>Memory: 8 bytes a line; an evaluation holds as much again. Time: one sort.
 */
public final class Evaluator {
    private final DoubleArrayList genuine = new DoubleArrayList();
    private final Map<String, DoubleArrayList> positives = new TreeMap<>();
    private final Map<String, DoubleArrayList> innocents = new TreeMap<>();
    private final Map<Verdict, Map<Band, Long>> bands = new EnumMap<>(Verdict.class);

    /**
     * Takes in one line.
     *
     * @param probability that it is not an ordinary purchase, 0 to 1
     * @param band null if it was put into none
     * @param scenario of its label; null for a positive stands for one called {@code unnamed}, for a genuine line for
     *     nothing particular
     */
    public void add(double probability, @Nullable Band band, Verdict verdict, @Nullable String scenario) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("""
                    The probability (%s) must be from 0 to 1.
                    Check the assessments that are evaluated.""".formatted(probability));
        }
        if (band != null) {
            bands.computeIfAbsent(verdict, any -> new EnumMap<>(Band.class)).merge(band, 1L, Long::sum);
        }
        switch (verdict) {
            case GENUINE -> addGenuine(probability, scenario);
            case FAKE, ABUSE ->
                list(positives, scenario == null ? "unnamed" : scenario).add(probability);
            case UNCLEAR -> {}
        }
    }

    private void addGenuine(double probability, @Nullable String scenario) {
        genuine.add(probability);
        if (scenario != null) {
            list(innocents, scenario).add(probability);
        }
    }

    private static DoubleArrayList list(Map<String, DoubleArrayList> lists, String name) {
        return lists.computeIfAbsent(name, any -> new DoubleArrayList());
    }

    /** All figures so far. More lines may be added afterwards. */
    public Evaluation evaluate() {
        double[] negatives = genuine.toDoubleArray();
        Scores all = Scores.of(allPositives(), negatives);
        Ranking ranking = new Ranking(all);
        Map<String, Ranking> scenarios = new TreeMap<>();
        positives.forEach(
                (name, scores) -> scenarios.put(name, new Ranking(Scores.of(scores.toDoubleArray(), negatives))));
        Map<String, Ranking> lookAlikes = new TreeMap<>();
        innocents.forEach(
                (name, scores) -> lookAlikes.put(name, new Ranking(Scores.of(new double[0], scores.toDoubleArray()))));
        return new Evaluation(ranking, new Calibration(all), scenarios, lookAlikes, bands);
    }

    private double[] allPositives() {
        DoubleArrayList all = new DoubleArrayList();
        positives.values().forEach(all::addAll);
        return all.toDoubleArray();
    }
}
