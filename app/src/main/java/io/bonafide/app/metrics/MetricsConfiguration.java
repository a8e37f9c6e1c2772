package io.bonafide.app.metrics;

import io.bonafide.app.live.Desks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.observation.SecurityObservationSettings;

/** What metrics are put together of. */
@Configuration(proxyBeanMethods = false)
@Import(MetricsController.class)
public class MetricsConfiguration {

    @Bean
    LiveMeters liveMeters(Desks desks) {
        return new LiveMeters(desks.figures());
    }

    /** A request is observed once, as a whole: to observe each of the fourteen filters before it costs more than what they do. */
    @Bean
    SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }
}
