package io.bonafide.app.upload;

import java.util.UUID;

/** How far an import is that is being read. Written by one thread and looked at by others. */
final class Progress {
    private static final double READ = .3;
    private static final double JOINED = .4;

    private final UUID id;
    private volatile double bytes;
    private volatile double share;
    private volatile long events;

    Progress(UUID id) {
        this.id = id;
    }

    UUID id() {
        return id;
    }

    void phase(String name, double fraction) {
        if (name.equals("reading")) {
            bytes = fraction;
            share = READ * fraction;
        } else if (name.equals("joining")) {
            share = READ + (JOINED - READ) * fraction;
        }
    }

    void handing(long all) {
        bytes = 1;
        share = JOINED;
        events = all;
    }

    void handed(Import.Counts counts) {
        share = JOINED + (1 - JOINED) * counts.all() / Math.max(1, events);
    }

    /** How much of the files' bytes was read, 0 to 1. */
    double bytes() {
        return bytes;
    }

    /** How much of the whole is done, 0 to 1. */
    double share() {
        return share;
    }
}
