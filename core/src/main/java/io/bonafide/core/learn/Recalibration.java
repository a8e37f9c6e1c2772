package io.bonafide.core.learn;

/**
 * Log odds corrected by labels, where labels speak: {@code x + shift + (slope - 1)(x - centre)} between {@code from} and
 * {@code to}.
 *
 * <p>Beyond that span the correction of its nearer end fades to nothing over {@value #REACH} units of log odds, or twice the
 * correction if that is more. So lines of a kind that nobody looked at keep the engine's word, and the whole rises strictly: at
 * least with half of slope 1 outside, with {@code slope} inside. Order is never changed by it. O(1).
 *
 * @param centre where the correction is {@code shift}
 * @param slope at least {@value #LEAST_SLOPE}
 * @param from the least log odds that labels speak of
 * @param to the greatest, at least {@code from}
 */
public record Recalibration(double centre, double shift, double slope, double from, double to) {
    static final double LEAST_SLOPE = .1;

    /** Changes nothing. */
    public static final Recalibration IDENTITY = new Recalibration(0, 0, 1, 0, 0);

    private static final double REACH = 4;

    public Recalibration {
        boolean finite = Double.isFinite(centre) && Double.isFinite(shift) && Double.isFinite(slope);
        if (!finite || slope < LEAST_SLOPE || !(from <= to) || !Double.isFinite(to - from)) {
            throw new IllegalArgumentException("""
                    The recalibration (centre %s, shift %s, slope %s, from %s to %s) is not finite, not rising or upside down.
                    Learn again; a model with such numbers is broken.""".formatted(centre, shift, slope, from, to));
        }
    }

    /** The corrected log odds. */
    public double logOdds(double engine) {
        double near = Math.max(from, Math.min(to, engine));
        double correction = shift + (slope - 1) * (near - centre);
        double reach = Math.max(REACH, 2 * Math.abs(correction));
        double faded = Math.max(0, 1 - Math.abs(engine - near) / reach);
        return engine + correction * faded;
    }

    /** Whether it is {@link #IDENTITY}. */
    public boolean changesNothing() {
        return equals(IDENTITY);
    }
}
