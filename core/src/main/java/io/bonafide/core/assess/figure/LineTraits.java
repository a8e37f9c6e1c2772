package io.bonafide.core.assess.figure;

import static io.bonafide.core.assess.figure.LineTraits.Trait.when;

import io.bonafide.core.assess.quantity.LineView;
import io.bonafide.core.assess.table.IntColumn;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.assess.table.Words;
import io.bonafide.core.cause.Figure;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.signal.Quantity;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** What a line is or is not: 1, 0, or NaN where that cannot be told. Their shares are compared with the shop's. */
final class LineTraits {
    private static final int HOUR = 3_600;
    private static final double ONE_YUAN = 100;

    private final LineTable table;
    private final LineView view;
    private final ZoneId zone;
    private final boolean waybills;
    private final BitSet stacked;

    private LineTraits(LineTable table, LineView view, ZoneId zone) {
        this.table = table;
        this.view = view;
        this.zone = zone;
        this.waybills = IntStream.range(0, table.lines()).anyMatch(line -> table.waybill.get(line) != 0);
        this.stacked = new BitSet(table.coupons.size());
        for (int code = 0; code < table.coupons.size(); code++) {
            stacked.set(code, Coupons.split(table.coupons.word(code)).size() > 1);
        }
    }

    static List<Trait> of(LineTable table, LineView view, ShopContext context) {
        LineTraits of = new LineTraits(table, view, context.zone());
        Conversations conversations = new Conversations(table, context.chats());
        AlteredOrders altered = new AlteredOrders(table, context.changes());
        return List.of(
                new Trait(Figure.NIGHT, of::night),
                of.word(Figure.COUPON, table.coupon, table.coupons),
                new Trait(Figure.STACKED_COUPONS, of::stacked),
                of.word(Figure.SHARE_LINK, table.shareLink, table.shareLinks),
                of.word(Figure.MEMO_CODE, table.memoCode, table.memoCodes),
                of.quantity(Figure.UNPAID, Quantity.UNPAID, value -> value > 0),
                of.quantity(Figure.PAID_AT_ONCE, Quantity.PLACE_TO_PAY_S, value -> value < 40),
                of.quantity(Figure.CLOSED_SOON, Quantity.PLACE_TO_CLOSE_S, value -> value < HOUR / 2.0),
                of.quantity(Figure.REFUNDED, Quantity.PAY_TO_REFUND_REQUEST_S, Double::isFinite),
                of.quantity(Figure.REFUND_SOON, Quantity.PAY_TO_REFUND_REQUEST_S, value -> value < HOUR),
                of.quantity(Figure.NEAR_ZERO, Quantity.UNIT_PAID, value -> value <= ONE_YUAN),
                new Trait(Figure.BELOW_COST, of::belowCost),
                new Trait(Figure.PRICE_ALTERED, altered::altered),
                of.quantity(Figure.REUSED_WAYBILL, Quantity.WAYBILL_ORDERS, value -> value > 1),
                of.quantity(Figure.SEVERAL_WAYBILLS, Quantity.LINE_WAYBILLS, value -> value > 1),
                new Trait(Figure.NEVER_SCANNED, of::neverScanned),
                of.quantity(Figure.SCANNED_BEFORE_PAID, Quantity.PAY_TO_FIRST_SCAN_S, value -> value < 0),
                of.quantity(Figure.RECALLED, Quantity.RECALLED, value -> value > 0),
                of.quantity(Figure.WAYBILL_MISMATCH, Quantity.WAYBILL_MISMATCH, value -> value > 0),
                new Trait(Figure.NO_WAYBILL, of::noWaybill),
                new Trait(Figure.SHIPPED_AT_ONCE, of::shippedAtOnce),
                of.quantity(Figure.QUICK_CONFIRM, Quantity.DELIVER_TO_CONFIRM_H, value -> value < 2),
                of.quantity(Figure.CONFIRMED_IN_A_DAY, Quantity.PAY_TO_CONFIRM_H, value -> value < 24),
                new Trait(Figure.CHATTED, conversations::held),
                new Trait(Figure.CHAT_TERM, conversations::haveTerm),
                new Trait(Figure.REVIEWED, of::reviewed),
                new Trait(Figure.FULL_MARKS, line -> of.stars(line, 5, 5)),
                new Trait(Figure.BAD_MARKS, line -> of.stars(line, 1, 2)),
                of.quantity(Figure.IN_STREAM, Quantity.IN_STREAM, value -> value > 0),
                of.quantity(Figure.IN_PROMOTION, Quantity.IN_PROMOTION, value -> value > 0),
                of.quantity(Figure.PLATFORM_MARK, Quantity.PLATFORM_RISK_MARK, value -> value > 0));
    }

    private Trait word(Figure figure, IntColumn column, Words words) {
        return new Trait(figure, line -> words.size() == 0 ? Double.NaN : when(column.get(line) != Words.NONE));
    }

    private Trait quantity(Figure figure, Quantity quantity, DoublePredicate holds) {
        return new Trait(figure, line -> {
            double value = view.at(line).get(quantity);
            return Double.isNaN(value) ? Double.NaN : when(holds.test(value));
        });
    }

    private double stacked(int line) {
        int coupon = table.coupon.get(line);
        boolean column = table.coupons.size() > 0;
        return column ? when(coupon != Words.NONE && stacked.get(coupon)) : Double.NaN;
    }

    private double night(int line) {
        int hour = Seconds.instant(table.placed.get(line)).atZone(zone).getHour();
        return when(hour >= 1 && hour < 6);
    }

    private double belowCost(int line) {
        view.at(line);
        double paid = view.get(Quantity.UNIT_PAID);
        double cost = view.get(Quantity.UNIT_COST);
        return Double.isNaN(paid) || Double.isNaN(cost) ? Double.NaN : when(paid < cost);
    }

    private double neverScanned(int line) {
        boolean has = table.waybill.get(line) != 0 && table.firstScan.used();
        return has ? when(table.firstScan.get(line) == Seconds.NONE) : Double.NaN;
    }

    private double noWaybill(int line) {
        boolean sent = table.shipped.get(line) != Seconds.NONE && waybills;
        return sent ? when(table.waybill.get(line) == 0) : Double.NaN;
    }

    private double shippedAtOnce(int line) {
        int paid = table.paid.get(line);
        int shipped = table.shipped.get(line);
        boolean both = paid != Seconds.NONE && shipped != Seconds.NONE;
        return both ? when((long) shipped - paid < HOUR / 4) : Double.NaN;
    }

    private double reviewed(int line) {
        return table.reviewed.used() ? when(table.reviewed.get(line) != Seconds.NONE) : Double.NaN;
    }

    private double stars(int line, int least, int most) {
        int stars = table.stars.get(line);
        return stars == 0 ? Double.NaN : when(stars >= least && stars <= most);
    }

    /** One of them. */
    record Trait(Figure figure, IntToDoubleFunction holds) {
        static double when(boolean holds) {
            return holds ? 1 : 0;
        }
    }
}
