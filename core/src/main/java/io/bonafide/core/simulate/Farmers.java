package io.bonafide.core.simulate;

import io.bonafide.core.order.ShopContext.Campaign.Kind;
import io.bonafide.core.order.ShopContext.Change;
import io.bonafide.core.simulate.Sale.RefundWish;
import io.bonafide.core.simulate.Scheme.Window;
import java.time.Instant;
import java.util.List;

/**
 * Promotion abuse: two coupons of one campaign stack by mistake. From the campaign's first minute until the mistake is
 * mended, many real people, some with several accounts at one address, buy far below cost and keep what they get.
 */
final class Farmers {
    private static final double FARMERS_LEAVE = 0.88;

    private Farmers() {}

    static Plot coupons(Scheme scheme) {
        Window window = scheme.window(5, 9);
        String first = "LC" + scheme.cast();
        int rank = scheme.plan().below(10);
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
            sale.source = sale.dice.pick("share", "share", "search", "direct");
            scheme.basket(sale, scheme.world().catalogue().top(rank, sale.dice), sale.dice.between(1, 3));
            double byFirst = FARMERS_LEAVE * 0.55;
            Baskets.takeOff(sale, first, byFirst, 0);
            Baskets.takeOff(sale, "VIP" + scheme.cast(), FARMERS_LEAVE - byFirst, 0);
            sale.wishPay = true;
            sale.wishRefund = sale.dice.chance(0.95) ? RefundWish.NONE : null;
        };
        Flow flow = scheme.flow(story, window, Competitors.basket(scheme), scheme.stealth());
        return new Plot(List.of(flow), List.of(push), changes(window, first), Tamper.NONE);
    }

    private static List<Change> changes(Window window, String coupon) {
        Instant from = Instant.ofEpochSecond(window.from());
        Instant to = Instant.ofEpochSecond(window.to());
        return List.of(
                new Change(from.minusSeconds(1_800), "staff-03", "coupon", coupon, "stackable", "false", "true"),
                new Change(to, "staff-01", "coupon", coupon, "stackable", "true", "false"));
    }
}
