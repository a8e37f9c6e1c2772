package io.bonafide.app.signon;

import com.nimbusds.jose.RemoteKeySourceException;
import io.bonafide.app.settings.SingleSignOn;
import io.bonafide.app.signon.SignOnException.Failure;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * The provider that people may sign in at. What it says of itself is read when it is first needed and again after an hour. Of those
 * who want something of it at once a few are served and the others refused, so that one which hangs holds up nobody else; one that
 * could not be read is left alone for ten seconds.
 */
public final class Provider {
    /** Where it sends browsers back to. */
    public static final String CALLBACK = "/v1/session/oidc/callback";

    static final String REGISTRATION = "oidc";

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 8;

    /** What OAuth 2, OpenID Connect, Spring Security and this class call failures. */
    private static final Set<String> WORDS = Set.of(
            "access_denied",
            "account_selection_required",
            "consent_required",
            "discovery",
            "interaction_required",
            "invalid_client",
            "invalid_grant",
            "invalid_id_token",
            "invalid_issuer",
            "invalid_nonce",
            "invalid_request",
            "invalid_scope",
            "invalid_token_response",
            "login_required",
            "no_code",
            "server_error",
            "temporarily_unavailable",
            "too_many_at_once",
            "unauthorized_client",
            "unreadable_answer",
            "unsupported_grant_type",
            "unsupported_response_type");

    private final SingleSignOn settings;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private @Nullable Outgoing outgoing;
    private @Nullable Conversation conversation;
    private Instant renewFrom = Instant.MIN;

    public Provider(SingleSignOn settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    public SingleSignOn settings() {
        return settings;
    }

    /** Begins a flow: where the browser is to go, and what to remember of it. */
    public Departure send(HttpServletRequest browser, Flow.Errand errand) throws SignOnException {
        return bounded(() -> {
            OAuth2AuthorizationRequest request = conversation().question(browser);
            Flow flow = new Flow(
                    String.valueOf(request.getState()),
                    Objects.requireNonNull(request.<String>getAttribute(OidcParameterNames.NONCE)),
                    Objects.requireNonNull(request.<String>getAttribute(PkceParameterNames.CODE_VERIFIER)),
                    clock.instant(),
                    errand);
            return new Departure(URI.create(request.getAuthorizationRequestUri()), flow);
        });
    }

    /**
     * Ends a flow.
     *
     * @param answer of the provider, as the browser brought it, with the flow's state
     */
    public Identity receive(Flow flow, Answer answer) throws SignOnException {
        if (answer.issuer != null && !answer.issuer.equals(settings.issuer())) {
            throw failed(Failure.UNPROVEN, "invalid_issuer");
        }
        @Nullable String code = answer.code;
        if (answer.error != null || code == null) {
            throw failed(Failure.DECLINED, answer.error == null ? "no_code" : answer.error);
        }
        return bounded(() -> new Identity(settings.issuer(), conversation().subject(flow, code)));
    }

    private <T> T bounded(Callable<T> work) throws SignOnException {
        if (!places.tryAcquire()) {
            throw failed(Failure.UNREACHABLE, "too_many_at_once");
        }
        try {
            return work.call();
        } catch (OAuth2AuthenticationException e) {
            throw failed(kindOf(e), e.getError().getErrorCode());
        } catch (OAuth2AuthorizationException e) {
            throw failed(kindOf(e), e.getError().getErrorCode());
        } catch (SignOnException e) {
            throw e;
        } catch (Exception e) {
            throw failed(kindOf(e), "unreadable_answer");
        } finally {
            places.release();
        }
    }

    private static Failure kindOf(Exception problem) {
        for (@Nullable Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof RemoteKeySourceException) {
                return Failure.UNREACHABLE;
            }
        }
        return Failure.UNPROVEN;
    }

    private synchronized Conversation conversation() throws SignOnException {
        Instant now = clock.instant();
        if (!now.isBefore(renewFrom)) {
            conversation = null;
            try {
                conversation = begun();
                renewFrom = now.plus(FRESH);
            } catch (RuntimeException e) {
                renewFrom = now.plus(LEFT_ALONE);
                LOG.warn("The provider of single sign-on cannot be read: {}", rootOf(e));
            }
        }
        if (conversation == null) {
            throw failed(Failure.UNREACHABLE, "discovery");
        }
        return Objects.requireNonNull(conversation);
    }

    private Conversation begun() {
        Outgoing way = outgoing == null ? new Outgoing() : outgoing;
        outgoing = way;
        return new Conversation(new Discovery(settings, way.documents()).read(), way, clock);
    }

    private static String rootOf(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = Objects.requireNonNull(root.getCause());
        }
        return root.getClass().getName();
    }

    /** The log has the standard's own word for it, and nothing else of what was sent. */
    private static SignOnException failed(Failure failure, String reason) {
        LOG.warn("Single sign-on failed: {}, {}", failure, WORDS.contains(reason) ? reason : "other");
        return new SignOnException(failure);
    }

    /** @param address of the provider, for this flow alone */
    public record Departure(URI address, Flow flow) {
        @Override
        public String toString() {
            return "Departure[…]";
        }
    }

    /**
     * What the provider sent by the browser.
     *
     * @param code that stands for a token; null if there is none
     * @param error why there is none; null if there is one
     * @param issuer who says so (RFC 9207); null if the provider does not say
     */
    public record Answer(
            @Nullable String code,
            @Nullable String error,
            @Nullable String issuer) {
        @Override
        public String toString() {
            return "Answer[…]";
        }
    }
}
