package io.bonafide.core.signal;

import java.util.List;
import java.util.Set;

/**
 * Most orders of a coupon, a share link or an item's hour were refunded: one class for the three, since only the group
 * differs.
 *
 * <p>The weight is n·D(share ‖ usual share) / ln 10, with D the Kullback-Leibler divergence of two coins: Chernoff's bound
 * on -log10 of the chance that so many of n honest orders are refunded.
 */
final class MassRefund implements Detector {
    private static final double LN_10 = StrictMath.log(10);

    private final String code;
    private final Quantity share;
    private final Quantity orders;
    private final LineQuantities.Word word;
    private final RefundParameters parameters;

    /**
     * @param share of refunded orders
     * @param orders that were refunded
     * @param word that names the group
     */
    MassRefund(String code, Quantity share, Quantity orders, LineQuantities.Word word, RefundParameters parameters) {
        this.code = code;
        this.share = share;
        this.orders = orders;
        this.word = word;
        this.parameters = parameters;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<Quantity> reads() {
        return Set.of(share, orders);
    }

    @Override
    public Opinion opine(LineQuantities line) {
        double refunded = line.get(share);
        if (Double.isNaN(refunded)) {
            return Facts.abstain(line, share);
        }
        if (Double.isNaN(line.get(orders))) {
            return Facts.abstain(line, orders);
        }
        if (refunded < parameters.leastShare() || line.get(orders) < parameters.leastRefunds()) {
            return Opinion.ORDINARY;
        }
        double inAll = line.get(orders) / refunded;
        double weight = Math.min(Facts.MOST_TAIL, inAll * divergence(refunded, parameters.usualShare()) / LN_10);
        return Facts.suspicion(line, weight, () -> facts(line));
    }

    private List<Fact> facts(LineQuantities line) {
        return List.of(
                Facts.beyond(
                        code, line, share, Fact.Operator.AT_LEAST, parameters.leastShare(), Facts.words(line, word)),
                Facts.beyond(
                        code,
                        line,
                        orders,
                        Fact.Operator.AT_LEAST,
                        parameters.leastRefunds(),
                        Facts.words(line, word)));
    }

    private static double divergence(double seen, double usual) {
        double kept = seen >= 1 ? 0 : (1 - seen) * StrictMath.log((1 - seen) / (1 - usual));
        return seen * StrictMath.log(seen / usual) + kept;
    }
}
