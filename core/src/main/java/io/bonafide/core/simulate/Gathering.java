package io.bonafide.core.simulate;

import io.bonafide.core.simulate.Person.Receiver;
import io.bonafide.core.simulate.Sale.RefundWish;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The innocent crowds: who comes through a live stream, a creator, a neighbourhood's link, or as a company. */
final class Gathering {
    private static final int WATCHING = 5;
    /** Share of companies' orders that a platform takes for risky. */
    private static final double LARGE_MARKED = 0.01;

    private Gathering() {}

    /**
     * Through a live stream or a creator: a few listings, one coupon, one link. Some watch on and order one thing after
     * the other, of whatever is shown.
     *
     * @param regret share of them who send back what the stream had praised
     */
    static Story audience(Push push, Innocent kind, String source, double regret, Crowd crowd, Baskets baskets) {
        List<Person> watching = new ArrayList<>();
        return sale -> {
            boolean more = kind == Innocent.LIVE && !watching.isEmpty() && sale.dice.chance(0.2);
            boolean known = sale.dice.chance(0.15);
            sale.person = more ? sale.dice.pick(watching) : known ? crowd.regular(sale.dice) : crowd.newcomer();
            if (more) {
                baskets.fill(sale);
            } else {
                baskets.fill(sale, sale.dice.pick(push.ranks()));
                watch(watching, sale.person);
            }
            if (sale.dice.chance(regret)) {
                long after = 86_400L * sale.dice.between(4, 9);
                sale.wishRefund = new RefundWish(true, 0, after, 0, "与直播描述不符", true);
            }
            if (sale.dice.chance(0.7)) {
                Baskets.takeOff(sale, push.coupon(), 0.12, 0);
            }
            sale.source = source;
            sale.creator = "KOL-" + push.id();
            sale.shareLink = kind == Innocent.CREATOR ? "SL-" + push.id() : null;
            sale.label(kind);
        };
    }

    private static void watch(List<Person> watching, Person person) {
        watching.add(person);
        if (watching.size() > WATCHING) {
            watching.remove(0);
        }
    }

    /** A neighbourhood that orders one listing through its organiser's link, to one estate. */
    static Story groupBuy(int cast, People people, Baskets baskets, Dice dice) {
        Receiver organiser = people.stranger(cast, 0).receiver();
        String estate = Words.road(dice) + dice.between(1, 199) + "号" + Words.estate(dice);
        int rank = dice.below(30);
        return sale -> {
            Person buyer = people.stranger(cast, sale.number);
            String door = sale.dice.between(1, 30) + "栋" + (100 * sale.dice.between(1, 18) + sale.dice.between(1, 4));
            Receiver own = buyer.receiver();
            sale.person = buyer.with(
                    new Receiver(own.name(), own.phone(), organiser.place(), estate + door + "室", own.circle()));
            baskets.fill(sale, rank);
            Baskets.takeOff(sale, "GB-" + cast, 0.15, 0);
            sale.source = "share";
            sale.shareLink = "SL-GB" + cast;
            sale.label(Innocent.GROUP_BUY);
        };
    }

    /** A company: one account, an invoice; one large order, or many within an hour. */
    static Story corporate(int cast, People people, Catalogue catalogue, boolean oneOrder, Dice dice) {
        Person company = people.stranger(cast, 0);
        String address = Words.office(dice);
        Supplier<Integer> quantity = oneOrder ? () -> dice.between(20, 200) : () -> dice.between(1, 12);
        int rank = dice.below(30);
        return sale -> {
            sale.person = company.with(company.receiver().at(address));
            Sku sku = catalogue.top(rank + sale.dice.below(3), sale.dice);
            sale.pieces.add(Piece.of(sku, quantity.get(), sale.at));
            sale.wishPay = true;
            sale.wishPayDelay = (long) sale.dice.logNormal(300, 1.2);
            sale.source = "direct";
            sale.buyerMessage = sale.dice.pick("请开增值税专用发票", "公司采购，需要发票", "对公转账，开专票");
            sale.memo = sale.dice.chance(0.6) ? "企业采购 开票" : null;
            if (sale.dice.chance(LARGE_MARKED)) {
                sale.mark();
            }
            sale.label(Innocent.CORPORATE);
        };
    }
}
