package io.bonafide.exchange.layout;

import io.bonafide.core.exposure.Wording;

/** What became of a row. */
public sealed interface Decoded {
    Decoded ACCEPTED = new Accepted();

    /** The draft holds it. */
    record Accepted() implements Decoded {}

    /** It is no record: blank, the header again, or a total. */
    record Skipped(String why) implements Decoded {}

    /**
     * It takes back an order line that another row gave, and is no order of its own.
     *
     * @param column the file's own header of the quantity
     */
    record Cancelled(String column) implements Decoded {}

    /**
     * It cannot be used.
     *
     * @param column the file's own header
     * @param valueClass what kind of value stands there, never a personal one itself
     * @param reason what is wrong, and what to do
     */
    record Rejected(String column, String valueClass, Wording reason) implements Decoded {}
}
