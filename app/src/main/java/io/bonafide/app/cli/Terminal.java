package io.bonafide.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where a command prints.
 *
 * @param out results
 * @param err progress and messages
 * @param interactive whether a person watches {@code err}, so that a line may be redrawn
 * @param locale whose language is spoken where none is asked for
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive, Locale locale) {

    /** The property by which the launcher says that standard error is a terminal. */
    static final String INTERACTIVE = "bonafide.interactive";

    /** The process's own streams, in UTF-8 whatever the locale. */
    static Terminal system() {
        return new Terminal(
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                Boolean.getBoolean(INTERACTIVE),
                Locale.getDefault());
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** Prints a message for the person, one line after another. */
    void say(String message) {
        err.println(message);
    }
}
