package io.bonafide.app.analyze;

import io.bonafide.core.assess.EngineSettings;
import io.bonafide.core.exposure.ExposureSettings;
import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.Platform;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What an analysis is told beside its files.
 *
 * @param platform of rows that name none; null for the layout's own
 * @param shopId of rows that name none; null for the only shop of the files
 * @param zone of times without an offset, and in which days begin
 * @param currency of amounts that name none
 * @param asOf what is taken for now; null for the latest event
 * @param prior the share of lines not ordinary before any is looked at; empty to estimate it
 * @param exposure what the merchant enters of the platform's rules
 * @param lang of the report, {@code zh-CN} or {@code en}; null for the reader's browser to choose
 * @param mapping a mapping file for files of no known layout; null for none
 * @param models learnt from labels, each for its shop; nothing learnt is used without
 * @param modelFrom when they are put to use; null for when each says itself
 * @param memoryBytes for rows and events while they are read
 * @param scratch where to spill to
 */
public record AnalysisSettings(
        @Nullable Platform platform,
        @Nullable String shopId,
        ZoneId zone,
        CurrencyCode currency,
        @Nullable Instant asOf,
        OptionalDouble prior,
        ExposureSettings exposure,
        @Nullable String lang,
        @Nullable Path mapping,
        List<Path> models,
        @Nullable Instant modelFrom,
        long memoryBytes,
        Path scratch) {

    private static final long LEAST_MEMORY = 16L << 20;
    private static final int HEAP_SHARE = 8;

    public AnalysisSettings {
        models = List.copyOf(models);
    }

    /** What the engines are told. */
    EngineSettings engine() {
        EngineSettings defaults = EngineSettings.defaults();
        return prior.isPresent() ? defaults.withPrior(prior.getAsDouble()) : defaults;
    }

    /** Nothing set: Shanghai, yuan, an eighth of the heap, the system's directory for temporary files. */
    public static AnalysisSettings defaults() {
        return new AnalysisSettings(
                null,
                null,
                ZoneId.of("Asia/Shanghai"),
                CurrencyCode.CNY,
                null,
                OptionalDouble.empty(),
                ExposureSettings.DEFAULT,
                null,
                null,
                List.of(),
                null,
                defaultMemory(),
                defaultScratch());
    }

    /** The same with a report in this language. */
    public AnalysisSettings withLang(@Nullable String newLang) {
        return new AnalysisSettings(
                platform,
                shopId,
                zone,
                currency,
                asOf,
                prior,
                exposure,
                newLang,
                mapping,
                models,
                modelFrom,
                memoryBytes,
                scratch);
    }

    public static long defaultMemory() {
        return Math.max(LEAST_MEMORY, Runtime.getRuntime().maxMemory() / HEAP_SHARE);
    }

    public static Path defaultScratch() {
        return Path.of(System.getProperty("java.io.tmpdir"), "bonafide-scratch-" + System.getProperty("user.name"));
    }
}
