package io.bonafide.core.order;

import org.jspecify.annotations.Nullable;

/**
 * To whom and where the line goes, as known when the order is placed.
 *
 * @param phonePlace where numbers that begin like the phone are given out, such as 浙江省杭州市; a number may have moved on since
 * @param address the street address as given, without the divisions that stand in their own columns
 */
public record Destination(
        @Nullable Identity receiver,
        @Nullable Identity phone,
        @Nullable String phonePlace,
        @Nullable String province,
        @Nullable String city,
        @Nullable String district,
        @Nullable Identity address) {

    public static final Destination UNKNOWN = new Destination(null, null, null, null, null, null, null);
}
