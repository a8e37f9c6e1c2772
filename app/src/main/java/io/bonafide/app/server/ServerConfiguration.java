package io.bonafide.app.server;

import io.bonafide.app.access.AccessConfiguration;
import io.bonafide.app.access.CallerFilter;
import io.bonafide.app.access.Doorkeeper;
import io.bonafide.app.alert.AlertConfiguration;
import io.bonafide.app.hindsight.HindsightConfiguration;
import io.bonafide.app.intake.IntakeConfiguration;
import io.bonafide.app.kafka.KafkaConfiguration;
import io.bonafide.app.metrics.MetricsConfiguration;
import io.bonafide.app.people.PeopleConfiguration;
import io.bonafide.app.results.ResultsConfiguration;
import io.bonafide.app.trace.TraceConfiguration;
import io.bonafide.app.upload.UploadConfiguration;
import io.bonafide.app.webhook.WebhookConfiguration;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** What the server is put together of. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@Import({
    Problems.class,
    RequestLog.class,
    OpenApiController.class,
    AccessConfiguration.class,
    IntakeConfiguration.class,
    KafkaConfiguration.class,
    AlertConfiguration.class,
    HindsightConfiguration.class,
    MetricsConfiguration.class,
    PeopleConfiguration.class,
    ResultsConfiguration.class,
    TraceConfiguration.class,
    UploadConfiguration.class,
    WebhookConfiguration.class
})
class ServerConfiguration {
    private static final String NOTHING_BUT_OURS =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    FilterRegistrationBean<EntityTags> entityTags() {
        FilterRegistrationBean<EntityTags> filter = new FilterRegistrationBean<>(new EntityTags());
        filter.addUrlPatterns("/v1/*");
        return filter;
    }

    /** As the framework's own, which matches every header of every request with a regular expression, where it is not plain ASCII. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(
                header -> isPlain(header) || StrictHttpFirewall.ALLOWED_HEADER_NAMES.test(header));
        firewall.setAllowedHeaderValues(
                header -> isPlain(header) || StrictHttpFirewall.ALLOWED_HEADER_VALUES.test(header));
        return firewall;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** What no rule opens is closed. Who may use a route below {@code /v1} is said at its method. */
    @Bean
    SecurityFilterChain rules(HttpSecurity http, Doorkeeper door) throws Exception {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/health/**")
                                .permitAll()
                                .requestMatchers(AccessConfiguration.routes())
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .csrf(csrf -> csrf.spa()
                        .csrfTokenRepository(door.tokens())
                        .ignoringRequestMatchers(CallerFilter::bringsItsOwnKey)
                        .ignoringRequestMatchers(PathPatternRequestMatcher.withDefaults()
                                .matcher(HttpMethod.POST, WebhookConfiguration.RECEIVING)))
                .addFilterAfter(door.caller(), CsrfFilter.class)
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(door.refusals()).accessDeniedHandler(door.refusals()))
                .sessionManagement(SessionManagementConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .logout(LogoutConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING_BUT_OURS))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }
}
