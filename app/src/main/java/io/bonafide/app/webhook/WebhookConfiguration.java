package io.bonafide.app.webhook;

import io.bonafide.app.access.SparingAudit;
import io.bonafide.app.archive.ArchiveKeys;
import io.bonafide.app.live.Desks;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the intake of webhooks is put together of. */
@Configuration(proxyBeanMethods = false)
@Import(WebhookController.class)
public class WebhookConfiguration {
    /** Where messages come in, by POST: signed, and never with a session. */
    public static final String RECEIVING = "/v1/shops/*/webhooks/*";

    @Bean
    WebhookSecrets webhookSecrets(JdbcClient database, ArchiveKeys keys, Clock clock) {
        return new WebhookSecrets(database, keys.of("webhooks"), clock);
    }

    @Bean
    Deliveries deliveries(JdbcClient database, Clock clock) {
        return new Deliveries(database, clock);
    }

    @Bean
    WebhookIntake webhookIntake(Desks desks, Deliveries deliveries, Clock clock) {
        return new WebhookIntake(desks, deliveries, clock);
    }

    @Bean
    Forgeries forgeries(SparingAudit audit) {
        return new Forgeries(audit);
    }
}
