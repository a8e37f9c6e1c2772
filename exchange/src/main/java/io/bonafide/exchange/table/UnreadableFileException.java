package io.bonafide.exchange.table;

import io.bonafide.core.exposure.Worded;
import io.bonafide.core.exposure.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A file that cannot be read, or not any further. The message names the file, says what is wrong, and in its second
 * line the way out; it never holds the content of a cell.
 */
public final class UnreadableFileException extends Exception implements Worded {
    private static final long serialVersionUID = 1;

    private final transient Wording says;

    UnreadableFileException(Wording says, @Nullable Throwable cause) {
        super(says.en(), cause);
        this.says = says;
    }

    @Override
    public Wording says() {
        return says;
    }
}
