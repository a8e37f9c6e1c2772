package io.bonafide.exchange.intake;

/** Looks now and then whether the run was interrupted, and ends threads that serve it. */
final class Interrupts {
    private static final int EVERY = 1 << 12;

    private Interrupts() {}

    /** Looks once in 4,096 counts. */
    static void check(long count) throws InterruptedException {
        if (count % EVERY == 0 && Thread.interrupted()) {
            throw new InterruptedException("The reading of the input was interrupted.");
        }
    }

    /** Interrupts a thread and waits for its end, even if interrupted; leaves this thread's interrupt set then. */
    static void end(Thread thread) {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
