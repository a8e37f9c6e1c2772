package io.bonafide.core.simulate;

import io.bonafide.core.simulate.Person.Receiver;
import io.bonafide.core.simulate.Sale.RefundWish;
import io.bonafide.core.simulate.Scheme.Window;

/**
 * A competitor's attacks: they start abruptly, without talk, bring the shop nothing and cost the attacker little.
 *
 * <p>Stealth gives each order its own receiver, device and basket, human delays, and refunds or cancellations that come
 * later and less often.
 */
final class Competitors {
    private static final double BASKET = 1.15;
    private static final long DAY = 86_400;

    private Competitors() {}

    /** One account, again and again, on the cheapest listing. The account cannot be rotated, all else can. */
    static Plot oneAccount(Scheme scheme) {
        Window window = scheme.window(2, 14);
        Person account = scheme.fresh(scheme.stranger(0), window.from(), scheme.plan());
        Sku cheap = scheme.world().catalogue().cheapest();
        Story story = sale -> {
            Person other = scheme.stranger(sale.number + 1);
            sale.person = account.with(scheme.careful(sale) ? other.receiver() : account.receiver())
                    .with(scheme.careful(sale) ? other.machine() : account.machine());
            sale.source = scheme.careful(sale) ? "search" : "direct";
            scheme.basket(sale, cheap, sale.dice.between(1, 5));
            scheme.payFast(sale);
            takeBack(scheme, sale, 0.7);
        };
        return Plot.of(scheme.flow(story, window, basket(scheme)));
    }

    /** Many accounts, newly opened, few devices, one link. */
    static Plot manyAccounts(Scheme scheme) {
        Window window = scheme.window(3, 21);
        long accounts = Math.max(3, (long) (scheme.lines() / scheme.blend(6, 1.1)));
        long machines = Math.max(2, accounts / 8);
        Receiver house = scheme.stranger(0).receiver();
        Sku cheap = scheme.world().catalogue().cheapest();
        Story story = sale -> {
            long number = 1 + (long) (accounts * sale.dice.unit());
            Person self = scheme.stranger(number);
            sale.person = scheme.careful(sale) ? self : scheme.fresh(self, window.from(), sale.dice);
            rotate(scheme, sale, house, scheme.stranger(1 + number % machines));
            scheme.shareLink(sale);
            scheme.basket(sale, cheap, sale.dice.between(1, 3));
            scheme.payFast(sale);
            takeBack(scheme, sale, 0.75);
        };
        return Plot.of(scheme.flow(story, window, basket(scheme)));
    }

    private static void rotate(Scheme scheme, Sale sale, Receiver house, Person owner) {
        Receiver own = sale.person.receiver();
        if (!scheme.careful(sale)) {
            sale.person = sale.person.with(Scheme.disguised(house, sale.dice).named(own.name(), own.phone()));
        }
        if (!scheme.careful(sale)) {
            sale.person = sale.person.with(owner.machine());
        }
    }

    /** Large orders of the best sellers that lock the stock until they lapse, or that a script cancels and places anew. */
    static Plot unpaid(Scheme scheme) {
        Window window = scheme.window(1, 10);
        boolean scripted = scheme.plan().chance(0.4);
        long accounts = Math.max(2, (long) (scheme.lines() / scheme.blend(25, 1.5)));
        Story story = sale -> {
            long number = (long) (accounts * sale.dice.unit());
            sale.person = scheme.stranger(number);
            boolean careful = scheme.careful(sale);
            int pieces = careful ? sale.dice.between(1, 4) : sale.dice.between(10, 99);
            scheme.basket(sale, scheme.world().catalogue().top(sale.dice.below(3), sale.dice), pieces);
            sale.source = careful ? "search" : "direct";
            sale.wishPay = false;
            long early = scripted ? sale.dice.between(4, 90) : sale.dice.between(60, 1_800);
            boolean lapses = sale.dice.chance(scripted ? 0.2 : 0.8);
            sale.wishCloseDelay = scheme.careful(sale) || lapses ? DAY : early;
        };
        return Plot.of(scheme.flow(story, window, basket(scheme)));
    }

    /**
     * Bought at full price through one link, and all sent for refund in the same two hours: once received, or while the
     * parcels are on their way, so that they must be called back.
     */
    static Plot refunds(Scheme scheme) {
        Window window = scheme.window(4, 14);
        long accounts = Math.max(3, (long) (scheme.lines() / scheme.blend(3, 1.05)));
        Dice plan = scheme.plan();
        int spread = plan.below(40_000);
        boolean onTheWay = plan.chance(0.4);
        long together = window.to() + (onTheWay ? DAY : 4 * DAY) + spread;
        int rank = scheme.plan().below(6);
        Story story = sale -> {
            sale.person = scheme.stranger((long) (accounts * sale.dice.unit()));
            scheme.shareLink(sale);
            scheme.basket(sale, scheme.world().catalogue().top(rank, sale.dice), sale.dice.between(1, 2));
            scheme.payFast(sale);
            long batch = scheme.careful(sale)
                    ? sale.at + (long) (DAY * sale.dice.between(3.0, 12.0))
                    : together + sale.dice.below(7_200);
            boolean returned = sale.dice.chance(0.25);
            sale.wishRefund = new RefundWish(true, batch, 60, 0, sale.dice.pick("质量问题", "不想要了", "拒收"), returned);
        };
        return Plot.of(scheme.flow(story, window, basket(scheme)));
    }

    private static void takeBack(Scheme scheme, Sale sale, double crudeShare) {
        boolean careful = scheme.careful(sale);
        boolean asks = sale.dice.chance(careful ? 0.4 : crudeShare);
        long wait = careful ? sale.dice.between(7_200, 600_000) : sale.dice.between(40, 900);
        sale.wishRefund = asks ? new RefundWish(true, 0, wait, 0, "不想要了", false) : RefundWish.NONE;
        sale.wishReview = Sale.ReviewWish.NONE;
    }

    /** Lines per order: one, but for the ordinary baskets that stealth brings. */
    static double basket(Scheme scheme) {
        return 1 + (BASKET - 1) * scheme.stealth();
    }
}
