package io.bonafide.exchange.intake;

import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.exchange.layout.LayoutCatalog;
import io.bonafide.exchange.table.Limits;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;

/** Files of a directory, read in as they are found there. */
final class ReadIn {
    private ReadIn() {}

    static Intake from(Path directory, String... files) throws Exception {
        IntakeSettings settings = new IntakeSettings(
                LayoutCatalog.shipped(),
                null,
                null,
                ZoneId.of("Asia/Shanghai"),
                CurrencyCode.CNY,
                new IdentitySealer(new byte[16]),
                null,
                64 << 20,
                directory.resolve("scratch"),
                Limits.DEFAULT);
        return Intake.read(Arrays.stream(files).map(directory::resolve).toList(), settings, IntakeProgress.SILENT);
    }
}
