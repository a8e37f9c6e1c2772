package io.bonafide.app.database;

import io.bonafide.app.settings.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** The database as it is found, without a pool; nothing is migrated unless it is asked for. For backups and their restoring. */
public final class DirectDatabase implements AutoCloseable {
    private final PGSimpleDataSource connections = new PGSimpleDataSource();
    private final @Nullable LocalPostgres local;
    private final @Nullable DataDirectory directory;

    private DirectDatabase(
            ServerSettings.Database named, @Nullable LocalPostgres local, @Nullable DataDirectory directory) {
        connections.setUrl(named.url());
        if (named.user() != null) {
            connections.setUser(named.user());
        }
        if (named.password() != null) {
            connections.setPassword(named.password());
        }
        this.local = local;
        this.directory = directory;
    }

    /**
     * Finds the one that a server uses: the named one, else that of the server which runs in the directory, else the directory's
     * own, which is started for this.
     *
     * @throws DatabaseException if the directory has none, or is in use and its PostgreSQL cannot be reached
     */
    public static DirectDatabase find(Path data, ServerSettings.@Nullable Database named) throws DatabaseException {
        if (named != null) {
            return new DirectDatabase(named, null, null);
        }
        if (!Files.isDirectory(LocalPostgres.dataOf(data))) {
            throw DatabaseException.of(null, "nothing", data);
        }
        Optional<DataDirectory> free = DataDirectory.takeIfFree(data);
        if (free.isEmpty()) {
            return new DirectDatabase(LocalPostgres.ofRunning(data), null, null);
        }
        try {
            return start(free.get(), free.get());
        } catch (DatabaseException e) {
            free.get().close(e);
            throw e;
        }
    }

    /** The named one, else the directory's own, which is started and made if it is not there. The directory stays the caller's. */
    public static DirectDatabase in(DataDirectory directory, ServerSettings.@Nullable Database named)
            throws DatabaseException {
        return named == null ? start(directory, null) : new DirectDatabase(named, null, null);
    }

    private static DirectDatabase start(DataDirectory directory, @Nullable DataDirectory closed)
            throws DatabaseException {
        LocalPostgres local = LocalPostgres.start(directory);
        return new DirectDatabase(local.access(), local, closed);
    }

    /** A connection of the caller's own. */
    public Connection connect() throws DatabaseException {
        try {
            return connections.getConnection();
        } catch (SQLException e) {
            throw DatabaseException.of(e, "connect", connections.getServerNames()[0], String.valueOf(e.getMessage()));
        }
    }

    /** The schema's version; empty if no Bonafide wrote there. */
    public Optional<String> version() {
        return Migrations.versionOf(connections);
    }

    /** Whether this Bonafide has that version of the schema. */
    public boolean knows(String version) {
        return Migrations.knows(connections, version);
    }

    /** @throws DatabaseException if its schema is not this Bonafide's own */
    public void requireCurrent() throws DatabaseException {
        Migrations.requireCurrent(connections);
    }

    public DataSource connections() {
        return connections;
    }

    /** Brings the schema to that version and no further. */
    public void migrate(String version) throws DatabaseException {
        Migrations.run(connections, version);
    }

    /** Brings the schema to the newest version. */
    public void migrate() throws DatabaseException {
        Migrations.run(connections);
    }

    /** Deletes all that is in the schema, which only he may ask for who found it empty. */
    public void empty() {
        Migrations.undo(connections);
    }

    @Override
    public void close() throws IOException {
        if (local != null) {
            local.close();
        }
        if (directory != null) {
            directory.close();
        }
    }
}
