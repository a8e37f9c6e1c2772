package io.bonafide.app.access;

import io.bonafide.app.signon.Flow;
import io.bonafide.app.signon.Identity;
import io.bonafide.app.signon.Provider;
import io.bonafide.app.signon.SignOnException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets in whom the provider names, if an account is linked and neither locked nor disabled. No account is ever made or linked by what
 * the provider says alone.
 */
final class SignOn {
    private static final String OBJECT = "single sign-on";

    private final @Nullable Provider provider;
    private final Accounts accounts;
    private final SignOnLinks links;
    private final Attempts attempts;
    private final Audit audit;
    private final SparingAudit refused;
    private final TransactionTemplate transactions;

    /** @param provider null if none is set */
    SignOn(
            @Nullable Provider provider,
            Accounts accounts,
            SignOnLinks links,
            Attempts attempts,
            Audit audit,
            SparingAudit refused,
            TransactionTemplate transactions) {
        this.provider = provider;
        this.accounts = accounts;
        this.links = links;
        this.attempts = attempts;
        this.audit = audit;
        this.refused = refused;
        this.transactions = transactions;
    }

    /** @throws Refusal if none is set */
    Provider provider() {
        return offered().orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "sign_on.off"));
    }

    Optional<Provider> offered() {
        return Optional.ofNullable(provider);
    }

    /**
     * Who came back, signed in or linked as the flow was begun for.
     *
     * @throws Refusal if nobody is let in
     */
    Account arrived(Flow flow, Provider.Answer answer) {
        Identity identity;
        try {
            identity = provider().receive(flow, answer);
        } catch (SignOnException e) {
            refused.write("session.refused", OBJECT, Map.of("because", code(e)));
            throw refusal(e);
        }
        @Nullable UUID account = flow.errand().account();
        return account == null
                ? signedIn(identity)
                : linked(account, flow.errand().generation(), identity);
    }

    static Refusal refusal(SignOnException problem) {
        HttpStatus status = problem.failure() == SignOnException.Failure.UNREACHABLE
                ? HttpStatus.SERVICE_UNAVAILABLE
                : HttpStatus.FORBIDDEN;
        return new Refusal(status, "sign_on." + code(problem));
    }

    private static String code(SignOnException problem) {
        return switch (problem.failure()) {
            case UNREACHABLE -> "unreachable";
            case DECLINED -> "declined";
            case UNPROVEN -> "unproven";
        };
    }

    private Account signedIn(Identity identity) {
        Optional<UUID> id = links.accountOf(identity);
        if (id.isEmpty()) {
            refused.write("session.refused", OBJECT, Map.of("because", "unlinked"));
            throw new UnlinkedRefusal(identity);
        }
        Account account = accounts.again(id.get());
        if (account.disabled() || attempts.locked(account.id())) {
            refused.write("session.refused", "account " + account.id(), Map.of("because", "closed"));
            throw new Refusal(HttpStatus.FORBIDDEN, "sign_on.closed");
        }
        transactions.executeWithoutResult(status ->
                audit.write(account.name(), "session.begun", "account " + account.id(), null, Map.of("by", OBJECT)));
        return account;
    }

    private Account linked(UUID id, int generation, Identity identity) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Account before = accounts.locked(id)
                    .filter(account -> !account.disabled() && account.generation() == generation)
                    .orElseThrow(() -> new Refusal(HttpStatus.FORBIDDEN, "sign_on.closed"));
            links.link(id, identity, before.passwordClosed());
            Account after = accounts.again(id);
            audit.write(before.name(), "account.linked", "account " + id, before.view(), after.view());
            return after;
        }));
    }
}
