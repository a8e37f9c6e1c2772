package io.bonafide.app.metrics;

import io.bonafide.app.access.Allowed;
import io.bonafide.app.access.Role;
import io.bonafide.app.access.Scope;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where Prometheus looks by itself. */
@RestController
final class MetricsController {
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry;

    MetricsController(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    /** All of them, in Prometheus' text format. */
    @Allowed(roles = Role.ADMINISTRATOR, keys = Scope.METRICS_READ)
    @GetMapping("/metrics")
    ResponseEntity<String> metrics() {
        return ResponseEntity.ok().header("Content-Type", TEXT).body(registry.scrape(TEXT));
    }
}
