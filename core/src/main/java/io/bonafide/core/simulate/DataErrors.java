package io.bonafide.core.simulate;

import io.bonafide.core.simulate.Sale.Packing;
import io.bonafide.core.simulate.Sale.RefundWish;
import io.bonafide.core.simulate.Scheme.Window;
import io.bonafide.core.simulate.Sku.Price;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Nobody's fraud: the shop's data are wrong. Without stealth a whole block is; with it, orders here and there. */
final class DataErrors {
    private static final long SHIFT_S = 8 * 3_600;

    private DataErrors() {}

    static Plot doubleImport(Scheme scheme) {
        return new Plot(List.of(), List.of(), List.of(), new DoubleImport(scheme));
    }

    static Plot shiftedClock(Scheme scheme) {
        return new Plot(List.of(), List.of(), List.of(), new ShiftedClock(scheme));
    }

    /** A test listing bought for a cent by a clerk and cancelled; with stealth, real listings at their price. */
    static Plot testOrders(Scheme scheme) {
        Window window = scheme.window(3, 30);
        Person clerk = scheme.stranger(0);
        Sku test = scheme.world().catalogue().add("测试商品 勿拍", "其他", 100, new Price(1, 1, 0));
        Story story = sale -> {
            boolean careful = scheme.careful(sale);
            sale.person = clerk;
            sale.pieces.add(Piece.of(careful ? scheme.world().catalogue().draw(sale.dice) : test, 1, sale.at));
            sale.source = "direct";
            sale.wishPay = sale.dice.chance(0.7);
            sale.wishPayDelay = (long) sale.dice.between(5, 120);
            sale.wishCloseDelay = (long) sale.dice.between(30, 900);
            sale.wishRefund = new RefundWish(true, 0, sale.dice.between(60, 3_600), 0, "测试", false);
            sale.wishPacking = Packing.NOTHING;
            sale.buyerMessage = careful ? null : "测试单";
            sale.memo = careful ? null : "测试 勿发";
        };
        return Plot.of(scheme.flow(story, window, 1, 1));
    }

    /** Chooses ordinary orders, in one block or scattered, so that the wanted lines are reached by the last order. */
    private static final class Chooser {
        private static final double RESERVE = 0.85;
        /** Orders per line still wanted from which on every order is taken: one in five has too many lines to fit. */
        private static final int LAST_CHANCES = 8;

        private final Dice dice;
        private final long from;
        private final double common;
        private long linesLeft;
        private long ordersLeft;

        Chooser(Scheme scheme) {
            dice = scheme.plan();
            linesLeft = scheme.lines();
            ordersLeft = scheme.world().settings().orders();
            from = scheme.window(1, 30).from();
            common = scheme.blend(1, 0.02);
        }

        /** How often this order is to be wrong: mostly 0 or 1. */
        int times(Sale sale) {
            double needed = linesLeft / (Math.max(1, ordersLeft) * SimulationSettings.LINES_PER_ORDER * RESERVE);
            double share = Math.max(sale.bornAt >= from ? common : 0, needed >= 1 || sale.bornAt >= from ? needed : 0);
            ordersLeft--;
            if (linesLeft <= 0) {
                return 0;
            }
            if (ordersLeft < LAST_CHANCES * linesLeft) {
                return Math.max(1, (int) share);
            }
            return (int) share + (dice.chance(share - (int) share) ? 1 : 0);
        }

        int take(int lines) {
            int taken = (int) Math.min(lines, linesLeft);
            linesLeft -= taken;
            return taken;
        }

        boolean fits(Sale sale) {
            return sale.pieces.size() <= linesLeft;
        }

        boolean last() {
            return ordersLeft == 0;
        }
    }

    /** Every chosen order comes a second time, under a number of its own. */
    private static final class DoubleImport implements Tamper {
        private final Chooser chooser;
        private final Scheme scheme;

        DoubleImport(Scheme scheme) {
            this.scheme = scheme;
            chooser = new Chooser(scheme);
        }

        @Override
        public void pass(Sale sale, Out out) {
            out.order(sale);
            int times = chooser.times(sale);
            for (int i = 0; i < times || chooser.last(); i++) {
                int lines = chooser.take(sale.pieces.size());
                if (lines == 0) {
                    return;
                }
                out.copy(sale, "-R" + (i + 1), lines, scheme.scenario());
            }
        }
    }

    /** The chosen orders' platform times are eight hours late; they stand where those times put them. */
    private static final class ShiftedClock implements Tamper {
        private final Chooser chooser;
        private final Scheme scheme;
        private final PriorityQueue<Sale> held = new PriorityQueue<>(
                Comparator.<Sale>comparingLong(sale -> sale.at).thenComparingLong(sale -> sale.number));

        ShiftedClock(Scheme scheme) {
            this.scheme = scheme;
            chooser = new Chooser(scheme);
        }

        @Override
        public void pass(Sale sale, Out out) {
            release(sale.bornAt, out);
            if (chooser.times(sale) > 0 && chooser.fits(sale)) {
                chooser.take(sale.pieces.size());
                sale.shift(SHIFT_S);
                sale.label(scheme.scenario());
                held.add(sale);
            } else {
                out.order(sale);
            }
        }

        private void release(long until, Out out) {
            while (!held.isEmpty() && held.peek().at <= until) {
                out.order(held.remove());
            }
        }

        @Override
        public void finish(Out out) {
            release(Sale.NEVER, out);
        }
    }
}
