package io.bonafide.app.alert;

/** Messages cannot go there. The message is the key of the reason's text. */
final class BadTargetException extends Exception {
    private static final long serialVersionUID = 1;

    BadTargetException(String key) {
        super(key);
    }

    String key() {
        return String.valueOf(getMessage());
    }
}
