package io.bonafide.core.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the shop beside its orders: the canonical side files. Every list is in time order where its rows have
 * times, and empty where the file was not given.
 *
 * @param zone the zone in which the shop's days begin
 */
public record ShopContext(
        ShopKey shop,
        ZoneId zone,
        List<ItemInfo> items,
        List<Campaign> campaigns,
        List<Change> changes,
        List<Traffic> traffic,
        List<Chat> chats) {

    public ShopContext {
        items = List.copyOf(items);
        campaigns = List.copyOf(campaigns);
        changes = List.copyOf(changes);
        traffic = List.copyOf(traffic);
        chats = List.copyOf(chats);
    }

    /** A shop of which only its orders are known. */
    public static ShopContext of(ShopKey shop, ZoneId zone) {
        return new ShopContext(shop, zone, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** A listing's figures from {@code from} on. */
    public record ItemInfo(
            String itemId,
            @Nullable String skuId,
            @Nullable Instant from,
            @Nullable Money listPrice,
            @Nullable Money cost,
            @Nullable String category,
            @Nullable Boolean virtual) {}

    /** A promotion, live stream or advertising push; {@code itemIds} empty means the whole shop. */
    public record Campaign(
            String campaignId,
            @Nullable String name,
            Instant startsAt,
            Instant endsAt,
            List<String> itemIds,
            Kind kind) {
        public Campaign {
            itemIds = List.copyOf(itemIds);
            if (endsAt.isBefore(startsAt)) {
                throw new IllegalArgumentException("""
                        The campaign (%s) ends (%s) before it starts (%s).
                        Swap the two times.""".formatted(campaignId, endsAt, startsAt));
            }
        }

        /** What kind of push it was. */
        public enum Kind {
            PROMOTION,
            LIVE,
            ADS,
            CREATOR,
            PLATFORM_EVENT
        }
    }

    /** One edit by a member of staff. */
    public record Change(
            Instant at,
            @Nullable String staffId,
            String object,
            @Nullable String objectId,
            String field,
            @Nullable String oldValue,
            @Nullable String newValue) {}

    /** One item's visitors on one day. */
    public record Traffic(
            LocalDate date,
            String itemId,
            @Nullable Long visitors,
            @Nullable Long views,
            @Nullable Double averageStayS,
            @Nullable Long cartAdds,
            @Nullable Long favourites,
            @Nullable Long payingBuyers,
            @Nullable Long searchVisitors,
            @Nullable Long paidVisitors) {}

    /** One message of a customer-service conversation. */
    public record Chat(
            String conversationId,
            @Nullable String orderId,
            @Nullable Identity buyer,
            @Nullable String agentId,
            boolean fromAgent,
            Instant at,
            String text) {}
}
