package io.bonafide.app.kafka;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Whether Kafka can be read. That it cannot makes the server degraded, not down: it is ready for everything else. */
final class KafkaHealth implements HealthIndicator {
    private final Figures figures;

    KafkaHealth(Figures figures) {
        this.figures = figures;
    }

    @Override
    public Health health() {
        Standing standing = figures.standing();
        Health.Builder health = new Health.Builder(
                        standing.state() == Standing.State.CONNECTED ? Status.UP : new Status("DEGRADED"))
                .withDetail("kafka", standing.state().code())
                .withDetail("since", standing.since().toString());
        return (standing.problem().isEmpty() ? health : health.withDetail("problem", standing.problem())).build();
    }
}
