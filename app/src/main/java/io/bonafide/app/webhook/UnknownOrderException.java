package io.bonafide.app.webhook;

/** A message names an order by a number that was not told before. */
final class UnknownOrderException extends Exception {
    private static final long serialVersionUID = 1;

    UnknownOrderException() {
        super("The message names an order that was not told before.");
    }
}
