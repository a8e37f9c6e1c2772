package io.bonafide.app.cli;

import io.bonafide.app.backup.Backup;
import io.bonafide.app.settings.ServerSettings;
import io.bonafide.app.settings.Version;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes what a server keeps into a file. */
@Command(name = "backup", sortOptions = false)
final class BackupCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private ServerPlace place = new ServerPlace();

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path out = Path.of("");

    @Option(names = "--keys", paramLabel = "FILE")
    private @Nullable Path keys;

    BackupCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        ServerSettings settings = place.settings();
        Backup.Summary summary = Backup.take(settings.data(), settings.database(), out, keys, Version.current());
        terminal.tell("backup.done", out, summary.takenAt(), summary.tables(), summary.rows());
        if (keys == null) {
            terminal.tell("backup.withoutKeys");
        } else {
            terminal.tell("backup.keys", keys);
        }
        return ExitCode.DONE;
    }
}
