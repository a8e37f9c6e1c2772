package io.bonafide.exchange.intake;

import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.order.Platform;
import io.bonafide.exchange.layout.DecodeSettings;
import io.bonafide.exchange.layout.LayoutCatalog;
import io.bonafide.exchange.table.Limits;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What an import needs to know beside its files.
 *
 * @param layouts that a file may be of
 * @param platform of rows that name none; null for the layout's. Taobao and Tmall, for one, write the same files
 * @param shopId of rows that name none; null for the only shop of the run
 * @param zone of times without an offset, and the zone in which the shops' days begin
 * @param currency of amounts that name none
 * @param sealer turns identities into tokens
 * @param notAfter rows that speak of a later time are set aside; null for no bound
 * @param memoryBytes for rows and events; what does not fit is spilled to disk. The side files are held beside it
 * @param scratch where to spill to
 * @param limits beyond which a file is refused
 */
public record IntakeSettings(
        LayoutCatalog layouts,
        @Nullable Platform platform,
        @Nullable String shopId,
        ZoneId zone,
        CurrencyCode currency,
        IdentitySealer sealer,
        @Nullable Instant notAfter,
        long memoryBytes,
        Path scratch,
        Limits limits) {

    DecodeSettings decoding() {
        return new DecodeSettings(zone, currency, sealer);
    }
}
