package io.bonafide.bench.cause;

import io.bonafide.core.cause.Cause;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Two plain rules that say a cause of every incident: always the cause that is commonest among incidents; and for each
 * detector that most members share, the cause that is commonest with it, all causes alike in sum.
 */
final class Peers {
    private final Cause commonest;
    private final Map<String, Cause> ofPattern = new HashMap<>();

    Peers(List<Known> groups) {
        List<Known> found =
                groups.stream().filter(group -> group.how() == Known.How.FOUND).toList();
        Map<Cause, Double> all = new EnumMap<>(Cause.class);
        Map<String, Map<Cause, Double>> byPattern = new HashMap<>();
        double[] weights = Balance.weights(found);
        for (int i = 0; i < weights.length; i++) {
            Known group = found.get(i);
            all.merge(group.cause(), 1.0, Double::sum);
            byPattern
                    .computeIfAbsent(group.pattern(), any -> new EnumMap<>(Cause.class))
                    .merge(group.cause(), weights[i], Double::sum);
        }
        this.commonest = most(all);
        byPattern.forEach((pattern, causes) -> ofPattern.put(pattern, most(causes)));
    }

    Cause commonest() {
        return commonest;
    }

    Cause byPattern(Known group) {
        return Objects.requireNonNull(ofPattern.getOrDefault(group.pattern(), commonest));
    }

    private static Cause most(Map<Cause, Double> causes) {
        return causes.entrySet().stream()
                .max(Map.Entry.<Cause, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }
}
