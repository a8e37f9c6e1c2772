package io.bonafide.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import io.bonafide.app.settings.ServerSettings;
import java.io.IOException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The database, brought up to date, with its connections. */
public final class Database implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 12;
    private static final long CONNECT_MILLIS = 10_000;

    private final HikariDataSource connections;
    private final @Nullable LocalPostgres local;

    private Database(HikariDataSource connections, @Nullable LocalPostgres local) {
        this.connections = connections;
        this.local = local;
    }

    /**
     * Connects, and migrates what is there.
     *
     * @param named the PostgreSQL that the settings name; null for our own
     */
    public static Database open(DataDirectory directory, ServerSettings.@Nullable Database named)
            throws DatabaseException {
        if (named != null) {
            return open(named, null);
        }
        LocalPostgres local = LocalPostgres.start(directory);
        try {
            return open(local.access(), local);
        } catch (DatabaseException e) {
            stop(local, e);
            throw e;
        }
    }

    private static Database open(ServerSettings.Database named, @Nullable LocalPostgres local)
            throws DatabaseException {
        HikariDataSource connections = connect(named);
        try {
            Migrations.run(connections);
            return new Database(connections, local);
        } catch (DatabaseException e) {
            connections.close();
            throw e;
        }
    }

    private static HikariDataSource connect(ServerSettings.Database named) throws DatabaseException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(named.url());
        config.setUsername(named.user());
        config.setPassword(named.password());
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw DatabaseException.of(e, "connect", named, Migrations.rootOf(e));
        }
    }

    private static void stop(LocalPostgres local, Exception because) {
        try {
            local.close();
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }

    public DataSource connections() {
        return connections;
    }

    @Override
    public void close() throws IOException {
        connections.close();
        if (local != null) {
            local.close();
        }
    }
}
