package io.bonafide.app.cli;

import io.bonafide.app.settings.Version;
import picocli.CommandLine.Command;

@Command(name = "version")
final class VersionCommand implements Runnable {
    private final Terminal terminal;

    VersionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        terminal.out().println("bonafide " + Version.current());
        terminal.out().println("java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")");
    }
}
