package io.bonafide.core.exposure;

import io.bonafide.core.order.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding that stands, graded.
 *
 * @param versionId of the rules by which it was graded
 * @param covered whether those were in force on its day, as far as the pack knows
 * @param ordinal its number in its period
 * @param tier as Bonafide grades it
 * @param severe whether it counts as severe: as the platform said while its place in the sequence is unchanged, else as
 *     graded
 * @param points as the platform said, on the same condition, else as graded; 0 if none
 * @param pointClass of the points; null if there are none
 * @param damages as the platform said, on the same condition, else as graded; null if none or not computable
 * @param sizeKnown if not, it was graded as if it were small
 */
public record GradedFinding(
        PlatformFinding finding,
        String versionId,
        boolean covered,
        int ordinal,
        Tier tier,
        boolean severe,
        int points,
        @Nullable String pointClass,
        @Nullable Money damages,
        boolean sizeKnown) {

    /** What follows from it. */
    public List<Consequence> consequences() {
        return tier.consequences(isMass());
    }

    boolean isMass() {
        return Boolean.TRUE.equals(finding.mass());
    }

    /** Whether the platform's own word on it, as far as it is known, agrees with the tier. */
    public boolean asThePlatformSaid() {
        boolean sameSevere = finding.severe() == null || finding.severe() == tier.severe();
        int ours = tier.consequences(Consequence.Points.class, isMass())
                .mapToInt(Consequence.Points::points)
                .sum();
        return sameSevere && (finding.points() == null || finding.points() == ours);
    }
}
