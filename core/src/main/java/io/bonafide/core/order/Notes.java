package io.bonafide.core.order;

import org.jspecify.annotations.Nullable;

/**
 * What an export says without a date. It counts in hindsight only (two clocks).
 *
 * @param status where the line stood when the file was exported
 * @param closeReason the platform's words for why it was closed
 * @param sellerMemo the shop's own memo
 * @param sellerFlag the shop's flag colour
 * @param platformRiskMark what the platform itself said of the order
 * @param addressChanged whether the address was changed after placement
 */
public record Notes(
        @Nullable OrderStatus status,
        @Nullable String closeReason,
        @Nullable String sellerMemo,
        @Nullable String sellerFlag,
        @Nullable String platformRiskMark,
        @Nullable Boolean addressChanged) {

    public static final Notes NONE = new Notes(null, null, null, null, null, null);
}
