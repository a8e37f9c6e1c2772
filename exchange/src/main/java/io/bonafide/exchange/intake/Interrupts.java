package io.bonafide.exchange.intake;

/** Looks now and then whether the run was interrupted. */
final class Interrupts {
    private static final int EVERY = 1 << 12;

    private Interrupts() {}

    /** Looks once in 4,096 counts. */
    static void check(long count) throws InterruptedException {
        if (count % EVERY == 0 && Thread.interrupted()) {
            throw new InterruptedException("The reading of the input was interrupted.");
        }
    }
}
