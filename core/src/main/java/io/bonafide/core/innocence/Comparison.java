package io.bonafide.core.innocence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The orders of one item class and season, held against the verified ones among them.
 *
 * <p>Tested are all its orders that are not verified, not the suspect ones alone. Suspects are those with the highest scores; a rule
 * that counts only them among the tested takes the worst of a crowd for a sample of it, and calls most of the innocent among them
 * distinguishable ({@code ComparisonTest} shows it). Numbers of all sorts count orders, not lines, since the lines of one
 * order are alike.
 *
 * <p>It is refused where the reference cannot tell: fewer verified orders than suspects / level, or so few that not even
 * suspects who are stranger than every one of them would be rejected among so many tested.
 *
 * @param verified orders that the others were held against
 * @param doubtful verified but in an incident: counted as stranger than all others
 * @param tested orders that are not verified
 * @param suspects among the tested
 */
public record Comparison(
        String itemClass, Season season, int verified, int doubtful, int tested, int suspects, Outcome outcome) {

    public Comparison {
        if (verified < 0 || doubtful < 0 || suspects < 1 || suspects > tested) {
            throw new IllegalArgumentException("""
                    The comparison (%d verified, %d doubtful, %d suspects of %d tested) does not add up.
                    Compare where there is a suspect; suspects are among the tested.""".formatted(verified, doubtful, suspects, tested));
        }
    }

    /**
     * Compares.
     *
     * @param verified scores, higher is stranger
     * @param tested scores, those of suspects among them
     * @param suspects places in {@code tested}; at least one
     * @param level the share of false ones put up with among those called distinguishable, 0 to 1
     */
    public static Comparison of(
            String itemClass,
            Season season,
            double[] verified,
            int doubtful,
            double[] tested,
            int[] suspects,
            double level) {
        int needed = needed(doubtful, tested.length, suspects.length, level);
        Outcome outcome = verified.length < needed
                ? new Refused(needed)
                : told(new Reference(verified, doubtful), tested, suspects, level);
        return new Comparison(itemClass, season, verified.length, doubtful, tested.length, suspects.length, outcome);
    }

    private static Told told(Reference reference, double[] tested, int[] suspects, double level) {
        double[] ps = Arrays.stream(tested).map(reference::p).toArray();
        List<Double> ofSuspects =
                IntStream.of(suspects).mapToObj(place -> ps[place]).toList();
        return new Told(FalseDiscoveries.bar(ps, level), ofSuspects);
    }

    /** How many verified orders it takes. */
    static int needed(int doubtful, int tested, int suspects, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("""
                    The level (%s) must lie between 0 and 1.
                    Write a share such as 0.05.""".formatted(level));
        }
        double enough = suspects / level;
        double telling = (1.0 + doubtful) * tested / (level * suspects) - doubtful - 1;
        return (int) Math.min(Integer.MAX_VALUE, StrictMath.ceil(Math.max(enough, telling)));
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /**
     * The reference was large enough.
     *
     * @param bar the greatest p-value called distinguishable; 0 if none is
     * @param ps of the suspects, in the order in which they were given
     */
    public record Told(double bar, List<Double> ps) implements Outcome {

        public Told {
            ps = List.copyOf(ps);
        }

        /** Whether a suspect is distinguishable from the verified orders. */
        public boolean distinguishable(int suspect) {
            return ps.get(suspect) <= bar;
        }

        /** How many suspects are. */
        public int apart() {
            return (int) ps.stream().filter(p -> p <= bar).count();
        }
    }

    /**
     * The reference was too small.
     *
     * @param needed how many verified orders it takes
     */
    public record Refused(int needed) implements Outcome {}
}
