package io.bonafide.app.access;

import io.bonafide.app.signon.Identity;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Links accounts with people at the provider and takes the links away. Both end the account's sessions. */
final class SignOnChanges {
    private final AccountChanges changes;
    private final Accounts accounts;
    private final SignOnLinks links;
    private final SignOn signOn;
    private final Audit audit;
    private final TransactionTemplate transactions;

    SignOnChanges(
            AccountChanges changes,
            Accounts accounts,
            SignOnLinks links,
            SignOn signOn,
            Audit audit,
            TransactionTemplate transactions) {
        this.changes = changes;
        this.accounts = accounts;
        this.links = links;
        this.signOn = signOn;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Links somebody else's account.
     *
     * @param subject as the provider names the person
     * @param password whether the account's password still opens it
     */
    Account link(Caller.Person caller, UUID id, String subject, boolean password) {
        if (!Identity.possible(subject)) {
            throw Refusal.unprocessable("sign_on.subject", Identity.LONGEST_SUBJECT);
        }
        Identity identity = Identity.at(signOn.provider().settings(), subject);
        requireAnother(caller, id);
        return change(caller, id, "account.linked", before -> links.link(id, identity, !password));
    }

    /** Takes somebody else's link away. */
    Account unlink(Caller.Person caller, UUID id) {
        requireAnother(caller, id);
        return change(caller, id, "account.unlinked", before -> links.unlink(id));
    }

    /** Takes one's own link away, for which the password was asked. */
    Account unlinkOwn(Caller.Person caller) {
        return change(caller, caller.id(), "account.unlinked", before -> links.unlink(before.id()));
    }

    /** A session alone must not change how one signs in. */
    private static void requireAnother(Caller.Person caller, UUID id) {
        if (caller.id().equals(id)) {
            throw new Refusal(HttpStatus.CONFLICT, "sign_on.own");
        }
    }

    private Account change(Caller.Person caller, UUID id, String what, Consumer<Account> change) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Account before = changes.lockedFor(caller, id);
            change.accept(before);
            accounts.endSessions(id);
            if (before.administersAll() && accounts.nobodyAdministers()) {
                throw new Refusal(HttpStatus.CONFLICT, "administrator.last");
            }
            Account after = accounts.again(id);
            audit.write(caller.name(), what, "account " + id, before.view(), after.view());
            return after;
        }));
    }
}
