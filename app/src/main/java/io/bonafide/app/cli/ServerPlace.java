package io.bonafide.app.cli;

import io.bonafide.app.settings.ServerSettings;
import io.bonafide.app.settings.Setting;
import io.bonafide.app.settings.SettingsException;
import io.bonafide.app.settings.SettingsReader;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server's data a command is about. */
final class ServerPlace {
    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Option(names = "--config", paramLabel = "FILE")
    private @Nullable Path config;

    ServerSettings settings() throws SettingsException {
        return settings(Map.of());
    }

    /** @param more that the command line says */
    ServerSettings settings(Map<Setting, String> more) throws SettingsException {
        Map<Setting, String> options = new EnumMap<>(Setting.class);
        options.putAll(more);
        if (data != null) {
            options.put(Setting.DATA, data.toString());
        }
        return SettingsReader.read(config, System.getenv(), options);
    }
}
