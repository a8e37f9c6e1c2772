package io.bonafide.app.access;

import io.bonafide.app.database.DatabaseException;
import io.bonafide.app.database.DirectDatabase;
import io.bonafide.app.settings.ServerSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets somebody in again from the server's own machine, whether the server runs or not: an account gets a temporary password, its lock
 * and its sessions end, and the password opens it also where it was entered through the provider alone.
 */
public final class PasswordReset implements AutoCloseable {
    private final DirectDatabase place;
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Accounts accounts;
    private final Audit audit;

    private PasswordReset(DirectDatabase place, Clock clock) {
        this.place = place;
        database = JdbcClient.create(place.connections());
        transactions = new TransactionTemplate(new DataSourceTransactionManager(place.connections()));
        accounts = new Accounts(database, clock);
        audit = new Audit(
                database,
                JsonMapper.builder()
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .build(),
                clock);
    }

    /**
     * Finds a server's accounts.
     *
     * @param data the server's directory
     * @param named its PostgreSQL if it is not its own
     */
    public static PasswordReset of(Path data, ServerSettings.@Nullable Database named, Clock clock)
            throws DatabaseException, IOException {
        DirectDatabase place = DirectDatabase.find(data, named);
        try {
            place.requireCurrent();
            return new PasswordReset(place, clock);
        } catch (DatabaseException e) {
            place.close();
            throw e;
        }
    }

    /** Those that can be let in: a disabled one cannot. */
    public List<String> names() {
        return accounts.all().stream()
                .filter(account -> !account.disabled())
                .map(Account::name)
                .toList();
    }

    /**
     * Gives an account a temporary password.
     *
     * @param withoutSecondFactor whether the second factor is taken away, too
     * @return empty if there is no such account, or it is disabled
     */
    public Optional<Given> give(String name, boolean withoutSecondFactor) {
        String password = Secrets.code();
        String hash = new Passwords().hash(password);
        return Objects.requireNonNull(transactions.execute(status -> accounts.idOf(name)
                .flatMap(accounts::locked)
                .filter(account -> !account.disabled())
                .map(account -> new Given(
                        account.name(),
                        password,
                        changed(account, hash, withoutSecondFactor).secondFactor()))));
    }

    private Account changed(Account before, String hash, boolean withoutSecondFactor) {
        UUID id = before.id();
        if (withoutSecondFactor) {
            SecondFactor.remove(database, id);
        }
        accounts.openPassword(id);
        Account after = accounts.password(id, hash, true);
        audit.write(Audit.SERVER, "password.reset", "account " + id, before.view(), after.view());
        return after;
    }

    @Override
    public void close() throws IOException {
        place.close();
    }

    /**
     * What was given.
     *
     * @param name of the account, as it was made
     * @param password told here and never again
     * @param secondFactor whether signing in still takes a code
     */
    public record Given(String name, String password, boolean secondFactor) {
        @Override
        public String toString() {
            return "Given[" + name + "]";
        }
    }
}
