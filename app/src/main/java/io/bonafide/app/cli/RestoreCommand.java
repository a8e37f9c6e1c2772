package io.bonafide.app.cli;

import io.bonafide.app.backup.Restore;
import io.bonafide.app.settings.ServerSettings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a backup back. */
@Command(name = "restore", sortOptions = false)
final class RestoreCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Mixin
    private ServerPlace place = new ServerPlace();

    @Option(names = "--keys", paramLabel = "FILE")
    private @Nullable Path keys;

    @Option(names = "--without-keys")
    private boolean withoutKeys;

    RestoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        if ((keys == null) != withoutKeys) {
            throw UserError.usage("restore.eitherKeys");
        }
        ServerSettings settings = place.settings();
        Restore.Summary summary = Restore.run(settings.data(), settings.database(), file, keys);
        terminal.tell(
                "restore.done",
                settings.data(),
                summary.takenAt(),
                summary.bonafide(),
                summary.tables(),
                summary.rows(),
                summary.people(),
                summary.erased());
        return ExitCode.DONE;
    }
}
