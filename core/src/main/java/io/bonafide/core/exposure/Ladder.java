package io.bonafide.core.exposure;

import io.bonafide.core.exposure.Condition.Situation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A platform's penalty ladder: its tiers, and the table by which a finding is graded. The first row that applies decides.
 *
 * <p>A table asks few things: whether the finding is the first to fourth, whether it reaches a threshold, how many severe
 * ones came before. So there are few situations, and the constructor tries them all: some row must apply to each, and a
 * larger finding must never be graded lower than a smaller one.
 *
 * @param thresholds by size, the smallest first
 * @param tiers the lightest first; a tier's index is its rank
 * @param table the rows, in the order in which they are tried
 */
public record Ladder(List<Threshold> thresholds, List<Tier> tiers, List<Row> table) {
    private static final List<Boolean> EITHER = List.of(false, true);
    private static final int MOST_SITUATIONS = 20_000;

    public Ladder {
        thresholds = List.copyOf(thresholds);
        tiers = List.copyOf(tiers);
        table = List.copyOf(table);
        Require.unique("threshold", thresholds.stream().map(Threshold::code).toList());
        Require.unique("tier", tiers.stream().map(Tier::code).toList());
        requireKnownNames(thresholds, tiers, table);
        requireAscending(thresholds);
        requireWhole(new Ladder.Grid(thresholds, tiers, table));
    }

    /** The rank of the tier with this code; -1 if there is none. */
    public int rank(String tierCode) {
        for (int i = 0; i < tiers.size(); i++) {
            if (tiers.get(i).code().equals(tierCode)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether it matters that the platform calls a finding short-term mass. */
    public boolean readsMass() {
        return table.stream().anyMatch(row -> row.when().mass() != null);
    }

    /** No earlier finding. */
    Priors noPriors() {
        return new Priors(0, new TreeMap<>());
    }

    /** What is remembered after one more finding. */
    Priors after(Priors priors, int rank, boolean severe, boolean mass) {
        Grid grid = new Grid(thresholds, tiers, table);
        SortedMap<String, Integer> kinds = new TreeMap<>();
        for (String kind : grid.kinds()) {
            boolean more = kind.equals("severe") ? severe : kind.equals("mass") ? mass : rank == rank(kind);
            kinds.put(kind, Math.min(grid.settled(kind), priors.count(kind) + (more ? 1 : 0)));
        }
        return new Priors(Math.min(grid.settledFindings(), priors.findings() + 1), kinds);
    }

    /** The rank of the tier that a finding is graded. */
    int grade(Situation situation) {
        return new Grid(thresholds, tiers, table).grade(situation);
    }

    private static void requireKnownNames(List<Threshold> thresholds, List<Tier> tiers, List<Row> table) {
        Set<String> sizes =
                new LinkedHashSet<>(thresholds.stream().map(Threshold::code).toList());
        Set<String> steps = new LinkedHashSet<>(tiers.stream().map(Tier::code).toList());
        for (Row row : table) {
            Require.that(steps.contains(row.tier()), """
                    The tier (%s) of a row is not one of the ladder's.
                    Use one of %s.""", row.tier(), steps);
            for (String threshold : row.when().thresholds()) {
                Require.that(sizes.contains(threshold), """
                        The threshold (%s) of a row is not one of the ladder's.
                        Use one of %s.""", threshold, sizes);
            }
            for (Condition.Prior prior : row.when().prior()) {
                boolean known =
                        prior.kind().equals("severe") || prior.kind().equals("mass") || steps.contains(prior.kind());
                Require.that(known, """
                        The earlier findings (%s) of a row are of no known kind.
                        Use severe, mass, or one of %s.""", prior.kind(), steps);
            }
        }
    }

    private static void requireAscending(List<Threshold> thresholds) {
        Integer last = null;
        for (Threshold threshold : thresholds) {
            Integer value = threshold.value();
            Require.that(value == null || last == null || value > last, """
                    The threshold (%s of %s) is not above the one before it (%s).
                    Write them by size, the smallest first.""", value, threshold.code(), last);
            last = value == null ? last : value;
        }
    }

    private static void requireWhole(Grid grid) {
        for (Priors priors : grid.allPriors()) {
            for (boolean mass : EITHER) {
                for (boolean grave : EITHER) {
                    requireRising(grid, priors, mass, grave);
                }
            }
        }
    }

    private static void requireRising(Grid grid, Priors priors, boolean mass, boolean grave) {
        int below = 0;
        for (int size = 0; size <= grid.thresholds().size(); size++) {
            Situation situation = new Situation(priors, size, mass, grave);
            int rank = grid.grade(situation);
            Require.that(rank >= below, """
                    The table grades a larger finding lower than a smaller one, in the situation (%s).
                    Order the rows so that more lines are never lighter.""", situation);
            below = rank;
        }
    }

    /** One row of the table. */
    public record Row(String tier, Condition when) {}

    /** The table, and the few situations that it tells apart. */
    private record Grid(List<Threshold> thresholds, List<Tier> tiers, List<Row> table) {

        int grade(Situation situation) {
            List<String> sizes = thresholds.stream().map(Threshold::code).toList();
            for (Row row : table) {
                if (row.when().holds(situation, sizes)) {
                    return tiers.stream().map(Tier::code).toList().indexOf(row.tier());
                }
            }
            throw new IllegalArgumentException("""
                    The table grades no finding in the situation (%s).
                    Add a row for it; a last row without conditions takes all that is left.""".formatted(situation));
        }

        Set<String> kinds() {
            Set<String> kinds = new LinkedHashSet<>();
            priors().forEach(prior -> kinds.add(prior.kind()));
            return kinds;
        }

        int settled(String kind) {
            return priors().filter(prior -> prior.kind().equals(kind))
                    .mapToInt(prior -> prior.number().settled())
                    .max()
                    .orElse(0);
        }

        int settledFindings() {
            return table.stream()
                    .mapToInt(row -> row.when().ordinal().settled())
                    .max()
                    .orElse(0);
        }

        List<Priors> allPriors() {
            List<Priors> all = new ArrayList<>();
            for (int findings = 0; findings <= settledFindings(); findings++) {
                all.add(new Priors(findings, new TreeMap<>()));
            }
            for (String kind : kinds()) {
                Require.that((long) all.size() * (settled(kind) + 1) <= MOST_SITUATIONS, """
                        The table tells more than %d situations apart, so that it cannot be checked.
                        Ask for fewer kinds of earlier findings, or for smaller numbers.""", MOST_SITUATIONS);
                all = all.stream().flatMap(priors -> withEach(priors, kind)).toList();
            }
            return all;
        }

        private Stream<Priors> withEach(Priors priors, String kind) {
            List<Priors> each = new ArrayList<>();
            boolean everyMore = priors.findings() == settledFindings();
            int most = everyMore ? settled(kind) : Math.min(settled(kind), priors.findings());
            for (int number = 0; number <= most; number++) {
                SortedMap<String, Integer> kinds = new TreeMap<>(priors.kinds());
                kinds.put(kind, number);
                each.add(new Priors(priors.findings(), kinds));
            }
            return each.stream();
        }

        private Stream<Condition.Prior> priors() {
            return table.stream().flatMap(row -> row.when().prior().stream());
        }
    }
}
