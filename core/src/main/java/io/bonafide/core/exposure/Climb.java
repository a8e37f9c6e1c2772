package io.bonafide.core.exposure;

import io.bonafide.core.exposure.Condition.Situation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How high would-be findings climb on a ladder, after the findings so far.
 *
 * <p>A ladder remembers little of earlier findings ({@link Priors}), and tells few sizes apart. So the chance of each rung
 * is exact: for each would-be finding in turn, the probabilities of what is remembered and of the highest rung so far are
 * carried on, over "none is counted" and each class of size.
 */
final class Climb {
    private final Ladder ladder;
    private final int[] limits;
    private final Priors priors;
    private final boolean mass;
    private final boolean grave;

    Climb(Ladder ladder, Limits limits, Priors priors, boolean mass, boolean grave) {
        this.ladder = ladder;
        this.limits = limits.of(ladder);
        this.priors = priors;
        this.mass = mass;
        this.grave = grave;
    }

    /** The highest rung that findings of these sizes reach, one after another; -1 if all are empty. */
    int highest(List<Integer> sizes) {
        State state = new State(priors, -1);
        for (int size : sizes) {
            state = size == 0 ? state : after(state, sizeClass(size));
        }
        return state.highest;
    }

    /** From how many on a single finding is graded what. */
    List<Exposure.Step> steps() {
        List<Exposure.Step> steps = new ArrayList<>();
        int last = -1;
        for (int sizeClass = 0; sizeClass <= limits.length; sizeClass++) {
            int from = sizeClass == 0 ? 1 : limits[sizeClass - 1];
            int rank = highest(List.of(from));
            if (from < Integer.MAX_VALUE && rank > last) {
                steps.add(new Exposure.Step(from, rank));
                last = rank;
            }
        }
        return List.copyOf(steps);
    }

    /** Of each rung, the chance that it or a higher one is reached by findings of these sizes, one after another. */
    double[] chances(List<CountDistribution> sizes) {
        Map<State, Double> states = new LinkedHashMap<>();
        states.put(new State(priors, -1), 1.0);
        for (CountDistribution size : sizes) {
            states = after(states, classes(size), size.probability(0));
        }
        double[] chances = new double[ladder.tiers().size()];
        states.forEach((state, chance) -> {
            for (int rung = 0; rung <= state.highest; rung++) {
                chances[rung] += chance;
            }
        });
        return Arrays.stream(chances).map(chance -> Math.min(1, chance)).toArray();
    }

    private Map<State, Double> after(Map<State, Double> states, double[] classes, double none) {
        Map<State, Double> next = new LinkedHashMap<>();
        states.forEach((state, chance) -> {
            next.merge(state, chance * none, Double::sum);
            for (int sizeClass = 0; sizeClass < classes.length; sizeClass++) {
                if (classes[sizeClass] > 0) {
                    next.merge(after(state, sizeClass), chance * classes[sizeClass], Double::sum);
                }
            }
        });
        return next;
    }

    private double[] classes(CountDistribution size) {
        double[] classes = new double[limits.length + 1];
        int from = 1;
        for (int i = 0; i <= limits.length; i++) {
            int below = i == limits.length ? Integer.MAX_VALUE : limits[i];
            classes[i] = size.between(from, below);
            from = below;
        }
        return classes;
    }

    private State after(State state, int sizeClass) {
        int rank = ladder.grade(new Situation(state.priors, sizeClass, mass, grave));
        boolean severe = ladder.tiers().get(rank).severe();
        return new State(ladder.after(state.priors, rank, severe, mass), Math.max(rank, state.highest));
    }

    private int sizeClass(int size) {
        return (int) Arrays.stream(limits).filter(from -> size >= from).count();
    }

    private record State(Priors priors, int highest) {}
}
