package io.bonafide.app.access;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Other people's accounts. */
@RestController
@RequestMapping("/v1/accounts")
final class AccountController {
    private final AccountChanges changes;

    AccountController(AccountChanges changes) {
        this.changes = changes;
    }

    @GetMapping
    @Allowed(roles = {Role.OWNER, Role.AUDITOR, Role.ADMINISTRATOR})
    Many all(Caller caller) {
        return new Many(changes.seenBy(caller).stream().map(Account::view).toList());
    }

    @PostMapping
    @Allowed(roles = Role.ADMINISTRATOR)
    ResponseEntity<AccountChanges.Made> add(Caller caller, @RequestBody NewAccount given) {
        AccountChanges.Made made = changes.add(
                caller,
                Given.name(given.name, "name"),
                Given.required(given.role, "role"),
                Given.required(given.shops, "shops"));
        return ResponseEntity.created(
                        URI.create("/v1/accounts/" + made.account().id()))
                .eTag(tag(made.account().version()))
                .body(made);
    }

    @GetMapping("/{id}")
    @Allowed(roles = {Role.OWNER, Role.AUDITOR, Role.ADMINISTRATOR})
    ResponseEntity<Account.View> one(Caller caller, @PathVariable("id") UUID id) {
        return tagged(changes.seenBy(caller, id));
    }

    @PatchMapping("/{id}")
    @Allowed(roles = Role.ADMINISTRATOR)
    ResponseEntity<Account.View> change(
            Caller caller,
            @PathVariable("id") UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String readAs,
            @RequestBody AccountChanges.Wanted wanted) {
        return tagged(changes.change(caller, id, readAs, wanted));
    }

    @PostMapping("/{id}/password")
    @Allowed(roles = Role.ADMINISTRATOR)
    AccountChanges.Made password(Caller.Person caller, @PathVariable("id") UUID id) {
        return changes.password(caller, id);
    }

    static ResponseEntity<Account.View> tagged(Account account) {
        return ResponseEntity.ok().eTag(tag(account.version())).body(account.view());
    }

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** Those that the caller may see. */
    record Many(List<Account.View> items) {}

    /** @param shops names, or {@code *} alone */
    record NewAccount(
            @Nullable String name,
            @Nullable Role role,
            @Nullable Shops shops) {}
}
