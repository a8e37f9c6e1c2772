package io.bonafide.app.signon;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** The flow with a provider whose addresses are known; Spring Security asks and checks. */
final class Conversation {
    private final ClientRegistration provider;
    private final DefaultOAuth2AuthorizationRequestResolver questions;
    private final OidcAuthorizationCodeAuthenticationProvider answers;

    Conversation(ClientRegistration provider, Outgoing outgoing, Clock clock) {
        this.provider = provider;
        questions = new DefaultOAuth2AuthorizationRequestResolver(new InMemoryClientRegistrationRepository(provider));
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(outgoing.tokens());
        answers = new OidcAuthorizationCodeAuthenticationProvider(
                tokens, granted -> new DefaultOidcUser(Set.of(), granted.getIdToken()));
        JwtDecoder decoder = new IdTokens(outgoing.keys(), clock).of(provider);
        answers.setJwtDecoderFactory(registration -> decoder);
    }

    /** With state, nonce and PKCE, fresh each time, which is what Spring Security does unless it is told otherwise. */
    OAuth2AuthorizationRequest question(HttpServletRequest browser) {
        return Objects.requireNonNull(questions.resolve(browser, Provider.REGISTRATION));
    }

    /**
     * Redeems a code.
     *
     * @return the subject of a token that is signed, for this server, of now, and the answer to this flow
     * @throws org.springframework.security.core.AuthenticationException if there is none
     */
    String subject(Flow flow, String code) {
        String back = String.valueOf(provider.getRedirectUri());
        OAuth2AuthorizationRequest asked = OAuth2AuthorizationRequest.authorizationCode()
                .clientId(provider.getClientId())
                .authorizationUri(String.valueOf(provider.getProviderDetails().getAuthorizationUri()))
                .redirectUri(back)
                .scopes(provider.getScopes())
                .state(flow.state())
                .attributes(attributes -> {
                    attributes.put(OidcParameterNames.NONCE, flow.nonce());
                    attributes.put(PkceParameterNames.CODE_VERIFIER, flow.verifier());
                })
                .build();
        OAuth2AuthorizationResponse answered = OAuth2AuthorizationResponse.success(code)
                .redirectUri(back)
                .state(flow.state())
                .build();
        return Objects.requireNonNull(answers.authenticate(
                        new OAuth2LoginAuthenticationToken(provider, new OAuth2AuthorizationExchange(asked, answered))))
                .getName();
    }
}
