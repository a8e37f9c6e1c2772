package io.bonafide.app.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The keys of systems. */
@RestController
@RequestMapping("/v1/keys")
final class KeyController {
    private final Keys keys;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    KeyController(Keys keys, Audit audit, TransactionTemplate transactions, Clock clock) {
        this.keys = keys;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping
    @Allowed(roles = {Role.OWNER, Role.AUDITOR, Role.ADMINISTRATOR})
    Many all(Caller caller) {
        return new Many(keys.all().stream()
                .filter(key -> caller.shops().includes(key.shops()))
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(roles = Role.ADMINISTRATOR)
    Keys.Made add(Caller caller, @RequestBody NewKey given) {
        String label = Given.name(given.label, "label");
        Set<Scope> scopes = Given.required(given.scopes, "scopes");
        Shops shops = Given.required(given.shops, "shops");
        AccountChanges.requireWithin(caller, shops);
        if (given.expiresAt != null && !given.expiresAt.isAfter(clock.instant())) {
            throw Refusal.unprocessable("key.past");
        }
        return Objects.requireNonNull(transactions.execute(status -> {
            Keys.Made made = keys.add(label, scopes, shops, given.expiresAt, caller.name());
            audit.write(caller.name(), "key.made", object(made.key().id()), null, made.key());
            return made;
        }));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(roles = Role.ADMINISTRATOR)
    void revoke(Caller caller, @PathVariable("id") UUID id) {
        transactions.executeWithoutResult(status -> {
            ApiKey key = keys.revoke(id)
                    .filter(revoked -> caller.shops().includes(revoked.shops()))
                    .orElseThrow(Refusal::notFound);
            audit.write(caller.name(), "key.revoked", object(id), null, key);
        });
        keys.forget();
    }

    private static String object(UUID id) {
        return "key " + id;
    }

    /** Those that the caller may see. */
    record Many(List<ApiKey> items) {}

    /**
     * @param shops names, or {@code *} alone
     * @param expiresAt null for never
     */
    record NewKey(
            @Nullable String label,
            @Nullable Set<Scope> scopes,
            @Nullable Shops shops,
            @Nullable Instant expiresAt) {}
}
