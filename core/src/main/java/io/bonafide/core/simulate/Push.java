package io.bonafide.core.simulate;

import io.bonafide.core.order.ShopContext.Campaign;
import java.time.Instant;
import java.util.List;

/**
 * One thing that brings orders: a promotion, live stream, creator, advertising or platform event.
 *
 * @param from seconds since 1970
 * @param to seconds since 1970, excluded
 * @param ranks the listings pushed, by demand; empty for the whole shop
 * @param coupon the coupon that goes with it
 * @param listed whether the merchant wrote it into the campaign calendar
 */
record Push(
        String id,
        String name,
        Campaign.Kind kind,
        long from,
        long to,
        List<Integer> ranks,
        String coupon,
        boolean listed) {

    Push {
        ranks = List.copyOf(ranks);
    }

    Campaign row(Catalogue catalogue) {
        List<String> items = ranks.stream()
                .map(rank -> catalogue.listing(rank).get(0).itemId())
                .toList();
        return new Campaign(id, name, Instant.ofEpochSecond(from), Instant.ofEpochSecond(to), items, kind);
    }
}
