package io.bonafide.app.backup;

import io.bonafide.app.database.DataDirectory;
import io.bonafide.app.database.DatabaseException;
import io.bonafide.app.database.DirectDatabase;
import io.bonafide.app.settings.ServerSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Puts a backup back into an empty place: all of it, or nothing. */
public final class Restore {
    private final DataDirectory directory;
    private final ServerSettings.@Nullable Database named;
    private final BackupFile data;
    private final @Nullable BackupFile keys;

    private Restore(
            DataDirectory directory,
            ServerSettings.@Nullable Database named,
            BackupFile data,
            @Nullable BackupFile keys) {
        this.directory = directory;
        this.named = named;
        this.data = data;
        this.keys = keys;
    }

    /**
     * Restores one.
     *
     * @param home a directory that is empty or not there
     * @param named an empty database; null for one of our own in the directory
     * @param file the data
     * @param keyFile what opens them; null if that is lost, and everybody in the data counts as erased
     */
    public static Summary run(Path home, ServerSettings.@Nullable Database named, Path file, @Nullable Path keyFile)
            throws BackupException, DatabaseException, IOException, SQLException {
        try (BackupFile data = BackupFile.open(file, Manifest.Kind.DATA);
                @Nullable BackupFile keys = keyFile == null ? null : BackupFile.open(keyFile, Manifest.Kind.KEYS)) {
            if (keys != null && keyFile != null) {
                requireFitting(data.said(), keys.said(), keyFile);
            }
            try (DataDirectory directory = DataDirectory.takeEmpty(home)) {
                try {
                    Summary summary = new Restore(directory, named, data, keys).run();
                    directory.restored();
                    return summary;
                } catch (BackupException | DatabaseException | IOException | SQLException | RuntimeException e) {
                    directory.empty();
                    throw e;
                }
            }
        }
    }

    private static void requireFitting(Manifest data, Manifest keys, Path keyFile) throws BackupException {
        if (!data.installation().equals(keys.installation())) {
            throw BackupException.of(null, "otherKeys", keyFile);
        }
        if (keys.takenAt().isBefore(data.takenAt())) {
            throw BackupException.of(null, "olderKeys", keyFile, keys.takenAt(), data.takenAt());
        }
    }

    private Summary run() throws BackupException, DatabaseException, IOException, SQLException {
        Manifest said = data.said();
        try (DirectDatabase database = DirectDatabase.in(directory, named)) {
            try (Connection connection = database.connect()) {
                if (!new Catalog(connection).isEmpty()) {
                    throw BackupException.of(null, "occupied");
                }
            }
            if (!database.knows(said.schema())) {
                throw BackupException.of(null, "newer", said.bonafide(), said.schema());
            }
            try {
                return fill(database, said);
            } catch (BackupException | DatabaseException | IOException | SQLException | RuntimeException e) {
                database.empty();
                throw e;
            }
        }
    }

    private Summary fill(DirectDatabase database, Manifest said)
            throws BackupException, DatabaseException, IOException, SQLException {
        database.migrate(said.schema());
        Loading.Loaded loaded;
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            loaded = new Loading(connection, data, keys).load();
            connection.commit();
        }
        database.migrate();
        if (keys != null) {
            for (String secret : keys.said().secrets().keySet()) {
                directory.putSecret(secret, keys.secret(secret));
            }
        }
        return new Summary(
                said.takenAt(), said.bonafide(), said.tables().size(), loaded.rows(), loaded.people(), loaded.erased());
    }

    /**
     * What was put back.
     *
     * @param takenAt the instant that it is of
     * @param bonafide the version that wrote it
     * @param people whose data can be opened
     * @param erased people of whom no key is left
     */
    public record Summary(Instant takenAt, String bonafide, int tables, long rows, long people, long erased) {}
}
