package io.bonafide.app.access;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What administrators do to accounts, each change with its audit entry. Nobody sees, makes or changes what has shops beyond their own,
 * and somebody who can let others in to all shops always remains.
 */
final class AccountChanges {
    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactor factor;
    private final Audit audit;
    private final TransactionTemplate transactions;

    AccountChanges(
            Accounts accounts,
            Passwords passwords,
            SecondFactor factor,
            Audit audit,
            TransactionTemplate transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.factor = factor;
        this.audit = audit;
        this.transactions = transactions;
    }

    List<Account> seenBy(Caller caller) {
        return accounts.all().stream()
                .filter(account -> caller.shops().includes(account.shops()))
                .toList();
    }

    Account seenBy(Caller caller, UUID id) {
        return accounts.byId(id)
                .filter(account -> caller.shops().includes(account.shops()))
                .orElseThrow(Refusal::notFound);
    }

    Made add(Caller caller, String name, Role role, Shops shops) {
        requireWithin(caller, shops);
        String password = Secrets.code();
        String hash = passwords.hash(password);
        return together(() -> {
            if (accounts.idOf(name).isPresent()) {
                throw new Refusal(HttpStatus.CONFLICT, "account.there");
            }
            Account account = accounts.add(name, role, shops, hash);
            audit.write(caller.name(), "account.made", object(account.id()), null, account.view());
            return new Made(account.view(), password);
        });
    }

    Account change(Caller caller, UUID id, @Nullable String readAs, Wanted wanted) {
        if (readAs == null) {
            throw new Refusal(HttpStatus.PRECONDITION_REQUIRED, "match.missing");
        }
        return together(() -> {
            Account before = lockedFor(caller, id);
            if (!readAs.equals(AccountController.tag(before.version()))) {
                throw new Refusal(HttpStatus.PRECONDITION_FAILED, "match.stale");
            }
            Account after = changed(caller, before, wanted);
            if (before.administersAll() && accounts.nobodyAdministers()) {
                throw new Refusal(HttpStatus.CONFLICT, "administrator.last");
            }
            audit.write(caller.name(), "account.changed", object(id), before.view(), after.view());
            return after;
        });
    }

    private Account changed(Caller caller, Account before, Wanted wanted) {
        Shops shops = Objects.requireNonNullElse(wanted.shops, before.shops());
        requireWithin(caller, shops);
        if (Boolean.TRUE.equals(wanted.secondFactor) && !before.secondFactor()) {
            throw Refusal.unprocessable("totp.own");
        }
        if (Boolean.FALSE.equals(wanted.secondFactor)) {
            factor.remove(before.id());
        }
        return accounts.change(
                before.id(),
                Objects.requireNonNullElse(wanted.role, before.role()),
                shops,
                Objects.requireNonNullElse(wanted.disabled, before.disabled()));
    }

    /** Gives somebody else a temporary password. */
    Made password(Caller.Person caller, UUID id) {
        if (caller.id().equals(id)) {
            throw new Refusal(HttpStatus.CONFLICT, "password.own");
        }
        String password = Secrets.code();
        String hash = passwords.hash(password);
        return together(() -> {
            if (lockedFor(caller, id).passwordClosed()) {
                throw new Refusal(HttpStatus.CONFLICT, "sign_on.only");
            }
            Account after = accounts.password(id, hash, true);
            audit.write(caller.name(), "password.given", object(id), null, null);
            return new Made(after.view(), password);
        });
    }

    /** One that the caller may change, and nobody else meanwhile. */
    Account lockedFor(Caller caller, UUID id) {
        return accounts.locked(id)
                .filter(account -> caller.shops().includes(account.shops()))
                .orElseThrow(Refusal::notFound);
    }

    static void requireWithin(Caller caller, Shops shops) {
        if (!caller.shops().includes(shops)) {
            throw Refusal.unprocessable("shops.beyond");
        }
    }

    private <T> T together(Supplier<T> change) {
        return Objects.requireNonNull(transactions.execute(status -> change.get()));
    }

    private static String object(UUID id) {
        return "account " + id;
    }

    /** What is to be other; null for what stays. */
    record Wanted(
            @Nullable Role role,
            @Nullable Shops shops,
            @Nullable Boolean disabled,
            @Nullable Boolean secondFactor) {}

    /** @param temporaryPassword told here and never again */
    record Made(Account.View account, String temporaryPassword) {
        @Override
        public String toString() {
            return "Made[" + account + "]";
        }
    }
}
