package io.bonafide.core.exposure;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a row of a ladder's table applies: all that it states must hold.
 *
 * @param ordinal the finding's number in its period, from 1
 * @param sizeAtLeast code of the threshold that it reaches; null for any
 * @param sizeBelow code of the threshold that it does not reach; null for any
 * @param mass whether the platform called it short-term mass; null for either
 * @param grave whether the platform named a circumstance of the gravest kind; null for either
 * @param prior how many earlier findings of a kind there are
 */
public record Condition(
        Bounds ordinal,
        @Nullable String sizeAtLeast,
        @Nullable String sizeBelow,
        @Nullable Boolean mass,
        @Nullable Boolean grave,
        List<Prior> prior) {

    /** Every finding. */
    public static final Condition ALWAYS = new Condition(Bounds.ANY, null, null, null, null, List.of());

    public Condition {
        prior = List.copyOf(prior);
    }

    /** The codes of the thresholds that it names. */
    List<String> thresholds() {
        return List.of(Optional.ofNullable(sizeAtLeast), Optional.ofNullable(sizeBelow)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    boolean holds(Situation situation, List<String> thresholds) {
        return ordinal.contains(situation.priors().findings() + 1)
                && (sizeAtLeast == null || situation.sizeClass() > thresholds.indexOf(sizeAtLeast))
                && (sizeBelow == null || situation.sizeClass() <= thresholds.indexOf(sizeBelow))
                && (mass == null || mass == situation.mass())
                && (grave == null || grave == situation.grave())
                && prior.stream()
                        .allMatch(p -> p.number().contains(situation.priors().count(p.kind())));
    }

    /**
     * How many earlier findings of a kind.
     *
     * @param kind {@code severe}, {@code mass}, or a tier's code
     */
    public record Prior(String kind, Bounds number) {}

    /**
     * What a finding is graded by.
     *
     * @param sizeClass how many of the ladder's thresholds it reaches
     */
    record Situation(Priors priors, int sizeClass, boolean mass, boolean grave) {}
}
