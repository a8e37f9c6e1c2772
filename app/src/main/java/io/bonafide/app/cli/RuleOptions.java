package io.bonafide.app.cli;

import io.bonafide.core.exposure.ExposureSettings;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What no platform publishes, so that the merchant enters it. */
final class RuleOptions {
    @Option(names = "--threshold", paramLabel = "CODE=N")
    private Map<String, Integer> thresholds = new TreeMap<>();

    @Option(names = "--mass", paramLabel = "true|false", arity = "1")
    private @Nullable Boolean mass;

    @Option(names = "--grave")
    private boolean grave;

    @Option(names = "--each-alone")
    private boolean eachAlone;

    ExposureSettings settings() {
        ExposureSettings.Mass called = ExposureSettings.Mass.NOT_ENTERED;
        if (mass != null) {
            called = mass ? ExposureSettings.Mass.YES : ExposureSettings.Mass.NO;
        }
        try {
            return new ExposureSettings(
                    new TreeMap<>(thresholds),
                    called,
                    grave,
                    eachAlone ? ExposureSettings.Joining.EACH_ALONE : ExposureSettings.Joining.TOGETHER,
                    ExposureSettings.DEFAULT.lookBack());
        } catch (IllegalArgumentException e) {
            throw UserError.refused(e);
        }
    }
}
