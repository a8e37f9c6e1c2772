package io.bonafide.core.signal.burst;

/**
 * Which of a stream of tails to call, each at once and for good, so that of all calls at most a share {@code fdr} is
 * expected to be false: LORD++ (Ramdas, Yang, Wainwright, Jordan, NIPS 2017) with the sequence of Javanmard and Montanari (Ann. Stat.
 * 46, 2018).
 *
 * <p>Test t is called if its chance is at most α_t = w γ_t + (α − w) γ_(t−τ1) + α Σ γ_(t−τj), where τj is when the j-th call was made,
 * γ_j = {@value #CONSTANT} ln(max(j, 2)) / (j e^√(ln j)), which sums up to .999, and w = α/2. It holds for chances that are
 * independent given the past. Only the newest {@value #REMEMBERED} calls are summed over; leaving out others makes α_t smaller and
 * takes nothing from the promise. A test with a chance above {@code fdr} costs O(1), another O(calls remembered).
 */
public final class OnlineFdr {
    private static final double CONSTANT = 0.079;
    private static final int REMEMBERED = 1000;

    private final double fdr;
    private final double wealth;
    private final long[] calls = new long[REMEMBERED];
    private long called;
    private long firstCall;
    private long test;

    /** @param fdr between 0 and 1 */
    public OnlineFdr(double fdr) {
        if (!(fdr > 0 && fdr < 1)) {
            throw new IllegalArgumentException("""
                    The share of false calls (%s) is not between 0 and 1.
                    Give one such as 0.05.""".formatted(fdr));
        }
        this.fdr = fdr;
        this.wealth = fdr / 2;
    }

    /**
     * Whether to call the next test.
     *
     * @param tail -log10 of its chance
     */
    public boolean call(double tail) {
        test++;
        double chance = StrictMath.pow(10, -tail);
        boolean call = chance <= fdr && chance <= level();
        if (call) {
            firstCall = called == 0 ? test : firstCall;
            calls[(int) (called++ % REMEMBERED)] = test;
        }
        return call;
    }

    /** At most {@code fdr}, since the sequence sums up to no more than 1. */
    private double level() {
        double level = wealth * gamma(test);
        if (called > 0) {
            level += (fdr - wealth) * gamma(test - firstCall);
        }
        for (long j = Math.max(1, called - REMEMBERED); j < called; j++) {
            level += fdr * gamma(test - calls[(int) (j % REMEMBERED)]);
        }
        return level;
    }

    static double gamma(long j) {
        double log = StrictMath.log(Math.max(j, 1));
        return CONSTANT * StrictMath.log(Math.max(j, 2)) / (j * StrictMath.exp(Math.sqrt(log)));
    }
}
