package io.bonafide.app.cli;

import io.bonafide.app.words.Language;
import io.bonafide.app.words.Texts;
import io.bonafide.core.exposure.Wording;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * Where a command prints, and in which language.
 *
 * @param out results
 * @param err progress and messages
 * @param interactive whether a person watches {@code err}, so that a line may be redrawn
 * @param language in which it speaks
 * @param asked whether the user asked for that language, rather than it being the locale's
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive, Language language, boolean asked) {

    /** The property by which the launcher says that standard error is a terminal. */
    static final String INTERACTIVE = "bonafide.interactive";

    private static final Texts TEXTS = Texts.load("/io/bonafide/app/cli/messages");

    /** The process's own streams, in UTF-8 whatever the locale. */
    static Terminal system() {
        Map<String, String> environment = System.getenv();
        Terminal terminal = new Terminal(
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                Boolean.getBoolean(INTERACTIVE),
                Language.ofLocale(environment, Locale.getDefault()),
                false);
        return Language.askedBy(environment).map(terminal::speaking).orElse(terminal);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** The same in a language that the user asks for. */
    Terminal speaking(Language wanted) {
        return new Terminal(out, err, interactive, wanted, true);
    }

    /** One of the command line's own texts in every language. */
    static Wording wording(String key, Object... values) {
        return TEXTS.say(key, values);
    }

    /** One of the command line's own texts in the user's language. */
    String text(String key, Object... values) {
        return TEXTS.in(language, key, values);
    }

    String said(Wording wording) {
        return wording.in(language.tag());
    }

    /** Prints a message for the person, one line after another. */
    void say(Wording message) {
        err.println(said(message));
    }

    /** Prints a message of the command line's own for the person. */
    void tell(String key, Object... values) {
        err.println(text(key, values));
    }

    /** Prints a line of a result. */
    void print(String line) {
        out.println(line);
    }
}
