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
        if (luck < 0.012 && !recent.isEmpty()) {
            again(sale, sale.dice.pick(recent));
        } else if (luck < 0.018 && justBefore(sale)) {
            twice(sale, newest());
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
        long left = sale.dice.between(1, 99);
        sale.pieces.set(0, piece.minus("NEW", 0, piece.unitFen() * piece.quantity() - left));
        sale.label(Innocent.NEWCOMER);
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
        if (box != null && box.uploadedAt() > sale.at + 7_200 && !sale.virtual() && before.verdict == sale.verdict) {
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
