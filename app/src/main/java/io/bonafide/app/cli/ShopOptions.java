package io.bonafide.app.cli;

import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.Platform;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a shop's files may not say of themselves. */
final class ShopOptions {
    @Option(names = "--platform", paramLabel = "PLATFORM", converter = Converters.OfPlatform.class)
    @Nullable
    Platform platform;

    @Option(names = "--shop", paramLabel = "ID")
    @Nullable
    String shop;

    @Option(names = "--zone", paramLabel = "ZONE", defaultValue = "Asia/Shanghai", converter = Converters.OfZone.class)
    ZoneId zone = ZoneId.of("Asia/Shanghai");

    @Option(names = "--currency", paramLabel = "CODE", defaultValue = "CNY", converter = Converters.OfCurrency.class)
    CurrencyCode currency = CurrencyCode.CNY;
}
