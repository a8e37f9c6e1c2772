package io.bonafide.app.signon;

import io.bonafide.app.settings.SingleSignOn;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.web.client.RestClient;

/** Reads what the provider says of itself (OpenID Connect Discovery 1.0). */
final class Discovery {
    private static final String PLACE = "/.well-known/openid-configuration";
    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    private final SingleSignOn settings;
    private final RestClient http;

    Discovery(SingleSignOn settings, RestClient http) {
        this.settings = settings;
        this.http = http;
    }

    /**
     * Asks the provider.
     *
     * @throws RuntimeException if it does not answer, is another one, or would have secrets sent where others read them
     */
    ClientRegistration read() {
        @Nullable
        Map<String, Object> document = http.get()
                .uri(URI.create(settings.issuer().replaceFirst("/$", "") + PLACE))
                .retrieve()
                .body(DOCUMENT);
        if (document == null || !settings.issuer().equals(document.get("issuer"))) {
            throw new IllegalArgumentException("""
                    The provider names another issuer than oidc.issuer.
                    Set oidc.issuer as the provider writes it, a slash at the end included.""");
        }
        ClientRegistration found = ClientRegistrations.fromOidcConfiguration(document)
                .registrationId(Provider.REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri(settings.address() + Provider.CALLBACK)
                .scope(settings.scopes())
                .build();
        requireSecure(found.getProviderDetails());
        return found;
    }

    private static void requireSecure(ClientRegistration.ProviderDetails provider) {
        for (@Nullable
        String address :
                new @Nullable String[] {provider.getAuthorizationUri(), provider.getTokenUri(), provider.getJwkSetUri()
                }) {
            if (address == null || !SingleSignOn.secure(URI.create(address))) {
                throw new IllegalArgumentException("""
                        The provider has an address that is not HTTPS.
                        Have it publish addresses that begin with https://.""");
            }
        }
    }
}
