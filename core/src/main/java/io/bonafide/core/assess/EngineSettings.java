package io.bonafide.core.assess;

import java.util.OptionalDouble;

/**
 * What may be set of an engine. The defaults are part of the configuration that every result names.
 *
 * @param prior the share of lines that are not ordinary purchases before any of them is looked at; empty to estimate it
 *     from the shop's own lines
 * @param asOfPrior the same for probabilities as of an event, where the shop's lines are not known yet
 * @param suspectBudget the share of genuine lines that may be expected in {@code suspect}
 * @param watchBudget the share of genuine lines that may be expected in {@code watch} and {@code suspect} together
 * @param suspectFloor the least probability of a suspect line, whatever the budget
 * @param watchFloor the least probability of a watched line, whatever the budget
 * @param incidentFrom the least probability of a line that becomes part of an incident
 * @param knownThen on what the as-of probabilities rest
 */
public record EngineSettings(
        OptionalDouble prior,
        double asOfPrior,
        double suspectBudget,
        double watchBudget,
        double suspectFloor,
        double watchFloor,
        double incidentFrom,
        Assessment.KnownThen knownThen) {

    public EngineSettings {
        prior.ifPresent(value -> requireShare("prior", value));
        requireShare("as-of prior", asOfPrior);
        requireShare("suspect budget", suspectBudget);
        requireShare("watch budget", watchBudget);
        requireShare("suspect floor", suspectFloor);
        requireShare("watch floor", watchFloor);
        requireShare("least probability of an incident's line", incidentFrom);
        if (watchBudget < suspectBudget || watchFloor > suspectFloor) {
            throw new IllegalArgumentException("""
                    The watch band (budget %s, floor %s) is narrower than the suspect band (budget %s, floor %s).
                    Give watch at least the budget and at most the floor of suspect.""".formatted(watchBudget, watchFloor, suspectBudget, suspectFloor));
        }
    }

    /** What is used where nothing is set, for an import. */
    public static EngineSettings defaults() {
        return new EngineSettings(
                OptionalDouble.empty(), .01, .001, .01, .5, .1, .1, Assessment.KnownThen.RECONSTRUCTED);
    }

    /** The same with another basis of the as-of probabilities. */
    public EngineSettings withKnownThen(Assessment.KnownThen basis) {
        return new EngineSettings(
                prior, asOfPrior, suspectBudget, watchBudget, suspectFloor, watchFloor, incidentFrom, basis);
    }

    /** The same with a prior that is not estimated. */
    public EngineSettings withPrior(double fixed) {
        return new EngineSettings(
                OptionalDouble.of(fixed),
                asOfPrior,
                suspectBudget,
                watchBudget,
                suspectFloor,
                watchFloor,
                incidentFrom,
                knownThen);
    }

    private static void requireShare(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException("""
                    The %s (%s) must lie between 0 and 1.
                    Write a share such as 0.001.""".formatted(name, value));
        }
    }
}
