package io.bonafide.core.simulate;

import io.bonafide.core.simulate.Person.Circle;
import io.bonafide.core.simulate.Sale.Box;
import io.bonafide.core.simulate.Sale.RefundWish;
import java.util.ArrayList;
import java.util.List;

/**
 * Ordinary business: newcomers and regulars, families, offices, dormitories, people who order twice by mistake or again
 * after an hour, who try three sizes, who come for a newcomer's coupon.
 */
final class Everyday implements Story {
    private static final int REMEMBERED = 64;
    private static final Shares SOURCES = new Shares(45, 25, 10, 8, 8, 4);
    /** Links that buyers send to friends; few are used twice. */
    private static final int PRIVATE_LINKS = 1_000_000;

    private static final List<String> BARGAIN = List.of("b可以优惠点吗", "a您先拍，别付款，我给您改价", "b拍了", "a改好了亲");
    private static final List<String> REPLACEMENT = List.of("b收到碎了一个", "a抱歉，您再拍一件，我改价给您补发", "b好");
    private static final List<String> SOURCE_WORDS = List.of("search", "recommend", "cart", "ad", "direct", "share");

    private final Crowd crowd;
    private final Baskets baskets;
    private final List<Sale> recent = new ArrayList<>(REMEMBERED);
    private int oldest;

    Everyday(Crowd crowd, Baskets baskets) {
        this.crowd = crowd;
        this.baskets = baskets;
    }

    @Override
    public void tell(Sale sale) {
        double luck = sale.dice.unit();
        sale.source = SOURCE_WORDS.get(SOURCES.draw(sale.dice));
        sale.shareLink = "share".equals(sale.source) ? "SL-P" + sale.dice.below(PRIVATE_LINKS) : null;
        if (luck < 0.012 && !recent.isEmpty()) {
            again(sale, sale.dice.pick(recent));
        } else if (luck < 0.018 && justBefore(sale)) {
            twice(sale, newest());
        } else if (luck >= 0.018 && luck < 0.022) {
            repriced(sale, luck < 0.0187);
        } else if (luck > 0.992) {
            tryOn(sale);
        } else {
            ordinary(sale, luck > 0.988);
        }
        remember(sale);
    }

    private void ordinary(Sale sale, boolean newcomersCoupon) {
        sale.person = crowd.anyone(sale.dice);
        if (newcomersCoupon) {
            newcomer(sale);
        } else {
            labelCircle(sale);
            baskets.fill(sale);
        }
    }

    private static void labelCircle(Sale sale) {
        Circle circle = sale.person.receiver().circle();
        switch (circle) {
            case FAMILY -> sale.label(Innocent.FAMILY);
            case LOCKER -> sale.label(Innocent.LOCKER);
            case OFFICE -> sale.label(Innocent.OFFICE);
            case DORMITORY -> sale.label(Innocent.DORMITORY);
            case HOME -> {}
        }
    }

    private void newcomer(Sale sale) {
        sale.person = crowd.newcomer();
        baskets.fill(sale, sale.dice.below(20));
        Piece piece = sale.pieces.get(0);
        long gift = piece.unitFen() * piece.quantity() - sale.dice.between(1, 99);
        boolean redPacket = sale.dice.chance(0.85);
        sale.pieces.set(0, redPacket ? piece.minusRedPacket(gift) : piece.minus("NEW", 0, gift));
        sale.label(Innocent.NEWCOMER);
    }

    /** What was agreed in the chat: a few yuan off, or next to nothing for what was broken or missing. */
    private void repriced(Sale sale, boolean replacement) {
        sale.person = replacement ? crowd.regular(sale.dice) : crowd.anyone(sale.dice);
        baskets.fill(sale);
        long unit = sale.pieces.get(0).unitFen();
        long agreed = Math.round(unit * sale.dice.between(0.85, 0.97));
        sale.alterPrice(replacement ? sale.dice.between(1, 100) : agreed);
        sale.wishPayDelay = (long) sale.dice.logNormal(400, 0.8);
        Clerks.talk(sale, replacement ? REPLACEMENT : BARGAIN, sale.at - 240);
        sale.label(Innocent.REPRICED);
    }

    private void tryOn(Sale sale) {
        sale.person = crowd.anyone(sale.dice);
        baskets.fillToTry(sale);
        long back = sale.pieces.stream().mapToLong(Piece::paidFen).sum()
                - sale.pieces.get(0).paidFen();
        if (back > 0) {
            sale.wishRefund =
                    new RefundWish(true, sale.at + 86_400L * sale.dice.between(4, 8), 60, back, "尺寸不合适", true);
            sale.label(Innocent.TRY_ON);
        }
    }

    private void again(Sale sale, Sale before) {
        sale.person = before.person;
        baskets.fill(sale);
        Box box = before.box;
        if (box != null
                && before.delivered()
                && box.uploadedAt() > sale.at + 7_200
                && !sale.virtual()
                && before.verdict == sale.verdict) {
            sale.box = new Box(box.waybill(), box.carrier(), box.grams(), box.uploadedAt(), box.to(), box.seen(), true);
            sale.wishPayDelay = (long) sale.dice.between(3, 20);
            sale.wishShipDelay = box.uploadedAt() - sale.at - sale.wishPayDelay;
        }
        sale.scenario = Innocent.SECOND_ORDER.code();
    }

    private boolean justBefore(Sale sale) {
        return !recent.isEmpty() && sale.bornAt - newest().bornAt < 120;
    }

    private void twice(Sale sale, Sale before) {
        sale.person = before.person;
        sale.pieces.addAll(before.pieces);
        sale.wishPay = sale.dice.chance(0.4);
        sale.wishCloseDelay = (long) sale.dice.between(20, 600);
        sale.wishRefund = new RefundWish(true, 0, sale.dice.between(30, 900), 0, "拍重了", false);
        sale.scenario = Innocent.DOUBLE_CLICK.code();
    }

    private Sale newest() {
        return recent.get((oldest + recent.size() - 1) % recent.size());
    }

    private void remember(Sale sale) {
        if (recent.size() < REMEMBERED) {
            recent.add(sale);
        } else {
            recent.set(oldest, sale);
            oldest = (oldest + 1) % REMEMBERED;
        }
    }
}
