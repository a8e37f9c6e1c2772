package io.bonafide.app.access;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own second factor. The password is asked for again, since a session alone must not change how one signs in. */
@RestController
@RequestMapping("/v1/session/totp")
final class TotpController {
    private final SignIn signIn;
    private final SecondFactor factor;
    private final Accounts accounts;
    private final Audit audit;
    private final TransactionTemplate transactions;

    TotpController(
            SignIn signIn, SecondFactor factor, Accounts accounts, Audit audit, TransactionTemplate transactions) {
        this.signIn = signIn;
        this.factor = factor;
        this.accounts = accounts;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Makes a secret, which counts once a code of it was confirmed. */
    @PostMapping
    @Allowed(anyRole = true)
    SecondFactor.Enrolment begin(Caller.Person caller, @RequestBody Password given) {
        signIn.again(caller.id(), Given.required(given.password, "password"));
        return Objects.requireNonNull(transactions.execute(status -> {
            requireNone(caller);
            return factor.begin(caller.id(), caller.name());
        }));
    }

    @PostMapping("/confirm")
    @Allowed(anyRole = true)
    RecoveryCodes confirm(Caller.Person caller, @RequestBody Code given) {
        String code = Given.required(given.code, "code");
        return Objects.requireNonNull(transactions.execute(status -> {
            requireNone(caller);
            List<String> codes =
                    factor.confirm(caller.id(), code).orElseThrow(() -> Refusal.unprocessable("code.wrong"));
            audit.write(caller.name(), "totp.enrolled", "account " + caller.id(), null, null);
            return new RecoveryCodes(codes);
        }));
    }

    private void requireNone(Caller.Person caller) {
        if (accounts.locked(caller.id()).orElseThrow(Refusal::notFound).secondFactor()) {
            throw new Refusal(HttpStatus.CONFLICT, "totp.there");
        }
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(anyRole = true)
    void remove(Caller.Person caller, @RequestBody Password given) {
        signIn.again(caller.id(), Given.required(given.password, "password"));
        transactions.executeWithoutResult(status -> {
            factor.remove(caller.id());
            audit.write(caller.name(), "totp.removed", "account " + caller.id(), null, null);
        });
    }

    /** One's own, once more. */
    record Password(@Nullable String password) {
        @Override
        public String toString() {
            return "Password[…]";
        }
    }

    /** Of the app. */
    record Code(@Nullable String code) {
        @Override
        public String toString() {
            return "Code[…]";
        }
    }

    /** Each stands in for the app once. */
    record RecoveryCodes(List<String> recoveryCodes) {
        @Override
        public String toString() {
            return "RecoveryCodes[…]";
        }
    }
}
