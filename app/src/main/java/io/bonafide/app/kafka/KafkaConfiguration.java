package io.bonafide.app.kafka;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the intake of Kafka's records is put together of: what was set aside stays readable when Kafka is set no more. */
@Configuration(proxyBeanMethods = false)
@Import({KafkaController.class, SourceConfiguration.class})
public class KafkaConfiguration {
    /** The property that is {@code true} where the settings name a Kafka. */
    public static final String SET = "bonafide.kafka";

    @Bean
    AsideBook asideBook(JdbcClient database, Clock clock) {
        return new AsideBook(database, clock);
    }
}
