package io.bonafide.core.signal.burst;

import io.bonafide.core.order.ShopContext.Campaign;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What the burst test knows of time: the shop's zone and its campaigns, by the hour.
 *
 * <p>A campaign covers every hour that it touches. One that lasts longer than {@link #LONGEST} is the shop's ordinary
 * state, not a peak, and is left out. Hours are epoch hours: seconds since 1970 divided by 3600, rounded down.
 */
public final class BurstCalendar {
    /** The longest campaign that is taken for a peak. Our own choice. */
    public static final Duration LONGEST = Duration.ofDays(21);

    static final int HOURS_OF_WEEK = 168;
    private static final int[] NONE = {};
    private static final int DAYS_FROM_MONDAY_TO_EPOCH = 3;

    private final ZoneRules zone;
    private final int[] shopWide;
    private final Int2ObjectOpenHashMap<int[]> ofItem;

    private BurstCalendar(ZoneRules zone, int[] shopWide, Int2ObjectOpenHashMap<int[]> ofItem) {
        this.zone = zone;
        this.shopWide = shopWide;
        this.ofItem = ofItem;
    }

    /**
     * The calendar of {@code campaigns}.
     *
     * @param itemCode the code of an item id, as it is observed by; negative for an unknown item, which is left out
     */
    public static BurstCalendar of(ZoneId zone, List<Campaign> campaigns, ToIntFunction<String> itemCode) {
        List<Campaign> peaks = campaigns.stream()
                .filter(campaign ->
                        Duration.between(campaign.startsAt(), campaign.endsAt()).compareTo(LONGEST) <= 0)
                .sorted(Comparator.comparing(Campaign::startsAt).thenComparing(Campaign::campaignId))
                .toList();
        int[] shopWide = NONE;
        Int2ObjectOpenHashMap<int[]> ofItem = new Int2ObjectOpenHashMap<>();
        for (Campaign campaign : peaks) {
            if (campaign.itemIds().isEmpty()) {
                shopWide = with(shopWide, campaign);
            }
            for (String item : campaign.itemIds()) {
                int code = itemCode.applyAsInt(item);
                if (code >= 0) {
                    ofItem.put(code, with(ofItem.getOrDefault(code, NONE), campaign));
                }
            }
        }
        return new BurstCalendar(zone.getRules(), shopWide, ofItem);
    }

    /** No campaigns, and hours of the week as they are in UTC. */
    public static BurstCalendar withoutCampaigns() {
        return new BurstCalendar(ZoneOffset.UTC.getRules(), NONE, new Int2ObjectOpenHashMap<>());
    }

    /** Whether a campaign covers {@code item}, or the whole shop, in the hour. */
    public boolean covers(int item, int epochHour) {
        return coversShop(epochHour) || coversItem(item, epochHour);
    }

    /** Whether a campaign of the item's own covers it in the hour. */
    boolean coversItem(int item, int epochHour) {
        return !ofItem.isEmpty() && contains(intervals(item), epochHour);
    }

    /** Whether a campaign covers the whole shop in the hour. */
    public boolean coversShop(int epochHour) {
        return contains(shopWide, epochHour);
    }

    /** The hours of the item's own campaigns as ascending pairs, from and up to; shop-wide ones are not among them. */
    int[] intervals(int item) {
        return ofItem.getOrDefault(item, NONE);
    }

    /** The local hour of the week, 0 for Monday 00:00 to 167. */
    int hourOfWeek(int epochHour) {
        Instant at = Instant.ofEpochSecond(epochHour * 3600L);
        long local = Math.floorDiv(at.getEpochSecond() + zone.getOffset(at).getTotalSeconds(), 3600L);
        return (int) Math.floorMod(local + DAYS_FROM_MONDAY_TO_EPOCH * 24, (long) HOURS_OF_WEEK);
    }

    private static int[] with(int[] intervals, Campaign campaign) {
        int from = hour(campaign.startsAt().getEpochSecond());
        int to = hour(campaign.endsAt().getEpochSecond() + 3599);
        int last = intervals.length - 1;
        if (to <= from) {
            return intervals;
        }
        if (last >= 0 && from <= intervals[last]) {
            intervals[last] = Math.max(intervals[last], to);
            return intervals;
        }
        int[] longer = Arrays.copyOf(intervals, intervals.length + 2);
        longer[last + 1] = from;
        longer[last + 2] = to;
        return longer;
    }

    private static boolean contains(int[] intervals, int hour) {
        return Arrays.binarySearch(intervals, hour) % 2 == 0;
    }

    static int hour(long epochSecond) {
        return (int) Math.floorDiv(epochSecond, 3600L);
    }
}
