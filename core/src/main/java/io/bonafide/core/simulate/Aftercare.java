package io.bonafide.core.simulate;

import io.bonafide.core.order.Money;
import io.bonafide.core.order.Refund;
import io.bonafide.core.simulate.Sale.RefundWish;
import io.bonafide.core.simulate.Sale.ReviewWish;
import io.bonafide.core.simulate.Sale.Written;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What buyers do after they have paid: change their minds, confirm or let the ten days run out, send goods back, write.
 * How many ask money back and how many all of it is measured; when and why is not.
 */
final class Aftercare {
    private static final long HOUR = 3_600;
    private static final long DAY = 86_400;
    private static final long AUTO_CONFIRM = 10 * DAY;
    private static final double BEFORE_SHIPPING = 0.45;
    private static final double GOODS_RETURNED = 0.40;
    /** Of refunds after shipping, those asked for while the parcel is on its way. */
    private static final double IN_TRANSIT = 0.04;

    private static final long ROUND_FEN = 500;

    private static final Shares STARS = new Shares(3, 2, 4, 11, 80);

    private final double refunded;

    /** @param refunded share of paid orders with a refund */
    Aftercare(double refunded) {
        this.refunded = refunded;
    }

    /** Before shipping: a refund that stops the parcel, or the wish. */
    void decide(Sale sale) {
        Dice dice = sale.dice;
        boolean byHabit = dice.chance(refunded * BEFORE_SHIPPING);
        long hesitation = (long) dice.logNormal(1.6 * HOUR, 1.4);
        RefundWish wish = sale.wishRefund;
        if (wish == null && byHabit) {
            long at = sale.paidAt + 20 + hesitation;
            refund(sale, at, at + granted(dice, 60, 7_200), amount(sale, dice), "不想要了", false);
        } else if (wish != null && wish.asked()) {
            long at = Math.max(wish.notBefore(), sale.paidAt + wish.afterPaid());
            long took = wish.returned() ? dice.between(2, 6) * DAY : granted(dice, 120, 10_800);
            refund(sale, at, at + took, wish.fen(), wish.reason(), wish.returned());
        }
    }

    /** How long a refund takes: platforms grant half of those without goods at once. */
    private static long granted(Dice dice, int least, int most) {
        return dice.chance(0.5) ? dice.between(2, 60) : dice.between(least, most);
    }

    /** After shipping. */
    void follow(Sale sale) {
        if (sale.shipped()) {
            returnGoods(sale);
            callBack(sale);
            confirm(sale);
            review(sale);
        }
        closeIfEmpty(sale);
    }

    private void returnGoods(Sale sale) {
        Dice dice = sale.dice;
        double left = refunded * (1 - BEFORE_SHIPPING) / (1 - refunded * BEFORE_SHIPPING);
        boolean asks = dice.chance(left);
        boolean returns = dice.chance(GOODS_RETURNED / (1 - BEFORE_SHIPPING));
        long wait = (long) (DAY * 1.5 * dice.exponential());
        if (!asks || sale.wishRefund != null || !sale.refunds.isEmpty()) {
            return;
        }
        long arrived = sale.delivered() ? sale.deliveredAt : sale.shippedAt + 4 * DAY;
        if (dice.chance(IN_TRANSIT)) {
            long at = sale.shippedAt + (long) (dice.unit() * (arrived - sale.shippedAt));
            refund(sale, at, at + granted(dice, 600, 172_800), 0, "不想要了", false);
            return;
        }
        long at = arrived + HOUR + Math.min(wait, 9 * DAY);
        long took = returns ? (long) (DAY * dice.between(3.0, 8.0)) : dice.between(600, 172_800);
        String reason = returns ? dice.pick("七天无理由退货", "尺寸不合适", "不喜欢") : dice.pick("少件/漏发", "质量问题", "仅退款");
        refund(sale, at, at + took, amount(sale, dice), reason, returns);
    }

    /** A parcel on its way whose whole order is to be refunded is called back, mostly. */
    private static void callBack(Sale sale) {
        boolean inTime = sale.dice.chance(0.7);
        sale.refunds.stream()
                .filter(Objects::nonNull)
                .findFirst()
                .filter(refund -> inTime && allOf(sale, refund) && refund.requestedAt() != null)
                .map(refund -> Objects.requireNonNull(refund.requestedAt()).getEpochSecond())
                .filter(at -> at >= sale.shippedAt)
                .ifPresent(at -> Shipments.recall(sale, at + 1_800));
    }

    /** 0 for everything. Every second part is a round sum, as one offers to make good for a defect. */
    private static long amount(Sale sale, Dice dice) {
        boolean part = !dice.chance(Marginals.REFUNDED_IN_FULL);
        double share = dice.between(0.1, 0.6);
        long first = sale.pieces.get(0).paidFen();
        long exact = Math.max(1, Math.round(first * share));
        long round = Math.max(ROUND_FEN, exact - exact % ROUND_FEN);
        return !part ? 0 : exact % 2 == 0 && round < first ? round : exact;
    }

    private static void refund(Sale sale, long asked, long done, long fen, String reason, boolean returned) {
        for (int i = 0; i < sale.pieces.size(); i++) {
            long paid = sale.pieces.get(i).paidFen();
            boolean none = fen > 0 && i > 0;
            Money money = Money.cny(fen > 0 ? Math.min(fen, paid) : paid);
            Instant at = Instant.ofEpochSecond(asked);
            sale.refunds.add(none ? null : new Refund(money, at, Instant.ofEpochSecond(done), reason, returned));
        }
    }

    /** Whether the refund leaves nothing of the order. */
    static boolean allOf(Sale sale, Refund refund) {
        return !sale.refunds.contains(null)
                && refund.amount() != null
                && refund.amount().minor()
                        >= sale.pieces.get(sale.refunds.indexOf(refund)).paidFen();
    }

    private static void confirm(Sale sale) {
        Dice dice = sale.dice;
        long automatic = sale.shippedAt + AUTO_CONFIRM;
        long arrived = sale.delivered() ? sale.deliveredAt : sale.virtual() ? sale.shippedAt : Sale.NEVER;
        boolean byHand = dice.chance(sale.virtual() ? 0.8 : 0.32);
        boolean early = dice.chance(0.02);
        long after = early ? -(long) (3 * HOUR * dice.exponential()) : (long) (20 * HOUR * dice.exponential());
        long at = automatic;
        if (sale.wishConfirmAfterDelivery != null) {
            at = (arrived == Sale.NEVER ? sale.shippedAt : arrived) + sale.wishConfirmAfterDelivery;
        } else if (byHand && arrived != Sale.NEVER) {
            at = Math.min(automatic, arrived + after);
        }
        long confirmed = Math.max(sale.shippedAt + 60, at);
        if (!stoppedBefore(sale, confirmed)) {
            sale.confirmedAt = confirmed;
        }
    }

    private static boolean stoppedBefore(Sale sale, long confirmed) {
        return sale.refunds.stream()
                .anyMatch(refund -> refund != null
                        && allOf(sale, refund)
                        && refund.requestedAt() != null
                        && refund.requestedAt().getEpochSecond() < confirmed);
    }

    private static void review(Sale sale) {
        Dice dice = sale.dice;
        boolean writes = dice.chance(0.17);
        int stars = STARS.draw(dice) + 1;
        long after = (long) (2 * DAY * dice.exponential());
        @Nullable ReviewWish wish = sale.wishReview;
        if (!sale.confirmed()) {
            return;
        }
        if (wish == null && writes) {
            sale.reviews.add(new Written(stars, Words.review(dice, stars), sale.confirmedAt + 30 + after));
        } else if (wish != null && wish.stars() > 0) {
            sale.reviews.add(new Written(wish.stars(), wish.text(), sale.confirmedAt + wish.afterConfirmed()));
        }
    }

    private static void closeIfEmpty(Sale sale) {
        if (sale.refunds.isEmpty() || sale.confirmed()) {
            return;
        }
        @Nullable Refund first = sale.refunds.get(0);
        if (first != null && first.refundedAt() != null && allOf(sale, first)) {
            sale.closedAt = first.refundedAt().getEpochSecond();
            sale.closeReason = "退款成功";
        }
    }
}
