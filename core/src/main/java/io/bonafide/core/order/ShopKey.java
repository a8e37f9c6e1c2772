package io.bonafide.core.order;

import java.util.Comparator;

/**
 * One shop on one platform. An engine serves one of these.
 *
 * @param shopId the platform's id of the shop, or a name the user chose; never empty
 */
public record ShopKey(Platform platform, String shopId) implements Comparable<ShopKey> {
    private static final Comparator<ShopKey> ORDER =
            Comparator.comparing(ShopKey::platform).thenComparing(ShopKey::shopId);

    public ShopKey {
        shopId = Checks.id("shop id", shopId);
    }

    @Override
    public int compareTo(ShopKey other) {
        return ORDER.compare(this, other);
    }
}
