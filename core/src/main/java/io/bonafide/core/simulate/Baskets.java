package io.bonafide.core.simulate;

import io.bonafide.core.order.ShopContext.Campaign.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What ordinary buyers put into their baskets, and what they take off the price. */
final class Baskets {
    private static final Shares LINES = new Shares(80, 13, 5, 2);
    private static final Shares QUANTITIES = new Shares(93, 5, 1.2, 0.5, 0.3);

    private final Catalogue catalogue;
    private final Calendar calendar;

    Baskets(Catalogue catalogue, Calendar calendar) {
        this.catalogue = catalogue;
        this.calendar = calendar;
    }

    /** One to four lines, with the day's coupon, coins and postage as they fall. */
    void fill(Sale sale) {
        int lines = LINES.draw(sale.dice) + 1;
        for (int i = 0; i < lines; i++) {
            Sku sku = i == 0 ? catalogue.draw(sale.dice) : extra(sale.dice);
            sale.pieces.add(Piece.of(sku, quantity(sale.dice), sale.at));
        }
        sweeten(sale);
    }

    /** One line of the {@code rank}-th listing. */
    void fill(Sale sale, int rank) {
        sale.pieces.add(Piece.of(catalogue.top(rank, sale.dice), quantity(sale.dice), sale.at));
    }

    /** Two or three variants of one listing. */
    void fillToTry(Sale sale) {
        List<Sku> variants = catalogue.listing(catalogue.draw(sale.dice).item());
        int count = Math.min(variants.size(), sale.dice.between(2, 3));
        for (int i = 0; i < count; i++) {
            sale.pieces.add(Piece.of(variants.get(i), 1, sale.at));
        }
    }

    /** What goes along is cheap. */
    private Sku extra(Dice dice) {
        return Stream.of(catalogue.draw(dice), catalogue.draw(dice), catalogue.draw(dice))
                .min(Comparator.comparingLong(sku -> sku.price().unitFen()))
                .orElseThrow();
    }

    private static int quantity(Dice dice) {
        return QUANTITIES.draw(dice) + 1;
    }

    private void sweeten(Sale sale) {
        Dice dice = sale.dice;
        @Nullable Push push = calendar.couponAt(sale.at);
        if (push != null && dice.chance(0.6)) {
            boolean platform = push.kind() == Kind.PLATFORM_EVENT;
            takeOff(sale, push.coupon(), platform ? 0.03 : 0.10, platform ? 0.10 : 0);
            sale.label(platform ? Innocent.PLATFORM_EVENT : Innocent.PROMOTION);
        }
        if (dice.chance(0.03)) {
            Piece first = sale.pieces.get(0);
            sale.pieces.set(0, first.minusCoins(Math.min(dice.between(10, 500), first.paidFen() / 10)));
        }
        if (dice.chance(0.06)) {
            sale.pieces.set(0, sale.pieces.get(0).plusShipping(100L * dice.between(6, 12)));
        }
    }

    /** Takes shares of every line's price off. */
    static void takeOff(Sale sale, String coupon, double byShop, double byPlatform) {
        sale.pieces.replaceAll(piece -> {
            long price = piece.unitFen() * piece.quantity();
            return piece.minus(coupon, Math.round(price * byShop), Math.round(price * byPlatform));
        });
    }
}
