package io.bonafide.core.simulate;

import io.bonafide.core.order.ShopKey;
import java.time.Instant;

/**
 * A platform's earlier finding against the shop: a row of {@code findings.csv}.
 *
 * @param lines how many transactions it counted
 */
public record PastFinding(String findingId, ShopKey shop, String rule, Instant foundAt, int lines) {}
