package io.bonafide.app.cli;

import io.bonafide.core.exposure.ExposureSettings;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What no platform publishes, so that the merchant enters it. */
final class RuleOptions {
    @Option(
            names = "--threshold",
            paramLabel = "CODE=N",
            description = "A threshold that the platform does not publish; the report says which it needs.")
    private Map<String, Integer> thresholds = new TreeMap<>();

    @Option(
            names = "--mass",
            paramLabel = "true|false",
            arity = "1",
            description = "Whether the platform would call it short-term mass. Default: both are shown.")
    private @Nullable Boolean mass;

    @Option(names = "--grave", description = "The gravest circumstances that the rules name apply.")
    private boolean grave;

    @Option(
            names = "--each-alone",
            description = "Each incident becomes a finding of its own. Default: all become one.")
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
            throw UserError.usage(String.valueOf(e.getMessage()));
        }
    }
}
