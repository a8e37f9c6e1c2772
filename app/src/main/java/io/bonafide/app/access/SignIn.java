package io.bonafide.app.access;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Knows people by name, password and, where they have one, a second factor. Whether the name is unknown, the password or the code wrong,
 * or the account locked, disabled or entered through the provider alone: the answer and the work are the same. Only who has the right password learns that a code is missing.
 */
final class SignIn {
    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactor factor;
    private final Attempts attempts;
    private final Audit audit;
    private final TransactionTemplate transactions;

    SignIn(
            Accounts accounts,
            Passwords passwords,
            SecondFactor factor,
            Attempts attempts,
            Audit audit,
            TransactionTemplate transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.factor = factor;
        this.attempts = attempts;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** @throws Refusal if it is not who it says to be */
    Account with(String name, String password, @Nullable String code) {
        Optional<UUID> attempted = accounts.idOf(name)
                .filter(id -> !accounts.again(id).passwordClosed())
                .filter(attempts::begin);
        boolean right = passwords.matches(
                password, attempted.map(accounts::passwordHash).orElse(null));
        if (attempted.isEmpty()) {
            throw refused();
        }
        return decide(attempted.get(), right, code);
    }

    private Account decide(UUID id, boolean right, @Nullable String code) {
        boolean secondFactor = accounts.again(id).secondFactor();
        if (right && secondFactor && code == null) {
            attempts.undecided(id);
            throw new Refusal(HttpStatus.UNAUTHORIZED, "code.needed");
        }
        Optional<Account> in = Objects.requireNonNull(transactions.execute(status ->
                right && (!secondFactor || factor.accept(id, String.valueOf(code))) ? welcomed(id) : turnedAway(id)));
        return in.orElseThrow(SignIn::refused);
    }

    private Optional<Account> welcomed(UUID id) {
        attempts.succeeded(id);
        Account account = accounts.again(id);
        audit.write(account.name(), "session.begun", "account " + id, null, null);
        return Optional.of(account);
    }

    private Optional<Account> turnedAway(UUID id) {
        attempts.failed(id);
        return Optional.empty();
    }

    /** Asks somebody who is signed in for the password again; wrong ones count as at the door. */
    void again(UUID id, String password) {
        if (accounts.again(id).passwordClosed()) {
            throw new Refusal(HttpStatus.CONFLICT, "sign_on.only");
        }
        if (!attempts.begin(id)) {
            throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, "account.locked");
        }
        if (!passwords.matches(password, accounts.passwordHash(id))) {
            transactions.executeWithoutResult(status -> attempts.failed(id));
            throw Refusal.unprocessable("password.wrong");
        }
        attempts.succeeded(id);
    }

    private static Refusal refused() {
        return new Refusal(HttpStatus.UNAUTHORIZED, "credentials");
    }
}
