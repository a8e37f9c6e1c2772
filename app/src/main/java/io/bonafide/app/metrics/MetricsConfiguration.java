package io.bonafide.app.metrics;

import io.bonafide.app.live.Desks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What metrics are put together of. */
@Configuration(proxyBeanMethods = false)
@Import(MetricsController.class)
public class MetricsConfiguration {

    @Bean
    LiveMeters liveMeters(Desks desks) {
        return new LiveMeters(desks.figures());
    }
}
