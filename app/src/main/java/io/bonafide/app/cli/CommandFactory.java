package io.bonafide.app.cli;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Gives a command the terminal that it prints to, if its constructor asks for one. */
final class CommandFactory implements IFactory {
    private final Terminal terminal;

    CommandFactory(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        boolean asks = Arrays.stream(type.getDeclaredConstructors()).anyMatch(CommandFactory::asksForTerminal);
        return asks
                ? type.getDeclaredConstructor(Terminal.class).newInstance(terminal)
                : CommandLine.defaultFactory().create(type);
    }

    private static boolean asksForTerminal(Constructor<?> constructor) {
        return Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {Terminal.class});
    }
}
