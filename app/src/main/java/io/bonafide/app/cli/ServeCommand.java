package io.bonafide.app.cli;

import io.bonafide.app.access.FirstAdministrator;
import io.bonafide.app.server.Server;
import io.bonafide.app.settings.ServerSettings;
import io.bonafide.app.settings.Setting;
import io.bonafide.app.settings.SettingsReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs until it is told to stop. */
@Command(name = "serve", sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Option(names = "--port", paramLabel = "N")
    private @Nullable Integer port;

    @Option(names = "--config", paramLabel = "FILE")
    private @Nullable Path config;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        Map<Setting, String> options = new EnumMap<>(Setting.class);
        if (data != null) {
            options.put(Setting.DATA, data.toString());
        }
        if (port != null) {
            options.put(Setting.PORT, port.toString());
        }
        ServerSettings settings = SettingsReader.read(config, System.getenv(), options);
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
