package io.bonafide.app.cli;

import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.Platform;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a shop's files may not say of themselves. */
final class ShopOptions {
    @Option(
            names = "--platform",
            paramLabel = "PLATFORM",
            converter = Converters.OfPlatform.class,
            description = "The platform of rows that name none. Default: the one whose layout the file has.")
    @Nullable
    Platform platform;

    @Option(
            names = "--shop",
            paramLabel = "ID",
            description = "The shop of rows that name none. Default: the only shop of the files.")
    @Nullable
    String shop;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "Asia/Shanghai",
            converter = Converters.OfZone.class,
            description = "The zone of times without an offset. Default: ${DEFAULT-VALUE}.")
    ZoneId zone = ZoneId.of("Asia/Shanghai");

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            defaultValue = "CNY",
            converter = Converters.OfCurrency.class,
            description = "The currency of amounts that name none. Default: ${DEFAULT-VALUE}.")
    CurrencyCode currency = CurrencyCode.CNY;
}
