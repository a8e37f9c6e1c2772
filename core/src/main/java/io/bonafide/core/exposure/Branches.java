package io.bonafide.core.exposure;

import io.bonafide.core.exposure.ExposureSettings.Mass;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ways in which what a platform does not publish, and the merchant has not entered, could turn out. */
final class Branches {
    private Branches() {}

    /** At least one; the first is the mildest. */
    static List<Case> of(Ladder ladder, ExposureSettings settings) {
        requireFitting(ladder, settings);
        List<Threshold> open =
                ladder.thresholds().stream().filter(t -> open(t, settings)).toList();
        Set<String> all = new LinkedHashSet<>(open.stream().map(Threshold::code).toList());
        if (ladder.readsMass() && settings.mass() == Mass.YES) {
            return List.of(massCase(new Limits(settings.thresholds(), all)));
        }
        List<Case> cases = new ArrayList<>(sizes(open, settings));
        if (ladder.readsMass() && settings.mass() == Mass.NOT_ENTERED) {
            cases.add(massCase(new Limits(settings.thresholds(), all)));
        }
        return List.copyOf(cases);
    }

    /** Whether nobody has said where the threshold lies. */
    static boolean open(Threshold threshold, ExposureSettings settings) {
        return value(threshold, settings) == null;
    }

    /** Where the threshold lies, as published or entered; null if nobody has said. */
    static @Nullable Integer value(Threshold threshold, ExposureSettings settings) {
        return threshold.published() ? threshold.value() : settings.thresholds().get(threshold.code());
    }

    private static List<Case> sizes(List<Threshold> open, ExposureSettings settings) {
        if (open.isEmpty()) {
            Wording says = new Wording("按已公布或已填写的门槛", "by the thresholds as published or entered");
            return List.of(new Case("published", says, new Limits(settings.thresholds(), Set.of()), false));
        }
        List<Case> cases = new ArrayList<>();
        Set<String> reached = new LinkedHashSet<>();
        cases.add(sizeCase("below-" + open.get(0).code(), open.get(0), false, settings, reached));
        for (Threshold threshold : open) {
            reached.add(threshold.code());
            cases.add(sizeCase("from-" + threshold.code(), threshold, true, settings, reached));
        }
        return cases;
    }

    private static Case sizeCase(
            String code, Threshold threshold, boolean isReached, ExposureSettings settings, Set<String> reached) {
        Wording says = isReached
                ? new Wording(
                        "若平台认定数量已达“%s”".formatted(threshold.title().zh()),
                        "if the platform already calls the number \"%s\""
                                .formatted(threshold.title().en()))
                : new Wording(
                        "若平台认定数量未达“%s”".formatted(threshold.title().zh()),
                        "if the platform does not yet call the number \"%s\""
                                .formatted(threshold.title().en()));
        return new Case(code, says, new Limits(settings.thresholds(), Set.copyOf(reached)), false);
    }

    private static Case massCase(Limits limits) {
        Wording says = new Wording("若平台认定为短期内大规模", "if the platform calls it short-term mass");
        return new Case("mass", says, limits, true);
    }

    private static void requireFitting(Ladder ladder, ExposureSettings settings) {
        int last = 1;
        for (Threshold threshold : ladder.thresholds()) {
            @Nullable Integer own = value(threshold, settings);
            Require.that(own == null || own > last, """
                    The threshold (%s of %s) is not above the one before it (%s).
                    Enter a larger number.""", own, threshold.code(), last);
            last = own == null ? last : own;
        }
    }

    /** One of the ways. */
    record Case(String code, Wording says, Limits limits, boolean mass) {}
}
