package io.bonafide.app.cli;

import io.bonafide.app.access.FirstAdministrator;
import io.bonafide.app.server.Server;
import io.bonafide.app.settings.ServerSettings;
import io.bonafide.app.settings.Setting;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs until it is told to stop. */
@Command(name = "serve", sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ServerPlace place = new ServerPlace();

    @Option(names = "--port", paramLabel = "N")
    private @Nullable Integer port;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        ServerSettings settings = place.settings(port == null ? Map.of() : Map.of(Setting.PORT, String.valueOf(port)));
        terminal.tell("serve.starting", settings.data());
        try (Server server = Server.start(settings, Clock.systemUTC())) {
            server.appointFirstAdministrator()
                    .ifPresent(password -> terminal.tell("serve.first", FirstAdministrator.NAME, password));
            terminal.tell("serve.ready", server.address());
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            terminal.tell("serve.stopped");
        }
        return ExitCode.DONE;
    }
}
