package io.bonafide.core.simulate;

import io.bonafide.core.order.ShopContext.Campaign.Kind;
import io.bonafide.core.order.ShopContext.Change;
import io.bonafide.core.simulate.Sale.RefundWish;
import io.bonafide.core.simulate.Scheme.Window;
import java.time.Instant;
import java.util.List;

/**
 * Promotion abuse: two coupons of one campaign stack by mistake. From the campaign's first minute until the mistake is
 * mended, many real people, some with several accounts at one address and called up through one link, buy far below cost.
 * They keep what they get; or, in half of the cases, the shop sees it in time and takes back what stands out.
 */
final class Farmers {
    private static final double FARMERS_LEAVE = 0.88;

    private Farmers() {}

    static Plot coupons(Scheme scheme) {
        Window window = scheme.window(5, 9);
        String first = "LC" + scheme.cast();
        Dice plan = scheme.plan();
        int rank = plan.below(10);
        boolean undone = plan.chance(0.5);
        Push push = new Push(
                "CMP-" + scheme.cast(),
                "满减券活动",
                Kind.PROMOTION,
                window.from(),
                window.to() + 259_200,
                List.of(rank),
                first,
                true);
        long people = Math.max(3, (long) (scheme.lines() / scheme.blend(2.5, 1.0)));
        double perDoor = scheme.blend(6, 1);
        Story story = sale -> {
            long number = (long) (people * sale.dice.unit());
            Person self = scheme.stranger(number);
            Person door = scheme.stranger((long) (number / perDoor));
            sale.person = self.with(door.receiver()
                            .named(self.receiver().name(), self.receiver().phone()))
                    .with(scheme.careful(sale) ? self.machine() : door.machine());
            sale.source = sale.dice.pick("search", "direct");
            if (sale.dice.chance(0.5)) {
                scheme.shareLink(sale);
            }
            scheme.basket(sale, scheme.world().catalogue().top(rank, sale.dice), sale.dice.between(1, 3));
            double byFirst = FARMERS_LEAVE * 0.55;
            Baskets.takeOff(sale, first, byFirst, 0);
            Baskets.takeOff(sale, "VIP" + scheme.cast(), FARMERS_LEAVE - byFirst, 0);
            sale.wishPay = true;
            sale.wishRefund = sale.dice.chance(0.95) ? RefundWish.NONE : null;
            if (undone && !scheme.careful(sale)) {
                takeBack(sale, window);
            }
        };
        Flow flow = scheme.flow(story, window, Competitors.basket(scheme), scheme.stealth());
        return new Plot(List.of(flow), List.of(push), changes(window, first), Tamper.NONE);
    }

    /** Within half a day after the mistake was mended, the shop asks for most of what it sees. */
    private static void takeBack(Sale sale, Window window) {
        if (sale.dice.chance(0.85)) {
            long at = window.to() + sale.dice.between(600, 43_200);
            sale.wishRefund = new RefundWish(true, at, 60, 0, "协商一致退款", false);
        }
    }

    private static List<Change> changes(Window window, String coupon) {
        Instant from = Instant.ofEpochSecond(window.from());
        Instant to = Instant.ofEpochSecond(window.to());
        return List.of(
                new Change(from.minusSeconds(1_800), "staff-03", "coupon", coupon, "stackable", "false", "true"),
                new Change(to, "staff-01", "coupon", coupon, "stackable", "true", "false"));
    }
}
