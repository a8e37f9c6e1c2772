package io.bonafide.app.signon;

import java.time.Clock;
import java.util.List;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestOperations;

/**
 * Makes what reads tokens: the signature under a key that the provider publishes, by any algorithm of public keys and by none of
 * shared ones, then issuer, audience, authorized party and times.
 */
final class IdTokens {
    private final RestOperations http;
    private final Clock clock;

    IdTokens(RestOperations http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    JwtDecoder of(ClientRegistration provider) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        String.valueOf(provider.getProviderDetails().getJwkSetUri()))
                .restOperations(http)
                .jwsAlgorithms(algorithms -> algorithms.addAll(List.of(SignatureAlgorithm.values())))
                .build();
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        OidcIdTokenValidator claims = new OidcIdTokenValidator(provider);
        claims.setClock(clock);
        JwtTimestampValidator times = new JwtTimestampValidator();
        times.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(times, claims)));
        return decoder;
    }
}
