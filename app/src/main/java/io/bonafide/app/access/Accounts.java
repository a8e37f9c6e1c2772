package io.bonafide.app.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts in the database. Who calls opens the transaction. */
final class Accounts {
    private static final String SELECT = """
            SELECT id, name, role, shops, password_temporary, totp_confirmed, disabled_at,
                sign_on_identity IS NOT NULL AS signs_on, password_closed, created_at, generation, version
            FROM account
            """;

    private final JdbcClient database;
    private final Clock clock;

    Accounts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Account> all() {
        return database.sql(SELECT + "ORDER BY lower(name)")
                .query((row, number) -> account(row))
                .list();
    }

    Optional<Account> byId(UUID id) {
        return database.sql(SELECT + "WHERE id = ?")
                .param(id)
                .query((row, number) -> account(row))
                .optional();
    }

    Optional<UUID> idOf(String name) {
        return database.sql("SELECT id FROM account WHERE lower(name) = lower(?)")
                .param(name)
                .query(UUID.class)
                .optional();
    }

    String passwordHash(UUID id) {
        return database.sql("SELECT password FROM account WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /**
     * Until the transaction ends nobody else changes it, nor any administrator. All are locked in one order, so that two changes
     * wait for each other once and not for ever.
     */
    Optional<Account> locked(UUID id) {
        return database
                .sql(SELECT + "WHERE id = :id OR role = 'administrator' ORDER BY id FOR UPDATE")
                .param("id", id)
                .query((row, number) -> account(row))
                .list()
                .stream()
                .filter(account -> account.id().equals(id))
                .findFirst();
    }

    /** Whether nobody would be left who could let others in. */
    boolean nobodyAdministers() {
        return all().stream().noneMatch(Account::administersAll);
    }

    Account add(String name, Role role, Shops shops, String passwordHash) {
        UUID id = database.sql("""
                        INSERT INTO account (name, role, shops, password, password_temporary, created_at)
                        VALUES (?, ?, ?, ?, true, ?) RETURNING id""")
                .params(name, role.code(), Rows.array(shops.names()), passwordHash, Rows.time(clock.instant()))
                .query(UUID.class)
                .single();
        return again(id);
    }

    /** What an administrator sets; sessions end where the account is disabled. */
    Account change(UUID id, Role role, Shops shops, boolean disabled) {
        database.sql("""
                        UPDATE account SET role = ?, shops = ?, version = version + 1,
                            disabled_at = CASE WHEN ? THEN coalesce(disabled_at, ?) END,
                            generation = generation + CASE WHEN ? THEN 1 ELSE 0 END
                        WHERE id = ?""")
                .params(role.code(), Rows.array(shops.names()), disabled, Rows.time(clock.instant()), disabled, id)
                .update();
        return again(id);
    }

    /** Sets the password, lifts a lock and ends every session. */
    Account password(UUID id, String hash, boolean temporary) {
        database.sql("""
                        UPDATE account SET password = ?, password_temporary = ?, failures = 0, locked_until = NULL,
                            generation = generation + 1, version = version + 1
                        WHERE id = ?""").params(hash, temporary, id).update();
        return again(id);
    }

    /** Lets the password open it, also where the provider alone did. */
    void openPassword(UUID id) {
        database.sql("UPDATE account SET password_closed = false WHERE id = ?")
                .param(id)
                .update();
    }

    void endSessions(UUID id) {
        database.sql("UPDATE account SET generation = generation + 1 WHERE id = ?")
                .param(id)
                .update();
    }

    Account again(UUID id) {
        return byId(id).orElseThrow();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Role.of(row.getString("role")),
                Shops.of(Rows.texts(row, "shops")),
                row.getBoolean("password_temporary"),
                row.getBoolean("totp_confirmed"),
                row.getObject("disabled_at") != null,
                row.getBoolean("signs_on"),
                row.getBoolean("password_closed"),
                Rows.certain(row, "created_at"),
                row.getInt("generation"),
                row.getLong("version"));
    }
}
