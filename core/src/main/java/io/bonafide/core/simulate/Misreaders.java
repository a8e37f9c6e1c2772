package io.bonafide.core.simulate;

import io.bonafide.core.simulate.Person.Receiver;
import io.bonafide.core.simulate.Sale.Packing;
import io.bonafide.core.simulate.Sale.RefundWish;
import io.bonafide.core.simulate.Sale.ReviewWish;
import io.bonafide.core.simulate.Scheme.Window;
import io.bonafide.core.simulate.Sku.Price;
import java.util.List;

/** What honest shops do that a platform counts as fake transactions. */
final class Misreaders {
    private static final long HOUR = 3_600;
    private static final long DAY = 86_400;
    private static final int EVENING_S = 2_400;
    private static final List<String> CARD = List.of("b卡片上说好评返现怎么领", "a亲 五星好评带图截图发我，返3元红包", "b好的发了", "a已转");
    private static final List<String> PRAISE = List.of("好评，很喜欢，卖家服务好，五星", "五星好评，质量好发货快", "很好很满意，五星好评带图", "宝贝不错，好评");

    private Misreaders() {}

    /**
     * Buyers praise for a few yuan. Either a card in the parcel offers it to real customers; or a group's members are
     * recruited, sent through a link and given a coupon of their own, evening after evening when the group's task is posted,
     * for one item after the other. Without stealth the offer stands in the chat and the memo; the few yuan come back as a
     * small refund after the review, or by a transfer that no export shows.
     */
    static Plot cashback(Scheme scheme) {
        Window window = scheme.window(24 * 12, 30);
        Dice plan = scheme.plan();
        boolean recruited = plan.chance(0.6);
        boolean refunds = plan.chance(0.6);
        boolean coupon = plan.chance(0.4);
        long fen = plan.chance(0.7) ? 300 : 500;
        Story story = sale -> {
            if (recruited) {
                recruit(scheme, sale, coupon);
            } else {
                sale.person = scheme.customer(sale);
                scheme.world().baskets().fill(sale, sale.dice.below(2));
                sale.source = sale.dice.pick("search", "recommend", "cart");
            }
            sale.wishPay = true;
            sale.wishRefund = RefundWish.NONE;
            sale.wishConfirmAfterDelivery = (long) sale.dice.between(600, 2 * (int) DAY);
            boolean template = !scheme.careful(sale);
            String text = template ? sale.dice.pick(PRAISE) : Words.review(sale.dice, 5);
            sale.wishReview = new ReviewWish(5, text, sale.dice.between(120, template ? 7_200 : 172_800));
            reward(scheme, sale, refunds ? fen : 0);
        };
        return Plot.of(recruited ? evenings(scheme, story, window, 1) : scheme.flow(story, window, 1, 1));
    }

    /** One of the group, who takes one of the items that are to be praised. */
    private static void recruit(Scheme scheme, Sale sale, boolean coupon) {
        long members = Math.max(3, (long) (scheme.lines() / scheme.blend(4, 1.1)));
        sale.person = scheme.stranger((long) (members * sale.dice.unit()));
        scheme.world().baskets().fill(sale, sale.dice.below(5));
        if (coupon && !scheme.careful(sale)) {
            Baskets.takeOff(sale, "HX" + scheme.cast(), 0.05, 0);
        }
        scheme.shareLink(sale);
    }

    /** @param fen paid back on the platform, or 0 */
    private static void reward(Scheme scheme, Sale sale, long fen) {
        if (fen > 0 && !scheme.careful(sale)) {
            sale.wishRefund = new RefundWish(true, sale.at + 7 * DAY, 60, fen, "其他", false);
        }
        if (!scheme.careful(sale)) {
            sale.memo = "好评返现已转";
        }
        if (!scheme.careful(sale) && sale.dice.chance(0.7)) {
            Clerks.talk(sale, CARD, sale.at + 6 * DAY);
        }
    }

    /** The day's sales over the counter, typed in after closing time by one clerk, paid by one account, never sent. */
    static Plot offline(Scheme scheme) {
        Window window = scheme.window(24 * 2, 30);
        Person clerk = scheme.stranger(0);
        Story story = sale -> {
            sale.person = scheme.careful(sale) ? scheme.stranger(1 + sale.number) : clerk;
            scheme.basket(sale, scheme.world().catalogue().draw(sale.dice), sale.dice.between(1, 2));
            sale.wishPay = true;
            sale.wishPayDelay = scheme.careful(sale) ? null : (long) sale.dice.between(5, 40);
            sale.wishShipDelay = (long) sale.dice.between(30, 600);
            sale.wishPacking = Packing.NOTHING;
            sale.wishConfirmAfterDelivery = scheme.careful(sale) ? null : (long) sale.dice.between(60, 3_600);
            sale.wishRefund = RefundWish.NONE;
            sale.wishReview = ReviewWish.NONE;
            sale.memo = scheme.careful(sale) ? null : "门店单补录";
        };
        return Plot.of(evenings(scheme, story, window, Competitors.basket(scheme)));
    }

    /** Every evening's forty minutes from nine on; with stealth, the whole day. */
    private static Flow evenings(Scheme scheme, Story story, Window window, double linesPerOrder) {
        long opening = scheme.world().settings().opening();
        long first = window.from() - Math.floorMod(window.from() - opening, DAY);
        int steps = (int) Math.max(1, (window.to() - first + DAY - 1) / DAY) * 36;
        double[] weights = new double[steps];
        for (int i = 0; i < steps; i++) {
            weights[i] = i % 36 == 31 ? 1 : 0.02 * scheme.stealth();
        }
        Arrivals arrivals = new Arrivals(first, EVENING_S, weights);
        return scheme.flow(story, arrivals, linesPerOrder);
    }

    /** Colleagues take the staff discount, and the parcels go to the office. */
    static Plot employees(Scheme scheme) {
        Window window = scheme.window(10, 20);
        Receiver office = scheme.stranger(0).receiver().at(Words.office(scheme.plan()));
        String ip = scheme.stranger(0).machine().ip();
        long staff = Math.max(3, (long) (scheme.lines() / scheme.blend(3, 1.2)));
        Story story = sale -> {
            Person self = scheme.stranger(1 + (long) (staff * sale.dice.unit()));
            Receiver own = self.receiver();
            sale.person = scheme.careful(sale) ? self : self.with(office.named(own.name(), own.phone()));
            sale.person = scheme.careful(sale)
                    ? sale.person
                    : sale.person.with(new Person.Machine(self.machine().device(), ip));
            scheme.world().baskets().fill(sale);
            sale.scenario = null;
            Baskets.takeOff(sale, "EMP50", 0.5, 0);
            sale.source = "direct";
            sale.wishPay = true;
            sale.memo = scheme.careful(sale) ? null : "员工内购";
        };
        return Plot.of(scheme.flow(story, window, SimulationSettings.LINES_PER_ORDER, 1));
    }

    /** Freight differences paid on a link of at most one yuan, by number of pieces; nothing is sent. */
    static Plot subYuan(Scheme scheme) {
        Window window = scheme.window(24 * 10, 30);
        long fen = scheme.plan().chance(0.5) ? 100 : 10;
        Sku link = scheme.world().catalogue().add("补邮费 差价专拍", "其他", 0, new Price(fen, fen, 0));
        Story story = sale -> {
            sale.person = scheme.customer(sale);
            int pieces = scheme.careful(sale) ? sale.dice.between(1, 3) : sale.dice.between(5, 30);
            sale.pieces.add(Piece.of(link, pieces, sale.at));
            sale.source = sale.dice.pick("direct", "cart");
            sale.wishPay = true;
            sale.wishRefund = RefundWish.NONE;
            sale.wishConfirmAfterDelivery = (long) sale.dice.between(60, (int) (12 * HOUR));
            sale.wishReview = ReviewWish.NONE;
            sale.memo = scheme.careful(sale) ? null : "补邮费";
        };
        return Plot.of(scheme.flow(story, window, 1, 1));
    }
}
