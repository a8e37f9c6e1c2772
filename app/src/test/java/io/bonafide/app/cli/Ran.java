package io.bonafide.app.cli;

import io.bonafide.app.words.Language;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** One command run as a user runs it: what it printed where, and its exit code. */
public record Ran(int exit, String out, String err) {

    public static Ran run(String... arguments) {
        return in(Language.ENGLISH, arguments);
    }

    static Ran in(Language language, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(stream(out), stream(err), false, language, false);
        int exit = Bonafide.run(terminal, arguments);
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
