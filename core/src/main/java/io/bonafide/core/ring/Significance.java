package io.bonafide.core.ring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which stories are rings: Benjamini and Hochberg's rule (J. R. Stat. Soc. B 57, 1995) over one test for each step that
 * was looked at.
 */
final class Significance {

    private Significance() {}

    /** The significant ones, by their first action, then by their first object. */
    static List<Ring> rings(List<Story> stories, long tests, double mostFalse, long stepLength) {
        List<Story> sorted = new ArrayList<>(stories);
        sorted.sort(Comparator.comparingDouble(Significance::strength).reversed());
        List<Ring> rings = new ArrayList<>();
        double fdr = 1;
        for (int rank = sorted.size(); rank > 0; rank--) {
            Story story = sorted.get(rank - 1);
            fdr = Math.min(fdr, StrictMath.pow(10, -strength(story)) * tests / rank);
            if (fdr <= mostFalse) {
                double needed = StrictMath.log10(tests / mostFalse);
                rings.add(ring(story, fdr, needed, stepLength));
            }
        }
        rings.sort(Comparator.comparingLong(Ring::from)
                .thenComparing(ring -> ring.objects().get(0))
                .thenComparing(ring -> ring.members().get(0).actor()));
        List<List<Integer>> forebears = Descent.of(rings);
        List<Ring> told = new ArrayList<>();
        for (int place = 0; place < rings.size(); place++) {
            told.add(rings.get(place).goingOnFrom(forebears.get(place)));
        }
        return told;
    }

    private static double strength(Story story) {
        return story.strongest().coincidence().strength();
    }

    private static Ring ring(Story story, double fdr, double needed, long stepLength) {
        Coincidence coincidence = story.strongest().coincidence();
        List<Ring.Member> members = story.members().values().stream()
                .sorted(Comparator.comparingDouble(Ring.Member::probability)
                        .reversed()
                        .thenComparingLong(Ring.Member::actor))
                .toList();
        int pivotal = 0;
        while (pivotal < coincidence.repeaters() && coincidence.without(pivotal) >= needed) {
            pivotal++;
        }
        return new Ring(
                members,
                List.copyOf(story.objects()),
                story.acts().mapToLong(Action::time).min().orElseThrow(),
                story.acts().mapToLong(Action::time).max().orElseThrow(),
                coincidence.strength(),
                coincidence.expected(),
                coincidence.seen(),
                fdr,
                story.strongest().repeaters().subList(0, pivotal),
                story.birth(),
                Life.of(story.phases(), stepLength),
                List.of());
    }
}
