package io.bonafide.app.live;

/** More waits than the shop's desk takes. */
public final class OverloadedException extends Exception {
    private static final long serialVersionUID = 1;

    OverloadedException() {
        super("More events wait than are taken. Send them again later.");
    }
}
