package io.bonafide.bench.unseen;

import java.util.concurrent.atomic.AtomicInteger;

/** A line on standard error now and then, for runs of minutes. */
final class Progress {
    private static final int EVERY = 10;

    private Progress() {}

    static void say(AtomicInteger done, String what) {
        int now = done.incrementAndGet();
        if (now % EVERY == 0) {
            System.err.println(now + " " + what);
        }
    }
}
