package io.bonafide.app.access;

import io.bonafide.app.signon.Flow;
import io.bonafide.app.signon.FlowCookie;
import io.bonafide.app.signon.Provider;
import io.bonafide.app.signon.SignOnException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in at the provider, and linking one's own account with it. */
@RestController
@RequestMapping("/v1/session/oidc")
final class SignOnController {
    private final SignOn signOn;
    private final SignOnChanges changes;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Accounts accounts;
    private final FlowCookie cookie;

    SignOnController(
            SignOn signOn,
            SignOnChanges changes,
            SignIn signIn,
            Sessions sessions,
            Accounts accounts,
            FlowCookie cookie) {
        this.signOn = signOn;
        this.changes = changes;
        this.signIn = signIn;
        this.sessions = sessions;
        this.accounts = accounts;
        this.cookie = cookie;
    }

    /** Sends the browser to the provider. */
    @GetMapping
    @Allowed(everybody = true)
    ResponseEntity<String> begin(
            @RequestParam(name = "then", required = false) @Nullable String then,
            HttpServletRequest request,
            HttpServletResponse response) {
        return SignOnPage.orRefused(request, () -> {
            Provider provider = signOn.provider();
            if (then != null && !Paths.ours(then)) {
                throw Refusal.unprocessable("sign_on.then");
            }
            URI address = sent(provider, Flow.Errand.signIn(then), request, response);
            return ResponseEntity.status(HttpStatus.SEE_OTHER).location(address).build();
        });
    }

    /** Where the provider sends the browser back to. */
    @GetMapping("/callback")
    @Allowed(everybody = true)
    ResponseEntity<String> end(
            @RequestParam(name = "state", required = false) @Nullable String state,
            @RequestParam(name = "code", required = false) @Nullable String code,
            @RequestParam(name = "error", required = false) @Nullable String error,
            @RequestParam(name = "iss", required = false) @Nullable String issuer,
            HttpServletRequest request,
            HttpServletResponse response) {
        return SignOnPage.orRefused(request, () -> {
            Provider provider = signOn.provider();
            Flow flow = cookie.take(request, response)
                    .filter(taken -> taken.asked(state))
                    .orElseThrow(() -> new Refusal(
                            HttpStatus.BAD_REQUEST,
                            "sign_on.flow",
                            FlowCookie.LIFE.toMinutes(),
                            provider.settings().address()));
            Account account = signOn.arrived(flow, new Provider.Answer(code, error, issuer));
            if (flow.errand().account() != null) {
                return SignOnPage.linked(request);
            }
            sessions.beginBySignOn(request, response, account);
            return SignOnPage.signedIn(request, flow.errand().then());
        });
    }

    /** Begins to link one's own account, whose password is asked for again. */
    @PostMapping
    @Allowed(anyRole = true)
    Onward link(
            Caller.Person caller,
            @RequestBody TotpController.Password given,
            HttpServletRequest request,
            HttpServletResponse response) {
        Provider provider = signOn.provider();
        signIn.again(caller.id(), Given.required(given.password(), "password"));
        Flow.Errand errand =
                Flow.Errand.link(caller.id(), accounts.again(caller.id()).generation());
        return new Onward(sent(provider, errand, request, response));
    }

    /** Ends the account's other sessions, too. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(anyRole = true)
    void unlink(
            Caller.Person caller,
            @RequestBody TotpController.Password given,
            HttpServletRequest request,
            HttpServletResponse response) {
        signIn.again(caller.id(), Given.required(given.password(), "password"));
        sessions.begin(request, response, changes.unlinkOwn(caller));
    }

    private URI sent(Provider provider, Flow.Errand errand, HttpServletRequest request, HttpServletResponse response) {
        try {
            Provider.Departure departure = provider.send(request, errand);
            cookie.put(departure.flow(), response);
            return departure.address();
        } catch (SignOnException e) {
            throw SignOn.refusal(e);
        }
    }

    /** @param location of the provider, where the browser is to go */
    record Onward(URI location) {
        @Override
        public String toString() {
            return "Onward[…]";
        }
    }
}
