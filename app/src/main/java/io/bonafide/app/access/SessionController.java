package io.bonafide.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and one's own password. */
@RestController
@RequestMapping(SessionController.ROUTE)
final class SessionController {
    static final String ROUTE = "/v1/session";

    private final SignIn signIn;
    private final Sessions sessions;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Audit audit;
    private final SignOn signOn;
    private final TransactionTemplate transactions;

    SessionController(
            SignIn signIn,
            Sessions sessions,
            Accounts accounts,
            Passwords passwords,
            Audit audit,
            SignOn signOn,
            TransactionTemplate transactions) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.signOn = signOn;
        this.transactions = transactions;
    }

    /** Who asks; also hands a browser its token against forged requests. */
    @GetMapping
    @Allowed(everybody = true)
    State state(HttpServletRequest request) {
        return Caller.of(request)
                .filter(Caller.Person.class::isInstance)
                .map(caller -> State.of(viewed((Caller.Person) caller), button()))
                .orElse(new State(false, null, button()));
    }

    private Account viewed(Caller.Person caller) {
        Account account = accounts.again(caller.id());
        return caller.temporary() ? account : account.withoutTemporary();
    }

    private @Nullable Button button() {
        return signOn.offered()
                .map(provider -> new Button(provider.settings().name()))
                .orElse(null);
    }

    @PostMapping
    @Allowed(everybody = true)
    State begin(@RequestBody Credentials given, HttpServletRequest request, HttpServletResponse response) {
        Account account =
                signIn.with(Given.required(given.name, "name"), Given.required(given.password, "password"), given.code);
        sessions.begin(request, response, account);
        return State.of(account, button());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(anyRole = true, temporary = true)
    void end(HttpServletRequest request) {
        sessions.end(request);
    }

    /** Ends every session of the account but this one, which goes on under a new id. */
    @PutMapping("/password")
    @Allowed(anyRole = true, temporary = true)
    State password(
            Caller.Person caller,
            @RequestBody NewPassword given,
            HttpServletRequest request,
            HttpServletResponse response) {
        String old = Given.required(given.current, "current");
        String fresh = Given.required(given.replacement, "replacement");
        signIn.again(caller.id(), old);
        Passwords.require(fresh, caller.name());
        if (fresh.equals(old)) {
            throw Refusal.unprocessable("password.old");
        }
        String hash = passwords.hash(fresh);
        @Nullable
        Account account = transactions.execute(status -> {
            audit.write(caller.name(), "password.replaced", "account " + caller.id(), null, null);
            return accounts.password(caller.id(), hash, false);
        });
        Account changed = Given.required(account, "account");
        sessions.begin(request, response, changed);
        return State.of(changed, button());
    }

    /**
     * @param account null for nobody
     * @param singleSignOn null if no provider is set
     */
    record State(
            boolean signedIn,
            Account.@Nullable View account,
            @Nullable Button singleSignOn) {
        private static State of(Account account, @Nullable Button button) {
            return new State(true, account.view(), button);
        }
    }

    /** @param name of the provider, for the button that leads to {@code /v1/session/oidc} */
    record Button(String name) {}

    /** @param code of the second factor, where the account has one */
    record Credentials(
            @Nullable String name,
            @Nullable String password,
            @Nullable String code) {
        @Override
        public String toString() {
            return "Credentials[…]";
        }
    }

    /** The password that is, and the one that is to be. */
    record NewPassword(@Nullable String current, @Nullable String replacement) {
        @Override
        public String toString() {
            return "NewPassword[…]";
        }
    }
}
