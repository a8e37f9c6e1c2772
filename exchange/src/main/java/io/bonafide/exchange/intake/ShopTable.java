package io.bonafide.exchange.intake;

import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import io.bonafide.exchange.layout.Draft;
import io.bonafide.exchange.layout.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the shops that rows name, in the order in which they are met, and finds the shop of rows that name it in part
 * or not at all.
 *
 * <p>The rule: a row that does not say its platform, or its shop, belongs to the only shop of the run that agrees with
 * what it does say. If there is none it belongs to the shop {@code default} of its platform ({@code other} where that is
 * not said either). If there are several nobody can tell, and it belongs to that default shop too.
 */
final class ShopTable {
    private static final String UNNAMED = "default";

    private final Map<Named, Integer> numbers = new HashMap<>();
    private final List<Named> names = new ArrayList<>();
    private int last = -1;

    /** What a row says of its shop. */
    record Named(@Nullable String platform, @Nullable String shopId) {
        static Named of(Draft row) {
            return new Named(row.text(Field.PLATFORM), row.text(Field.SHOP_ID));
        }

        private boolean complete() {
            return platform != null && shopId != null;
        }

        private ShopKey key() {
            Platform known = platform == null
                    ? Platform.OTHER
                    : Platform.ofCode(platform).orElseThrow();
            return new ShopKey(known, shopId == null ? UNNAMED : shopId);
        }

        private boolean agreesWith(ShopKey shop) {
            return (platform == null || key().platform() == shop.platform())
                    && (shopId == null || key().shopId().equals(shop.shopId()));
        }
    }

    /** The number of the shop that a row names so. */
    int numberOf(Named named) {
        if (last < 0 || !names.get(last).equals(named)) {
            last = numbers.computeIfAbsent(named, absent -> {
                names.add(absent);
                return names.size() - 1;
            });
        }
        return last;
    }

    /** Whether what a row said of its shop, under that number, fits {@code shop}. */
    boolean agree(int number, ShopKey shop) {
        return names.get(number).agreesWith(shop);
    }

    /** The shop of each number. */
    static Map<Integer, ShopKey> byNumber(Map<ShopKey, List<Integer>> resolved) {
        Map<Integer, ShopKey> byNumber = new HashMap<>();
        resolved.forEach((shop, numbers) -> numbers.forEach(number -> byNumber.put(number, shop)));
        return byNumber;
    }

    /** Each shop, in order, with the numbers of all names that stand for it. */
    TreeMap<ShopKey, List<Integer>> resolved() {
        TreeMap<ShopKey, List<Integer>> shops = new TreeMap<>();
        for (Named named : names) {
            if (named.complete()) {
                shops.computeIfAbsent(named.key(), absent -> new ArrayList<>()).add(numbers.get(named));
            }
        }
        resolve(shops, named -> named.platform != null && named.shopId == null);
        resolve(shops, named -> named.platform == null && named.shopId != null);
        resolve(shops, named -> named.platform == null && named.shopId == null);
        return shops;
    }

    private void resolve(TreeMap<ShopKey, List<Integer>> shops, Predicate<Named> which) {
        for (Named named : names.stream().filter(which).toList()) {
            List<ShopKey> agreeing =
                    shops.keySet().stream().filter(named::agreesWith).toList();
            ShopKey shop = agreeing.size() == 1 ? agreeing.get(0) : named.key();
            shops.computeIfAbsent(shop, absent -> new ArrayList<>()).add(numbers.get(named));
        }
    }
}
