package io.bonafide.core.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two addresses side by side. Some differences exclude that they are one place: another city, other numbers, another letter
 * of building or room, another direction. If none of these is there, the rest is weighed.
 */
public final class Comparison {
    private static final double MANY_DIGITS = 8;
    private static final double MANY_STRAYS = 9;
    private static final double LONG_NAME = 12;

    private final Profile one;
    private final Profile other;
    private final Address a;
    private final Address b;

    public Comparison(Address one, Address other) {
        this(Profile.of(one), Profile.of(other));
    }

    Comparison(Profile one, Profile other) {
        this.one = one;
        this.other = other;
        a = one.address();
        b = other.address();
    }

    /** Whether they cannot be one place, whatever else agrees. */
    boolean contradicts() {
        return differ(one.building(), other.building())
                || one.opposes(other)
                || a.division().contradicts(b.division());
    }

    /** Whether they cannot be tied to each other, though both may be to a third: they contradict, or their numbers differ. */
    public boolean excluded() {
        return numbersDiffer() || differ(one.room(), other.room()) || differ(a.tail(), b.tail()) || contradicts();
    }

    /** What is weighed, each between 0 and 1; in the order of {@link AddressParameters#weights()}. */
    public double[] measures() {
        int common = one.common(other);
        int least = Math.min(one.shingles().length, other.shingles().length);
        double jaccard = common / (double) (one.shingles().length + other.shingles().length - common);
        boolean agree = a.division().agrees(b.division());
        boolean numberless = one.digits().isEmpty();
        return new double[] {
            jaccard,
            common / (double) least,
            Math.min(one.digits().length() / MANY_DIGITS, 1),
            Math.min(Math.min(a.names().length(), b.names().length()) / LONG_NAME, 1),
            agree ? 1 : 0,
            !agree && a.division().isLocal() && b.division().isLocal() ? 1 : 0,
            one.numbers().equals(other.numbers()) ? 1 : 0,
            one.building().equals(other.building()) ? 0 : 1,
            a.names().equals(b.names()) ? 1 : 0,
            a.tail().equals(b.tail()) ? 0 : 1,
            Math.min((least - common) / MANY_STRAYS, 1),
            numberless ? 1 : 0,
            numberless ? jaccard : 0
        };
    }

    List<Reason> reasons() {
        return List.of(
                one.sorted().equals(other.sorted()) ? Reason.SAME_NUMBERS : Reason.SAME_DIGITS,
                a.names().equals(b.names()) ? Reason.SAME_NAMES : Reason.ALIKE_NAMES,
                a.division().agrees(b.division()) ? Reason.SAME_DIVISION : Reason.DIVISION_MISSING);
    }

    /** The same numbers in the same order, or moved with their parts, or the same digits split differently. */
    private boolean numbersDiffer() {
        if (one.numbers().equals(other.numbers()) || one.joined().equals(other.joined())) {
            return false;
        }
        return !one.sorted().equals(other.sorted())
                || partDiffers(a.number(), b.number())
                || partDiffers(a.building(), b.building())
                || partDiffers(a.room(), b.room());
    }

    private static boolean partDiffers(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    private static boolean differ(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }
}
