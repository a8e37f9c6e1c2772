package io.bonafide.app.cli;

import io.bonafide.core.exposure.Wording;

/** A converter's word on a value that is not what its option takes: what it is not, and what to write instead. */
final class WrongValue extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Wording says;

    /** @param key of a text whose first slot is the value */
    WrongValue(String key, String value, Object... more) {
        this(Terminal.wording("value." + key, values(value, more)));
    }

    private WrongValue(Wording says) {
        super(says.en());
        this.says = says;
    }

    Wording says() {
        return says;
    }

    private static Object[] values(String value, Object... more) {
        Object[] values = new Object[more.length + 1];
        values[0] = value;
        System.arraycopy(more, 0, values, 1, more.length);
        return values;
    }
}
