package io.bonafide.core.simulate;

import io.bonafide.core.simulate.Sku.Price;
import io.bonafide.core.simulate.Words.Good;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What the shop sells: demand by Zipf's law, prices by the measured curve, so that the price of a <em>sold</em> piece
 * follows it whatever the number of listings. One listing in forty is a voucher that no courier brings.
 */
final class Catalogue {
    private static final double DEMAND = 0.85;
    /** Baskets and quantities raise an order's amount above a piece's price by about this. */
    private static final double PIECE_TO_ORDER = 0.80;

    private static final int VOUCHER_EVERY = 40;

    private final List<List<Sku>> listings = new ArrayList<>();
    private final Shares demand;
    private final int ordinary;

    private Catalogue(Shares demand, int ordinary) {
        this.demand = demand;
        this.ordinary = ordinary;
    }

    static Catalogue of(SimulationSettings settings) {
        Dice dice = new Dice(settings.seed(), Streams.CATALOGUE, 0);
        int size = (int) Math.max(12, Math.min(600, 0.8 * StrictMath.sqrt(settings.orders())));
        Catalogue catalogue = new Catalogue(Shares.zipf(size, DEMAND), size);
        int[] ranks = shuffled(size, dice);
        double[] prices = prices(ranks);
        for (int item = 0; item < size; item++) {
            catalogue.stock(item, prices[item], settings, dice);
        }
        return catalogue;
    }

    /** Lays the listings end to end by demand, in the order of {@code ranks}: each is priced at its middle. */
    private static double[] prices(int[] ranks) {
        double[] weights = new double[ranks.length];
        double[] prices = new double[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            weights[i] = StrictMath.pow(ranks[i] + 1, -DEMAND);
        }
        Shares laid = new Shares(weights);
        for (int i = 0; i < ranks.length; i++) {
            prices[ranks[i]] = Marginals.AMOUNT_FEN.at(laid.middle(i));
        }
        return prices;
    }

    private static int[] shuffled(int size, Dice dice) {
        List<Integer> ranks = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            ranks.add(i, i);
        }
        for (int i = size - 1; i > 0; i--) {
            Collections.swap(ranks, i, dice.below(i + 1));
        }
        return ranks.stream().mapToInt(Integer::intValue).toArray();
    }

    private void stock(int item, double orderFen, SimulationSettings settings, Dice dice) {
        Good good = Words.good(dice);
        boolean voucher = item % VOUCHER_EVERY == VOUCHER_EVERY - 1;
        int variants = dice.between(1, 4);
        List<Sku> skus = new ArrayList<>(variants);
        for (int v = 0; v < variants; v++) {
            Price price = price(orderFen * PIECE_TO_ORDER * (1 + 0.08 * v), dice);
            Sku sku = sku(item, v, voucher ? new Good("电子兑换券", "虚拟", 0) : good, price);
            skus.add(dice.chance(0.1) ? edited(sku, settings, dice) : sku);
        }
        listings.add(List.copyOf(skus));
    }

    private static Sku sku(int item, int variant, Good good, Price price) {
        String itemId = Long.toString(680_000_000_000L + 7_919L * item);
        String title = good.title() + " " + Words.colour(variant + item);
        return new Sku(item, itemId, itemId + "-" + (variant + 1), title, good.category(), good.grams(), price, null);
    }

    private static Price price(double fen, Dice dice) {
        long unit = Math.max(100, Math.round(fen / 100) * 100 - (dice.chance(0.3) ? 10 : 0));
        long list = Math.round(unit * dice.between(1.0, 1.5) / 100) * 100;
        return new Price(Math.max(unit, list), unit, Math.round(unit * dice.between(0.35, 0.7)));
    }

    private static Sku edited(Sku sku, SimulationSettings settings, Dice dice) {
        double factor = dice.between(0.88, 1.15);
        long unit = Math.max(100, Math.round(sku.price().unitFen() * factor / 10) * 10);
        long list = Math.max(unit, Math.round(sku.price().listFen() * factor / 10) * 10);
        long at = settings.opening() + (long) (settings.seconds() * dice.unit());
        return sku.edited(at, new Price(list, unit, sku.price().costFen()));
    }

    /** Adds a listing that ordinary buyers do not find: a scenario's. Returns its only variant. */
    Sku add(String title, String category, int grams, Price price) {
        Sku sku = sku(listings.size(), 0, new Good(title, category, grams), price);
        listings.add(List.of(sku));
        return sku;
    }

    /** Replaces an added listing's only variant, when its price is edited. */
    void replace(Sku sku) {
        listings.set(sku.item(), List.of(sku));
    }

    /** What an ordinary buyer picks. */
    Sku draw(Dice dice) {
        return dice.pick(listings.get(demand.draw(dice)));
    }

    /** Any variant of the listing with the {@code rank}-th greatest demand, from 0; never a voucher. */
    Sku top(int rank, Dice dice) {
        int item = rank % (VOUCHER_EVERY - 1) % ordinary;
        return dice.pick(listings.get(item));
    }

    /** The variants of the listing with the {@code rank}-th greatest demand. */
    List<Sku> listing(int rank) {
        return listings.get(rank);
    }

    /** The cheapest ordinary variant. */
    Sku cheapest() {
        return listings.subList(0, ordinary).stream()
                .flatMap(List::stream)
                .filter(sku -> !sku.virtual())
                .min(Comparator.comparingLong(sku -> sku.price().unitFen()))
                .orElseThrow();
    }

    /** All variants, by listing. */
    List<Sku> skus() {
        return listings.stream().flatMap(List::stream).toList();
    }

    /** Of all listings, in their order. */
    List<String> itemIds() {
        return listings.stream().map(variants -> variants.get(0).itemId()).toList();
    }
}
