package io.bonafide.app.database;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings a database to a version of the schema, each of which is one file. */
final class Migrations {
    private static final String PLACE = "classpath:io/bonafide/app/database/migration";

    private Migrations() {}

    /** To the newest one. */
    static void run(DataSource database) throws DatabaseException {
        run(database, MigrationVersion.LATEST);
    }

    /** To that one and no further. */
    static void run(DataSource database, String version) throws DatabaseException {
        run(database, MigrationVersion.fromVersion(version));
    }

    private static void run(DataSource database, MigrationVersion version) throws DatabaseException {
        try {
            flyway(database, version).migrate();
        } catch (FlywayValidateException e) {
            throw DatabaseException.of(e, "newer");
        } catch (FlywayException e) {
            throw DatabaseException.of(e, "migrate", rootOf(e));
        }
    }

    /** Which one the database is at; empty if no Bonafide wrote it. */
    static Optional<String> versionOf(DataSource database) {
        return Optional.ofNullable(
                        flyway(database, MigrationVersion.LATEST).info().current())
                .map(info -> info.getVersion().getVersion());
    }

    /** Whether this Bonafide has that one. */
    static boolean knows(DataSource database, String version) {
        return Arrays.stream(flyway(database, MigrationVersion.LATEST).info().all())
                .filter(info -> info.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .anyMatch(MigrationVersion.fromVersion(version)::equals);
    }

    /** Changes nothing, and is content with no other version than the newest. */
    static void requireCurrent(DataSource database) throws DatabaseException {
        String found = versionOf(database).orElseThrow(() -> DatabaseException.of(null, "unused"));
        if (!knows(database, found)) {
            throw DatabaseException.of(null, "newer");
        }
        if (flyway(database, MigrationVersion.LATEST).info().pending().length > 0) {
            throw DatabaseException.of(null, "older");
        }
    }

    /** Deletes all that is in the schema. */
    static void undo(DataSource database) {
        Flyway.configure().dataSource(database).cleanDisabled(false).load().clean();
    }

    private static Flyway flyway(DataSource database, MigrationVersion target) {
        return Flyway.configure()
                .dataSource(database)
                .locations(PLACE)
                .ignoreMigrationPatterns(new String[0])
                .target(target)
                .load();
    }

    static String rootOf(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = Objects.requireNonNull(root.getCause());
        }
        return String.valueOf(root.getMessage());
    }
}
