package io.bonafide.app.alert;

/** A message did not arrive. What is known of why is in the key of a text and a detail that names neither address nor secret. */
final class UndeliveredException extends Exception {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 200;

    private final String key;

    /** @param detail such as the status or the bot's own words; control characters are left out */
    UndeliveredException(String key, String detail) {
        super(clean(detail));
        this.key = key;
    }

    String key() {
        return key;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    private static String clean(String detail) {
        String clean = detail.replaceAll("\\p{Cntrl}+", " ").strip();
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }
}
