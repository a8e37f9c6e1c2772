package io.bonafide.app.cli;

import sun.misc.Signal;

/**
 * Ctrl-C and a polite kill: the first interrupts the thread that works, which then leaves nothing half-written and ends
 * with {@link ExitCode#INTERRUPTED}; the second ends the process at once. The JVM's own handling would end it before the
 * work is undone, and with another code. {@code sun.misc.Signal} is the only way to that, and is kept in every JDK's
 * module {@code jdk.unsupported}.
 */
final class Interruption {
    private Interruption() {}

    static void of(Thread worker) {
        for (String name : new String[] {"INT", "TERM"}) {
            try {
                boolean[] seen = new boolean[1];
                Signal.handle(new Signal(name), signal -> {
                    if (seen[0]) {
                        Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
                    }
                    seen[0] = true;
                    worker.interrupt();
                });
            } catch (IllegalArgumentException e) {
                continue; // the JVM keeps this signal to itself, as with -Xrs
            }
        }
    }
}
