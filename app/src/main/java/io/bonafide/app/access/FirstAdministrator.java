package io.bonafide.app.access;

import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the first person in. */
public final class FirstAdministrator {
    /** The account's name. */
    public static final String NAME = "admin";

    private final Accounts accounts;
    private final Passwords passwords;
    private final Audit audit;
    private final TransactionTemplate transactions;

    FirstAdministrator(Accounts accounts, Passwords passwords, Audit audit, TransactionTemplate transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** The temporary password of {@link #NAME}, told here and never again; empty if there are accounts. */
    public Optional<String> appoint() {
        if (!accounts.all().isEmpty()) {
            return Optional.empty();
        }
        String password = Secrets.code();
        String hash = passwords.hash(password);
        transactions.executeWithoutResult(status -> {
            Account account = accounts.add(NAME, Role.ADMINISTRATOR, Shops.ALL, hash);
            audit.write(Audit.SERVER, "account.made", "account " + account.id(), null, account.view());
        });
        return Optional.of(password);
    }
}
