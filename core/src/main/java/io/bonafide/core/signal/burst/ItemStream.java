package io.bonafide.core.signal.burst;

import io.bonafide.core.state.Packer;
import io.bonafide.core.state.Unpacker;
import java.util.Arrays;

/**
 * One item's side of the as-of view: its faded orders, and from when on the shop's intensity is its exposure.
 *
 * <p>Nothing happens while the item has no orders; the hours without are made up for when it is next touched, from the
 * shop's sums.
 */
final class ItemStream {
    private final int firstHour;
    private final int[] campaigns;
    private int hour;
    private int orders;
    private double faded;
    private double campaignIntensity;
    private int campaignHours;
    private double excess;
    private double squares;
    /** Which of the online tests the open hour is; 0 for none. */
    private long test;

    private boolean called;

    ItemStream(int firstHour, int[] campaigns) {
        this.firstHour = firstHour;
        this.hour = firstHour;
        this.campaigns = campaigns;
    }

    void count(ShopStream shop, Pool pool, BurstParameters parameters) {
        catchUp(shop, pool, parameters);
        orders++;
    }

    /** Orders of the open hour so far. */
    int orders(ShopStream shop, Pool pool, BurstParameters parameters) {
        catchUp(shop, pool, parameters);
        return orders;
    }

    /** Puts the open hour, which has an order more, to its test. */
    void test(ShopStream shop, Pool pool, BurstParameters parameters, OnlineFdr tests) {
        if (test == 0) {
            test = tests.begin();
        }
        if (!called && orders > 1) {
            double expected = expected(shop);
            if (orders > expected) {
                double shape = shape(shop, pool, parameters);
                called = NegativeBinomial.isHigh(orders, expected, shape)
                        && tests.call(test, pool.map.applyOnceAny(orders, expected, shape));
            }
        }
    }

    /** Whether the test called the open hour. */
    boolean called(ShopStream shop) {
        return called && hour == shop.hour();
    }

    boolean enoughHistory(ShopStream shop, BurstParameters parameters) {
        int hours = shop.ordinary(firstHour, hour) - campaignHours;
        return hours >= parameters.itemHistoryHours() && exposure(shop) > 0;
    }

    /** Orders that the whole of the open hour is expected to have, no less for a quiet hour, more for a busy one. */
    double expected(ShopStream shop) {
        double share = share(shop);
        double prior = 1 / shop.dispersion();
        double expectedOthers = shop.expected() * Math.max(0, 1 - share);
        return share * shop.expected() * Math.max(1, (prior + others(shop)) / (prior + expectedOthers));
    }

    double shape(ShopStream shop, Pool pool, BurstParameters parameters) {
        double busynessKnown = 1 / shop.dispersion() + others(shop);
        return 1 / (dispersion(pool, parameters) + 1 / busynessKnown + 1 / (faded + 0.5));
    }

    void pack(Packer to) {
        to.put(firstHour).put(hour).put(orders).put(faded).put(campaignIntensity);
        to.put(campaignHours).put(excess).put(squares);
        to.put(test).put(called);
    }

    static ItemStream unpacked(Unpacker from, int[] campaigns) {
        ItemStream stream = new ItemStream(from.getInt(), campaigns);
        stream.hour = from.getInt();
        stream.orders = from.getInt();
        stream.faded = from.getDouble();
        stream.campaignIntensity = from.getDouble();
        stream.campaignHours = from.getInt();
        stream.excess = from.getDouble();
        stream.squares = from.getDouble();
        stream.test = from.getLong();
        stream.called = from.getBoolean();
        return stream;
    }

    private double others(ShopStream shop) {
        return Math.max(0, shop.orders() - orders);
    }

    private double share(ShopStream shop) {
        return (faded + 0.5) / exposure(shop);
    }

    private double exposure(ShopStream shop) {
        return shop.faded(firstHour, hour, hour) - campaignIntensity;
    }

    private double dispersion(Pool pool, BurstParameters parameters) {
        double own = pool.shrunk(excess, squares, parameters.dispersionPseudoWeight());
        return Math.max(parameters.leastDispersion(), own);
    }

    /** Closes the item's open hour and the empty ones after it, if the shop's hour has gone on. */
    private void catchUp(ShopStream shop, Pool pool, BurstParameters parameters) {
        int next = shop.hour();
        if (hour == next) {
            return;
        }
        boolean ordinary = !inCampaign(hour) && shop.ordinary(hour, hour + 1) == 1;
        double kept = ordinary ? learn(shop, pool, parameters, next) : 0;
        double fade = shop.fade(next - hour);
        faded = (faded + kept) * fade;
        campaignIntensity *= fade;
        for (int i = 0; i < campaigns.length; i += 2) {
            int from = Math.max(hour, campaigns[i]);
            int to = Math.min(next, campaigns[i + 1]);
            if (to > from) {
                campaignIntensity += shop.faded(from, to, next);
                campaignHours += shop.ordinary(from, to);
            }
        }
        hour = next;
        orders = 0;
        test = 0;
        called = false;
    }

    /** Adds the closed hour, and the empty ones up to {@code next}, to the dispersion; the hour's orders, capped. */
    private double learn(ShopStream shop, Pool pool, BurstParameters parameters, int next) {
        if (!enoughHistory(shop, parameters)) {
            return orders;
        }
        double share = share(shop);
        double mean = share * shop.intensity(hour, hour + 1);
        double cap = mean + parameters.cap() * Math.sqrt(mean + dispersion(pool, parameters) * mean * mean) + 1;
        double capped = Math.min(orders, cap);
        if (shop.enoughHistory() && orders > 0 && mean > 0) {
            pool.map.addGivenAny(orders, mean, shape(shop, pool, parameters));
        }
        double emptyMeans = share * shop.intensity(hour + 1, next);
        double emptySquares = share * share * shop.squares(hour + 1, next);
        double more = (capped - mean) * (capped - mean) - mean + emptySquares - emptyMeans;
        double moreSquares = mean * mean + emptySquares;
        excess += more;
        squares += moreSquares;
        pool.add(more, moreSquares);
        return capped;
    }

    private boolean inCampaign(int epochHour) {
        return Arrays.binarySearch(campaigns, epochHour) % 2 == 0;
    }

    /** What the items have in common: the dispersion that each is drawn towards, and the map of their tails. */
    static final class Pool {
        private static final double FIRST = 0.2;
        private static final double MOST = 5;
        private static final int REFIT_HOURS = 24;
        final Recalibration map = new Recalibration();
        private double excess;
        private double squares;
        private int refitDay = Integer.MIN_VALUE;

        /** Fits the map of tails again when a day has passed. */
        void refitOnce(int hour) {
            int day = Math.floorDiv(hour, REFIT_HOURS);
            if (day != refitDay) {
                refitDay = day;
                map.fit();
            }
        }

        double tail(int orders, double mean, double shape) {
            return orders == 0 ? 0 : map.applyGivenAny(orders, mean, shape);
        }

        void pack(Packer to) {
            to.put(excess).put(squares).put(refitDay);
            map.pack(to);
        }

        void unpack(Unpacker from) {
            excess = from.getDouble();
            squares = from.getDouble();
            refitDay = from.getInt();
            map.unpack(from);
        }

        void add(double more, double moreSquares) {
            excess += more;
            squares += moreSquares;
        }

        /** The dispersion of a series' own moments, drawn towards that of all by {@code weight}. */
        double shrunk(double ownExcess, double ownSquares, double weight) {
            return (ownExcess + weight * dispersion(weight)) / (ownSquares + weight);
        }

        double dispersion(double weight) {
            return Math.min(MOST, Math.max(0, (excess + weight * FIRST) / (squares + weight)));
        }
    }
}
