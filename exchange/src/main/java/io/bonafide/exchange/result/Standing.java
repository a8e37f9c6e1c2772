package io.bonafide.exchange.result;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one shop stands on one platform's penalty ladder: an entry of {@code exposure.json}. Counts are of the would-be
 * finding, that is, of the lines of open incidents that no finding covers yet.
 *
 * @param pack id of the rule pack that it was calculated with
 * @param from begin of the period in which findings count
 * @param to its end, exclusive
 * @param unit what the platform most likely counts
 * @param threshold count at which a finding is graded higher, in {@code unit}; null if the platform publishes none
 * @param thresholdVerified whether the threshold was read in the platform's own text
 * @param findings upheld findings in the period
 * @param severeFindings those of them graded severe
 * @param lines the would-be finding counted by line
 * @param orders the would-be finding counted by order
 * @param stepNow index into {@code ladder} of the highest step that upheld findings have reached; -1 if none
 * @param stepNext index of the step that the would-be finding would be graded, if it were counted today; -1 if none
 * @param stepBelowThreshold the same for a finding below {@code threshold}
 * @param stepAtThreshold the same for a finding at {@code threshold}
 * @param toNextStep how many more counts grade it higher; null if no number does
 * @param worstStep index of the step in the worst case: the upper end of the interval; -1 if none
 * @param ladder the steps, lowest first
 * @param incidents ids of the incidents that it rests on
 * @param assumptions what the user set or the pack does not confirm, as codes of the pack
 */
public record Standing(
        String platform,
        String shopId,
        String pack,
        Instant asOf,
        Instant from,
        Instant to,
        Unit unit,
        @Nullable Integer threshold,
        boolean thresholdVerified,
        int findings,
        int severeFindings,
        Count lines,
        Count orders,
        int stepNow,
        int stepNext,
        int stepBelowThreshold,
        int stepAtThreshold,
        @Nullable Integer toNextStep,
        int worstStep,
        List<Step> ladder,
        List<String> incidents,
        List<Bilingual> assumptions) {

    public Standing {
        ladder = List.copyOf(ladder);
        incidents = List.copyOf(incidents);
        assumptions = List.copyOf(assumptions);
        int highest = Math.max(Math.max(stepNow, stepNext), Math.max(worstStep, stepAtThreshold));
        if (highest >= ladder.size()) {
            throw new IllegalArgumentException("""
                    The step (%d) is above the ladder (%d steps).
                    Give an index into the ladder, or -1.""".formatted(highest, ladder.size()));
        }
    }

    /** The count in the unit that the platform most likely counts in. */
    public Count counted() {
        return unit == Unit.LINE ? lines : orders;
    }

    /** What a platform calls 笔. */
    public enum Unit {
        LINE,
        ORDER
    }

    /**
     * How many count, as a distribution's figures.
     *
     * @param expected the mean
     * @param typical the median
     * @param low the 5 % quantile
     * @param high the 95 % quantile
     * @param most all that could count
     */
    public record Count(double expected, int typical, int low, int high, int most) {
        public Count {
            if (low > high || high > most || low < 0) {
                throw new IllegalArgumentException("""
                        The count's interval (%d to %d of %d) is not one.
                        Order the quantiles.""".formatted(low, high, most));
            }
        }

        /** Nothing counts. */
        public static final Count NONE = new Count(0, 0, 0, 0, 0);
    }

    /**
     * One step of the ladder.
     *
     * @param code the pack's code
     * @param trigger what leads to it
     * @param consequence what it brings
     * @param chance that the would-be finding is graded this step or a higher one, if the platform counted every such
     *     line; 0 to 1
     * @param verified whether it was read in the platform's own text
     */
    public record Step(
            String code, Bilingual name, Bilingual trigger, Bilingual consequence, double chance, boolean verified) {}
}
