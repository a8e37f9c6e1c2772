package io.bonafide.app.database;

import io.bonafide.app.settings.ServerSettings;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** A database that is opened beside other work: starting PostgreSQL takes as long as putting the server together. */
public final class Opening {
    private final CompletableFuture<Database> database = new CompletableFuture<>();

    private Opening() {}

    /** Begins. */
    public static Opening begin(DataDirectory directory, ServerSettings.@Nullable Database named) {
        Opening opening = new Opening();
        new Thread(() -> opening.run(directory, named), "database").start();
        return opening;
    }

    private void run(DataDirectory directory, ServerSettings.@Nullable Database named) {
        try {
            database.complete(Database.open(directory, named));
        } catch (Throwable e) {
            database.completeExceptionally(e);
        }
    }

    /**
     * Waits for it, also when interrupted.
     *
     * @throws DatabaseException if it could not be opened
     */
    public Database await() throws DatabaseException {
        try {
            return database.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof DatabaseException known) {
                throw known;
            }
            throw e;
        }
    }

    /** Waits for it, and closes it again if it was opened. */
    public void undo() throws IOException {
        if (database.handle((opened, failure) -> failure == null).join()) {
            database.join().close();
        }
    }
}
