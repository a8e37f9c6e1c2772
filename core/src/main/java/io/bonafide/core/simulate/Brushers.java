package io.bonafide.core.simulate;

import io.bonafide.core.simulate.Sale.Packing;
import io.bonafide.core.simulate.Sale.RefundWish;
import io.bonafide.core.simulate.Sale.ReviewWish;
import io.bonafide.core.simulate.Sale.Trick;
import io.bonafide.core.simulate.Scheme.Window;
import io.bonafide.core.simulate.Sku.Price;
import java.util.List;

/**
 * The shop brushes itself: prices are normal, orders spread to look natural, but the shop keeps book by memo codes, the
 * parcels weigh nothing or go elsewhere, their waybills are bought, replaced or called back, confirmation is quick, praise
 * comes from a template; some alter the price to next to nothing.
 *
 * <p>Stealth drops the codes, fills the parcels, leaves waybills and prices alone, varies the praise and waits before
 * confirming.
 */
final class Brushers {
    private static final long HOUR = 3_600;
    private static final long DAY = 86_400;
    private static final long EMPTY_PARCEL_G = 48;
    private static final List<Trick> TRICKS =
            List.of(Trick.NONE, Trick.UNDER_WAY, Trick.RETOLD, Trick.STOPPED, Trick.REPLACED);
    private static final Shares AGENCY_TRICKS = new Shares(68, 10, 10, 8, 4);
    private static final Shares STAFF_TRICKS = new Shares(82, 4, 2, 9, 3);
    private static final List<String> PRAISE = List.of(
            "宝贝收到了，质量非常好，做工精细，物流很快，下次还来，五星好评！", "非常满意的一次购物，和描述完全一致，客服热情，推荐购买！",
            "东西很好，包装精美，已经推荐给朋友了，全五星好评。", "超出预期，性价比很高，发货速度快，值得信赖的店铺！");
    private static final List<String> SCRIPT = List.of("b你好，我货比三家看中你家了", "a您好亲，感谢喜欢", "b质量有保证吧，我先拍了", "a有保证的亲");

    private Brushers() {}

    /** A few of the staff's own accounts, from the office's network. */
    static Plot staff(Scheme scheme) {
        Window window = scheme.window(24 * 5, 40);
        boolean altersPrices = scheme.plan().chance(0.5);
        long accounts = Math.max(3, (long) (scheme.lines() / scheme.blend(8, 1.5)));
        Person office = scheme.stranger(0);
        Story story = sale -> {
            Person self = scheme.stranger(1 + (long) (accounts * sale.dice.unit()));
            Person.Machine atOffice =
                    new Person.Machine(self.machine().device(), office.machine().ip());
            sale.person = scheme.careful(sale) ? self : self.with(atOffice);
            brush(scheme, sale, "G-");
            if (altersPrices) {
                alterPrice(scheme, sale);
            }
            Packing packing = scheme.careful(sale) ? Packing.ORDINARY : Packing.grams(EMPTY_PARCEL_G);
            sale.wishPacking = packing.with(trick(scheme, sale, STAFF_TRICKS));
        };
        return Plot.of(scheme.flow(story, window, 1, 1));
    }

    /** An agency's many accounts, one or two orders each; gift parcels to anybody, their numbers at times used twice. */
    static Plot agency(Scheme scheme) {
        Window window = scheme.window(24 * 3, 35);
        Dice plan = scheme.plan();
        boolean altersPrices = plan.chance(0.3);
        boolean sendsLink = plan.chance(0.4);
        long accounts = Math.max(5, (long) (scheme.lines() / scheme.blend(1.6, 1.0)));
        Story story = sale -> {
            sale.person = scheme.stranger(1 + (long) (accounts * sale.dice.unit()));
            brush(scheme, sale, "V-");
            if (altersPrices) {
                alterPrice(scheme, sale);
            }
            if (sendsLink) {
                scheme.shareLink(sale);
            }
            Packing packing = scheme.careful(sale) ? Packing.ORDINARY : gift(scheme, sale);
            sale.wishPacking = packing.with(trick(scheme, sale, AGENCY_TRICKS));
            if (sale.dice.chance(0.5) && !scheme.careful(sale)) {
                Clerks.talk(sale, SCRIPT, sale.at - 300);
            }
        };
        return Plot.of(scheme.flow(story, window, 1, 1));
    }

    private static Packing gift(Scheme scheme, Sale sale) {
        Person anybody = scheme.stranger(1_000_000_000L + sale.number);
        String used = sale.dice.chance(0.12) ? "LP" + (88_000_000_000L + scheme.cast() + sale.at / DAY) : null;
        long grams = EMPTY_PARCEL_G + (sale.dice.chance(0.7) ? 0 : sale.dice.between(1, 30));
        return new Packing(grams, anybody.receiver(), used, true, Trick.NONE);
    }

    private static Trick trick(Scheme scheme, Sale sale, Shares tricks) {
        return scheme.careful(sale) ? Trick.NONE : TRICKS.get(tricks.draw(sale.dice));
    }

    /** The seller makes the brusher's order cost next to nothing, so that no money need be sent back. */
    private static void alterPrice(Scheme scheme, Sale sale) {
        boolean altered = sale.dice.chance(0.7);
        long unit = sale.dice.chance(0.5) ? sale.dice.between(1, 10) : sale.dice.between(11, 99);
        if (altered && !scheme.careful(sale)) {
            sale.alterPrice(unit);
        }
    }

    private static void brush(Scheme scheme, Sale sale, String code) {
        int rank = sale.dice.below(3);
        scheme.basket(sale, scheme.world().catalogue().top(rank, sale.dice), 1);
        while (sale.pieces.size() > 1) {
            sale.pieces.remove(1);
        }
        sale.source = "search";
        sale.wishPay = true;
        sale.wishRefund = RefundWish.NONE;
        if (!scheme.careful(sale)) {
            sale.memo = sale.dice.chance(0.8) ? code + (1_000 + sale.number % 9_000) : "补";
            sale.flag = "紫";
        }
        quickEnd(scheme, sale);
    }

    /** Confirmed about when the trace says delivered, and praised at once. */
    private static void quickEnd(Scheme scheme, Sale sale) {
        if (!scheme.careful(sale)) {
            sale.wishConfirmAfterDelivery = (long) sale.dice.between(-8 * (int) HOUR, 2 * (int) HOUR);
        }
        boolean template = !scheme.careful(sale);
        if (template || sale.dice.chance(0.5)) {
            String text = template ? sale.dice.pick(PRAISE) : Words.review(sale.dice, 5);
            sale.wishReview = new ReviewWish(5, text, sale.dice.between(60, template ? 3_600 : 200_000));
        }
    }

    /**
     * A listing sells at cents to acquaintances for some days; then its price is edited to a multiple, and the sales
     * stay. Stealth raises the first price, until the jump is less than tenfold. What sells at cents is a loss, or a
     * trinket that another product takes the place of.
     */
    static Plot priceFlip(Scheme scheme) {
        Window window = scheme.window(36, 6);
        long low = (long) scheme.blend(90, 900);
        long high = 6_900;
        long cost = scheme.plan().chance(0.5) ? 2_400 : low * 6 / 10;
        Sku before = scheme.world().catalogue().add("引流款 体验装", "日用", 120, new Price(low, low, cost));
        long editedAt = window.to() + DAY;
        Sku sku = before.edited(editedAt, new Price(high + 2_000, high, 2_400));
        scheme.world().catalogue().replace(sku);
        long accounts = Math.max(3, (long) (scheme.lines() / scheme.blend(4, 1.05)));
        Story story = sale -> {
            sale.person = scheme.stranger((long) (accounts * sale.dice.unit()));
            sale.pieces.add(Piece.of(sku, sale.dice.between(1, 3), sale.at));
            scheme.shareLink(sale);
            sale.wishPay = true;
            sale.wishRefund = RefundWish.NONE;
            Packing packing = scheme.careful(sale) ? Packing.ORDINARY : Packing.grams(EMPTY_PARCEL_G);
            sale.wishPacking = packing.with(trick(scheme, sale, STAFF_TRICKS));
            quickEnd(scheme, sale);
        };
        return Plot.of(scheme.flow(story, window, 1));
    }
}
