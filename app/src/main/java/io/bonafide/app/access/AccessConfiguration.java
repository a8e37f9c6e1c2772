package io.bonafide.app.access;

import io.bonafide.app.database.DataDirectory;
import io.bonafide.app.settings.ServerSettings;
import io.bonafide.app.settings.SingleSignOn;
import io.bonafide.app.signon.FlowCookie;
import io.bonafide.app.signon.Provider;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What access control is put together of. */
@Configuration(proxyBeanMethods = false)
@Import({
    SessionController.class,
    SignOnController.class,
    SignOnLinkController.class,
    TotpController.class,
    AccountController.class,
    KeyController.class,
    AuditController.class,
    AccountChanges.class,
    Accounts.class,
    Attempts.class,
    Audit.class,
    FirstAdministrator.class,
    Keys.class,
    Passwords.class,
    RefusalWriter.class,
    SecondFactor.class,
    Sessions.class,
    SignIn.class,
    SignOnChanges.class,
    SignOnLinks.class,
    SparingAudit.class
})
public class AccessConfiguration implements WebMvcConfigurer {
    private static final String[] ROUTES = {"/v1/**", "/metrics"};

    /** Where the routes are that say who may use them. */
    public static String[] routes() {
        return ROUTES.clone();
    }

    @Bean
    FieldCipher cipher(DataDirectory directory) throws IOException {
        return new FieldCipher(directory.secret("fields"));
    }

    @Bean
    FlowCookie flows(ServerSettings settings, Clock clock) {
        return new FlowCookie(settings.https(), clock);
    }

    @Bean
    SignOn signOn(
            ServerSettings settings,
            Clock clock,
            Accounts accounts,
            SignOnLinks links,
            Attempts attempts,
            Audit audit,
            SparingAudit refused,
            TransactionTemplate transactions) {
        @Nullable SingleSignOn set = settings.signOn();
        @Nullable Provider provider = set == null ? null : new Provider(set, clock);
        return new SignOn(provider, accounts, links, attempts, audit, refused, transactions);
    }

    @Bean
    CsrfTokenRepository tokens() {
        CookieCsrfTokenRepository cookies = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookies.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return cookies;
    }

    @Bean
    Doorkeeper door(
            Sessions sessions,
            Keys keys,
            RefusalWriter refusals,
            CsrfTokenRepository tokens,
            ServerSettings settings,
            Clock clock) {
        RateLimit limit = new RateLimit(settings.rates(), clock);
        return new Doorkeeper(new CallerFilter(sessions, keys, limit, refusals), refusals, tokens);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Gate()).addPathPatterns(ROUTES);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerParameter());
    }
}
