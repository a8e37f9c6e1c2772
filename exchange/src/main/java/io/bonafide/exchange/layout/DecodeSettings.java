package io.bonafide.exchange.layout;

import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.IdentitySealer;
import java.time.ZoneId;

/**
 * What a file does not say itself.
 *
 * @param zone of times without an offset, where the layout names none
 * @param currency of amounts, where neither the row nor the layout names one
 * @param sealer turns identities into tokens
 */
public record DecodeSettings(ZoneId zone, CurrencyCode currency, IdentitySealer sealer) {}
