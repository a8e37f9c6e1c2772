package io.bonafide.exchange.table;

import org.jspecify.annotations.Nullable;

/**
 * A file that cannot be read, or not any further. The message names the file, says what is wrong, and in its second
 * line the way out; it never holds the content of a cell.
 */
public final class UnreadableFileException extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
