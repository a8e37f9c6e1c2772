package io.bonafide.app.webhook;

/** A message lacks what it should have. Holds a field's name, never a value. */
final class PayloadException extends Exception {
    private static final long serialVersionUID = 1;

    private final String field;

    PayloadException(String field) {
        super("The message lacks " + field);
        this.field = field;
    }

    String field() {
        return field;
    }
}
