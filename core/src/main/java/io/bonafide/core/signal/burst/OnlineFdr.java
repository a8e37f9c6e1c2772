package io.bonafide.core.signal.burst;

import io.bonafide.core.state.Packer;
import io.bonafide.core.state.Unpacker;

/**
 * Which of a stream of tails to call, for good, so that of all calls at most a share {@code fdr} is expected to be false:
 * LORD++ (Ramdas, Yang, Wainwright, Jordan, NIPS 2017) with the sequence of Javanmard and Montanari (Ann. Stat. 46, 2018).
 *
 * <p>Test t is called if its chance is at most α_t = w γ_t + (α − w) γ_(t−τ1) + α Σ γ_(t−τj), where τj is how many tests had begun when
 * the j-th call was made, γ_j = {@value #CONSTANT} ln(max(j, 2)) / (j e^√(ln j)), which sums up to .999, and w = α/2. It
 * holds for chances that are independent given the past. A test may stay open while others begin: only calls made before it
 * began count for it (Zrnic, Ramdas, Jordan, J. Mach. Learn. Res. 22, 2021), so that α_t is fixed from the first look on.
 *
 * <p>Only the newest {@value #REMEMBERED} calls are summed over; leaving out others makes α_t smaller and takes nothing from
 * the promise. As γ falls, α_t is at most what all of them would give if they were as new as the newest; a chance above that
 * costs O(1), another O(calls remembered).
 */
public final class OnlineFdr {
    private static final double CONSTANT = 0.079;
    private static final int REMEMBERED = 1000;

    private final double fdr;
    private final double wealth;
    private final long[] calls = new long[REMEMBERED];
    private long called;
    private long firstCall;
    private long begun;

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
     * Whether to call the next test, which is over with that.
     *
     * @param tail -log10 of its chance
     */
    public boolean call(double tail) {
        return call(begin(), tail);
    }

    /** Begins the next test; which one it is, from 1. */
    long begin() {
        return ++begun;
    }

    /**
     * Whether to call a test that has begun. One that was called is not to be asked again.
     *
     * @param tail -log10 of its chance so far, which no number of looks makes more likely
     */
    boolean call(long test, double tail) {
        double chance = StrictMath.pow(10, -tail);
        boolean call = chance <= fdr && chance <= mostLevel(test) && chance <= level(test);
        if (call) {
            firstCall = called == 0 ? begun : firstCall;
            calls[(int) (called++ % REMEMBERED)] = begun;
        }
        return call;
    }

    void pack(Packer to) {
        int remembered = (int) Math.min(called, REMEMBERED);
        to.put(begun).put(called).put(firstCall).put(calls, remembered);
    }

    void unpack(Unpacker from) {
        begun = from.getLong();
        called = from.getLong();
        firstCall = from.getLong();
        int remembered = (int) Math.min(called, REMEMBERED);
        System.arraycopy(from.getLongs(remembered), 0, calls, 0, remembered);
    }

    /** At most {@code fdr}, since the sequence sums up to no more than 1. */
    private double level(long test) {
        double level = wealth * gamma(test);
        if (called > 0 && firstCall < test) {
            level += (fdr - wealth) * gamma(test - firstCall);
        }
        for (long j = Math.max(1, called - REMEMBERED); j < called && call(j) < test; j++) {
            level += fdr * gamma(test - call(j));
        }
        return level;
    }

    private double mostLevel(long test) {
        long before = called;
        long oldest = Math.max(0, called - REMEMBERED);
        while (before > oldest && call(before - 1) >= test) {
            before--;
        }
        double start = wealth * gamma(test);
        return before == oldest ? start : start + fdr * (before - oldest + 1) * gamma(test - call(before - 1));
    }

    private long call(long j) {
        return calls[(int) (j % REMEMBERED)];
    }

    static double gamma(long j) {
        double log = StrictMath.log(Math.max(j, 1));
        return CONSTANT * StrictMath.log(Math.max(j, 2)) / (j * StrictMath.exp(Math.sqrt(log)));
    }
}
