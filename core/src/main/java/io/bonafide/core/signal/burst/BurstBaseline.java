package io.bonafide.core.signal.burst;

import io.bonafide.core.signal.burst.Burst.Verdict;
import io.bonafide.core.state.Kept;
import io.bonafide.core.state.StateReader;
import io.bonafide.core.state.StateWriter;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bursts as of each order: the open hour so far, held against the hours that are over.
 *
 * <p>Orders come in time order; after each, {@link #item} and {@link #shop} speak of the hour that it fell into. The
 * model is that of {@link HindsightBursts} with fading sums instead of windows, recalibrated once a day on the hours that
 * are over, and with calls ({@link OnlineFdr}) in place of false discovery shares, which only a whole history gives. What has come so far is held against what the <em>whole</em> hour
 * is expected to have, since the count is looked at again and again while it grows: the chance that any of these looks
 * goes beyond a tail is then that of the full hour. For the same reason an hour that begins quietly lowers no item's
 * expectation, while one that is busy beyond its expectation raises it. For the same reason an hour is one test, put again at
 * every order and called at most once; what is called stays so while the hour is open. Tests are the shop's hours, and of the
 * items' those with any order, given that: there are too many empty ones to begin each.
 *
 * <p>An order costs O(1); memory is 80 bytes an item and 36 an hour of history.
 */
public final class BurstBaseline implements Kept {
    private final BurstCalendar calendar;
    private final BurstParameters parameters;
    private final ShopStream shop;
    private final ItemStream.Pool pool = new ItemStream.Pool();
    private final Int2ObjectOpenHashMap<ItemStream> items = new Int2ObjectOpenHashMap<>();
    private final OnlineFdr tests;

    public BurstBaseline(BurstCalendar calendar, BurstParameters parameters) {
        this.calendar = calendar;
        this.parameters = parameters;
        this.shop = new ShopStream(calendar, parameters);
        this.tests = new OnlineFdr(parameters.falseCalls());
    }

    /**
     * Counts one item of an order.
     *
     * @param item its code; negative for none
     * @param firstOfOrder true on exactly one item of each order
     * @param epochSecond when the order was placed; in no earlier hour than the one before
     * @throws IllegalArgumentException if it is
     */
    public void observe(int item, boolean firstOfOrder, long epochSecond) {
        int hour = BurstCalendar.hour(epochSecond);
        if (shop.started() && hour < shop.hour()) {
            throw new IllegalArgumentException("""
                    The order (epoch hour %d) comes before the hour that is open (%d).
                    Feed orders in time order.""".formatted(hour, shop.hour()));
        }
        if (!shop.started() || shop.hour() < hour) {
            shop.advanceTo(hour);
            pool.refitOnce(hour);
        }
        boolean inCampaign = calendar.covers(item, hour);
        if (firstOfOrder && !inCampaign) {
            shop.addOrder();
        }
        if (item >= 0) {
            ItemStream stream = items.computeIfAbsent(item, code -> new ItemStream(hour, calendar.intervals(code)));
            stream.count(shop, pool, parameters);
            if (!inCampaign && enoughHistory(stream)) {
                stream.test(shop, pool, parameters, tests);
            }
        }
    }

    /** What the item's open hour says. */
    public Burst item(int item) {
        @Nullable ItemStream stream = items.get(item);
        if (stream == null) {
            return Burst.untested(0, Verdict.TOO_LITTLE_HISTORY);
        }
        int orders = stream.orders(shop, pool, parameters);
        if (calendar.covers(item, shop.hour())) {
            return Burst.untested(orders, Verdict.IN_CAMPAIGN);
        }
        if (!enoughHistory(stream)) {
            return Burst.untested(orders, Verdict.TOO_LITTLE_HISTORY);
        }
        double expected = stream.expected(shop);
        double shape = stream.shape(shop, pool, parameters);
        return new Burst(orders, expected, pool.tail(orders, expected, shape), Double.NaN, Verdict.TESTED);
    }

    /** What the shop's open hour says, of the orders of items that are in no campaign. */
    public Burst shop() {
        if (!shop.started() || !shop.enoughHistory()) {
            return Burst.untested(shop.orders(), Verdict.TOO_LITTLE_HISTORY);
        }
        if (calendar.coversShop(shop.hour())) {
            return Burst.untested(shop.orders(), Verdict.IN_CAMPAIGN);
        }
        return new Burst(shop.orders(), shop.expected(), shop.tail(), Double.NaN, Verdict.TESTED);
    }

    /**
     * The share of false ones that is to be expected among all items' hours called so far, if the item's open hour is one
     * of them; 1 if it is not.
     */
    public double itemCalledAt(int item) {
        @Nullable ItemStream stream = items.get(item);
        return stream != null && stream.called(shop) ? parameters.falseCalls() : 1;
    }

    /** The same of the shop's open hour among the shop's. */
    public double shopCalledAt() {
        return shop.called() ? parameters.falseCalls() : 1;
    }

    private boolean enoughHistory(ItemStream stream) {
        return shop.enoughHistory() && stream.enoughHistory(shop, parameters);
    }

    @Override
    public void save(StateWriter out) {
        out.pack("shop", shop::pack);
        out.pack("pool", pool::pack);
        out.pack("tests", tests::pack);
        out.pack("items", to -> {
            int[] codes = items.keySet().toIntArray();
            Arrays.sort(codes);
            to.put(codes.length);
            for (int code : codes) {
                to.put(code);
                items.get(code).pack(to);
            }
        });
    }

    @Override
    public void load(StateReader in) {
        in.unpack("shop", shop::unpack);
        in.unpack("pool", pool::unpack);
        in.unpack("tests", tests::unpack);
        in.unpack("items", from -> {
            for (int left = from.getInt(); left > 0; left--) {
                int code = from.getInt();
                items.put(code, ItemStream.unpacked(from, calendar.intervals(code)));
            }
        });
    }
}
