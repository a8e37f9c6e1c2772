package io.bonafide.app.kafka;

import io.bonafide.app.access.Audit;
import io.bonafide.app.live.Desks;
import io.bonafide.app.settings.ServerSettings;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is there only where the settings name a Kafka. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(KafkaConfiguration.SET)
class SourceConfiguration {

    @Bean
    Figures kafkaFigures(Clock clock) {
        return new Figures(clock);
    }

    @Bean
    KafkaMeters kafkaMeters(Figures figures) {
        return new KafkaMeters(figures);
    }

    @Bean
    KafkaHealth kafkaHealthIndicator(Figures figures) {
        return new KafkaHealth(figures);
    }

    @Bean
    KafkaSource kafkaSource(
            ServerSettings settings, Desks desks, AsideBook book, Audit audit, Figures figures, Clock clock) {
        ServerSettings.Kafka kafka = Objects.requireNonNull(settings.kafka());
        RecordReader reader = new RecordReader(desks, kafka);
        AsideTeller asides = new AsideTeller(book, audit, figures, clock);
        ConsumerMaker maker =
                new ConsumerMaker(kafka, givenUp -> new Handing(reader, asides, figures, givenUp), figures);
        return new KafkaSource(maker, figures, settings.stop());
    }
}
