package io.bonafide.app.signon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Spring Authorization Server at a port of its own: people with passwords, a form to sign in, a form to consent, PKCE demanded. It is
 * called {@code localhost} where the server is {@code 127.0.0.1}, so that the two are different sites.
 */
public final class RealProvider implements AutoCloseable {
    public static final String CLIENT = "bonafide-here";
    public static final String SECRET = "planted-client-secret";
    public static final String PASSWORD = "planted-provider-password";

    private final AnnotationConfigServletWebServerApplicationContext context =
            new AnnotationConfigServletWebServerApplicationContext();
    private final int port = FreePort.find();
    private volatile JWKSet keys = new JWKSet(key());

    /** @param people who may sign in, all with the same password; a name is the person's subject */
    public RealProvider(URI server, String... people) {
        context.registerBean(TomcatServletWebServerFactory.class, () -> listening(port));
        context.registerBean(
                JWKSource.class, () -> (JWKSource<SecurityContext>) (selector, more) -> selector.select(keys));
        context.registerBean(RegisteredClientRepository.class, () -> client(server));
        context.registerBean(
                UserDetailsService.class,
                () -> new InMemoryUserDetailsManager(
                        Arrays.stream(people).map(RealProvider::person).toArray(UserDetails[]::new)));
        context.registerBean(
                AuthorizationServerSettings.class,
                () -> AuthorizationServerSettings.builder().issuer(issuer()).build());
        context.register(Rules.class);
        context.refresh();
    }

    /** With a servlet behind the filters, without which Tomcat would not ask them. */
    private static TomcatServletWebServerFactory listening(int port) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(port);
        factory.setRegisterDefaultServlet(true);
        return factory;
    }

    public String issuer() {
        return "http://localhost:" + port;
    }

    /** From now on it signs with another key, and publishes no other. */
    public void changeKey() {
        keys = new JWKSet(key());
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RegisteredClientRepository client(URI server) {
        return new InMemoryRegisteredClientRepository(RegisteredClient.withId("1")
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(server + "/v1/session/oidc/callback")
                .scope("openid")
                .scope("profile")
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(true)
                        .build())
                .build());
    }

    private static UserDetails person(String name) {
        return User.withUsername(name).password("{noop}" + PASSWORD).build();
    }

    @Override
    public void close() {
        context.close();
    }

    /** Who may do what there. */
    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    static class Rules {
        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) throws Exception {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }
    }
}
