package io.bonafide.app.analyze;

/** There is nothing to analyse. The message names the thing, its value and the way out. */
public final class NoInputException extends Exception {
    private static final long serialVersionUID = 1;

    NoInputException(String message) {
        super(message);
    }
}
