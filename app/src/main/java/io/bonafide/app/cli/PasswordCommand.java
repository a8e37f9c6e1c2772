package io.bonafide.app.cli;

import io.bonafide.app.access.PasswordReset;
import io.bonafide.app.settings.ServerSettings;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets somebody in who lost the password. */
@Command(name = "password", sortOptions = false)
final class PasswordCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "NAME")
    private String name = "";

    @Mixin
    private ServerPlace place = new ServerPlace();

    @Option(names = "--without-second-factor")
    private boolean withoutSecondFactor;

    PasswordCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        ServerSettings settings = place.settings();
        try (PasswordReset reset = PasswordReset.of(settings.data(), settings.database(), Clock.systemUTC())) {
            PasswordReset.Given given = reset.give(name, withoutSecondFactor)
                    .orElseThrow(() -> UserError.unreadable("password.nobody", name, String.join(", ", reset.names())));
            terminal.tell("password.given", given.name(), given.password());
            if (given.secondFactor()) {
                terminal.tell("password.factor");
            }
        }
        return ExitCode.DONE;
    }
}
